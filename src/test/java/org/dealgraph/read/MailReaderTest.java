package org.dealgraph.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.List;
import org.dealgraph.model.Article;
import org.dealgraph.model.Block.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailReaderTest {
    private static final String HEADER =
            """
            Received: from mail.example.org by mx.example.com; Mon, 6 Oct 2025 08:00:00 +0000
            Message-ID: <1@example.org>
            From: =?utf-8?q?Zo=C3=AB_Ortiz?= <zoe@wire.example.org>
            To: readers@example.org
            Subject: Fwd: Example Cloud rents
             two halls
            Date: Tue, 07 Oct 2025 09:15:00 +0200
            Archived-At: <https://wire.example.org/2025/halls>
            MIME-Version: 1.0
            """;

    private static final String PLAIN =
            """
            Example Cloud has rented two halls from Northern Racks for a billion
            euros. It will open them in March, when the power lines are laid and
            the last permit has come.

            > Northern Racks was bought by Example Chips.

            --\s
            Zoe Ortiz
            Microsoft acquired my signature.
            """;

    private static Article read(String mail) throws ReadException {
        return Articles.read("a.eml", mail.replace("\n", "\r\n"));
    }

    @Test
    void theSubjectIsTheHeadlineAndTheBodyTheText() throws ReadException {
        Article article = read(HEADER + "Content-Type: text/plain; charset=utf-8\n\n" + PLAIN);

        assertThat(article.metadata().headline()).contains("Example Cloud rents two halls");
        assertThat(article.metadata().authors()).isEqualTo(List.of("Zoë Ortiz"));
        assertThat(article.metadata().published()).hasToString("Optional[2025-10-07]");
        assertThat(article.metadata().url()).contains("https://wire.example.org/2025/halls");
        assertThat(Articles.blocks(article, Kind.HEADLINE)).containsExactly("Example Cloud rents two halls");
        assertThat(Articles.blocks(article, Kind.PARAGRAPH))
                .singleElement()
                .asString()
                .startsWith("Example Cloud has rented two halls from Northern Racks for a billion\r\neuros.")
                .endsWith("the last permit has come.");
    }

    @Test
    void quotedMailsAndSignaturesAreResidue() throws ReadException {
        Article article = read(HEADER + "\n" + PLAIN);

        assertThat(String.join("\n", Articles.blocks(article, Kind.RESIDUE)))
                .contains("Northern Racks was bought by Example Chips.")
                .contains("Microsoft acquired my signature.");
    }

    @Test
    void ofTwoRenderingsOneIsRead() throws ReadException {
        Article article = read(HEADER + alternatives(PLAIN));

        assertThat(article.text())
                .contains("Example Cloud has rented two halls")
                .doesNotContain("Hello from the page");
    }

    @Test
    void aPlainTextThatOnlyPointsToThePageIsPassedOver() throws ReadException {
        Article article = read(HEADER + alternatives("View this mail in your browser.\n"));

        assertThat(Articles.blocks(article, Kind.PARAGRAPH))
                .containsExactly(
                        "Hello from the page: Example Cloud has rented two halls from Northern Racks, for € 1bn.",
                        "It will open them in March, when the power lines are laid.");
    }

    private static String alternatives(String plain) {
        return """
            Content-Type: multipart/alternative; boundary=b1

            --b1
            Content-Type: text/plain

            %s
            --b1
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            <html><body><style>p {color: red}</style><table><tr><td><p>Hello from the page=
            : Example Cloud has rented two halls from Northern Racks, for =E2=82=AC 1bn.</p>
            <p>It will open them in March, when the power lines are laid.</p></td></tr></table></body></html>
            --b1--
            """
                .formatted(plain);
    }

    @Test
    void attachmentsAreNotRead() throws ReadException {
        Article article = read(
                HEADER
                        + """
                Content-Type: multipart/mixed; boundary=b1

                --b1
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: base64

                RXhhbXBsZSBDbG91ZCByZW50ZWQgdHdvIGhhbGxzLg==
                --b1
                Content-Type: text/plain
                Content-Disposition: attachment; filename=a.txt

                Microsoft bought an attachment.
                --b1
                Content-Type: message/rfc822

                Subject: Another mail

                Google bought a mail inside a mail.
                --b1--
                """);

        assertThat(article.text()).contains("Example Cloud rented two halls.").doesNotContain("bought");
        assertThat(article.metadata().headline()).contains("Example Cloud rents two halls");
    }

    @Test
    void theCharsetOfAPartCountsUnlessItIsUtf8() throws ReadException {
        String body = "Example Café rented two halls.\n";
        String mail = HEADER + "Content-Type: text/plain; charset=iso-8859-1\n\n" + body;

        for (Charset charset : new Charset[] {ISO_8859_1, Charset.forName("UTF-8")}) {
            Article article = Articles.reader().read("a.eml", mail.getBytes(charset), ReadOptions.defaults());
            assertThat(article.text()).contains("Example Café rented");
        }
    }

    @Test
    void aMailIsKnownByItsHeaderWhateverItsName() throws ReadException {
        assertThat(Articles.read("-", HEADER + "\n" + PLAIN).metadata().headline())
                .contains("Example Cloud rents two halls");
        assertThat(Articles.read("-", "From: our own reporter\n\nExample Cloud rented two halls.")
                        .text())
                .startsWith("From: our own");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Words without a header.", "Subject: x\nContent-Type: text/plain; charset=klingon\n\nWords."})
    void whatIsNoMailIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(ReadException.class);
    }

    @Test
    void partsThatNestWithoutEndAreRefused() {
        StringBuilder mail = new StringBuilder(HEADER);
        for (int i = 0; i < 5000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b" + i + "\n\n--b" + i + "\n");
        }

        assertThatThrownBy(() -> read(mail.toString())).hasMessageContaining("nest deeper than 16");
    }
}
