package org.dealgraph.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.dealgraph.Damage;
import org.dealgraph.model.Article;
import org.dealgraph.model.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that mean ill, and sound ones that were damaged at random: read, or refused in a sentence; nothing else. */
class HostileInputTest {
    private static final String SEED = "20251130";
    private static final int LARGE = 10 << 20;
    private static final String SENTENCE =
            "Example Cloud rented two halls from Northern Racks, and it paid in advance. ";

    /** A sound file of each format by its name. */
    private static final Map<String, byte[]> SAMPLES = samples();

    private static Map<String, byte[]> samples() {
        try {
            return Map.of(
                    "a.txt",
                    (SENTENCE.repeat(9) + "\n• One.\n• Two.\n").getBytes(UTF_8),
                    "a.md",
                    ("---\ntitle: Halls\n---\n# Halls\n\n" + SENTENCE + "\n\n- one\n- two [a](b)\n").getBytes(UTF_8),
                    "a.html",
                    SavedPage.own().get(6).html().getBytes(UTF_8),
                    "a.htm",
                    SavedPage.own().get(9).html().getBytes(StandardCharsets.UTF_16),
                    "a.pdf",
                    new PdfFile()
                            .page()
                            .line(72, 90, 20, "Halls")
                            .lines(72, 150, SENTENCE, SENTENCE)
                            .bytes(),
                    "a.docx",
                    WordFile.of("<w:p><w:r><w:t>" + SENTENCE + "</w:t></w:r></w:p>")
                            .bytes(),
                    "a.eml",
                    ("From: A B <a@b.example>\r\nSubject: Halls\r\nMIME-Version: 1.0\r\nContent-Type:"
                                    + " multipart/alternative; boundary=b1\r\n\r\n--b1\r\nContent-Type: text/plain\r\n\r\n"
                                    + SENTENCE
                                    + "\r\n--b1\r\nContent-Type: text/html\r\nContent-Transfer-Encoding:"
                                    + " quoted-printable\r\n\r\n<p>" + SENTENCE + "=E2=82=AC</p>\r\n--b1--\r\n")
                            .getBytes(UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Provide
    Arbitrary<String> namesOfEachFormat() {
        return Arbitraries.of(SAMPLES.keySet().stream().sorted().toList());
    }

    @Property(seed = SEED, tries = 1200, shrinking = ShrinkingMode.OFF)
    void damagedFilesAreReadOrRefused(@ForAll("namesOfEachFormat") String name, @ForAll long chance) {
        read(name, Damage.of(SAMPLES.get(name), new Random(chance)));
    }

    @Property(seed = SEED, tries = 300, shrinking = ShrinkingMode.OFF)
    void damagedPartsOfWordDocumentsAreReadOrRefused(@ForAll long chance) {
        String part =
                "<w:document xmlns:w='" + WordFile.NAMESPACE + "'><w:body><w:tbl><w:tr><w:tc><w:p><w:pPr><w:pStyle"
                        + " w:val='Titel'/><w:numPr/></w:pPr><w:r><w:t>" + SENTENCE
                        + "</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body>"
                        + "</w:document>";
        byte[] bytes = Damage.of(part.getBytes(UTF_8), new Random(chance));

        read("a.docx", WordFile.of("").part("word/document2.xml", bytes).bytes());
    }

    @Property(seed = SEED, tries = 300, shrinking = ShrinkingMode.OFF)
    void bytesOfAnyKindAreReadOrRefusedUnderAnyName(@ForAll byte[] bytes, @ForAll("namesOfEachFormat") String name) {
        read(name, bytes);
    }

    private static Optional<Article> read(String name, byte[] bytes) {
        try {
            Article article = Articles.reader().read(name, bytes, ReadOptions.defaults());
            int end = 0;
            for (Block block : article.blocks()) {
                assertThat(block.span().start()).isGreaterThanOrEqualTo(end);
                end = block.span().end();
            }
            assertThat(end)
                    .isLessThanOrEqualTo(
                            article.text().codePointCount(0, article.text().length()));
            return Optional.of(article);
        } catch (ReadException refused) {
            assertThat(refused.getMessage()).startsWith(name + ": ").hasSizeLessThan(600);
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "a.md", "a.html", "a.eml"})
    void aLineOfTenMegabytesIsRefusedInASentence(String name) {
        String header = name.endsWith("eml") ? "From: a\nSubject: b\n\n" : "";
        byte[] bytes = (header + SENTENCE.repeat((LARGE - 100) / SENTENCE.length())).getBytes(UTF_8);

        assertThatThrownBy(() -> Articles.reader().read(name, bytes, ReadOptions.defaults()))
                .isInstanceOf(ReadException.class)
                .hasMessageMatching("a\\.\\w+: holds \\d+ characters of text, more than the 1000000 .*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<p>x<br>",
                "<a href=x>",
                "<section><td>",
                "<!--",
                "<p class='",
                "[",
                "*a ",
                "> ",
                "- ",
                "#",
                "<h1>x",
                " \n",
                "x,",
                "&amp;",
                "<b><i>",
                "<script>",
                "<table><tr><td>",
                "| ",
                "By A B, ",
                "1. ",
                "\u00AD",
                "=\r\n",
                "\r",
                "<h2><a>x</a></h2>"
            })
    void aMegabyteOfOneThingIsReadOrRefused(String thing) {
        byte[] bytes = (thing.repeat((1 << 20) / thing.length()) + SENTENCE).getBytes(UTF_8);

        for (String name : new String[] {"a.txt", "a.md", "a.html", "a.eml"}) {
            read(name, bytes);
        }
    }

    @Test
    void nulsAndMixedEncodingsAreRefusedInASentence() {
        byte[] mixed = Damage.joined(
                SENTENCE.getBytes(UTF_8), "Café ".getBytes(UTF_8), "Café".getBytes(Charset.forName("windows-1252")));

        assertThatThrownBy(() -> Articles.reader().read("a.txt", mixed, ReadOptions.defaults()))
                .hasMessageContaining("does not decode; say how it is encoded with --charset");
        for (String name : new String[] {"a.txt", "a.md", "a.html", "a.eml"}) {
            assertThatThrownBy(() -> Articles.read(name, "From: a\n\n" + SENTENCE + "\0\0"))
                    .hasMessageContaining("holds NUL bytes");
        }
    }
}
