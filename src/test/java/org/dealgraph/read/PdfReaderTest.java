package org.dealgraph.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.dealgraph.model.Article;
import org.dealgraph.model.Block.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfReaderTest {
    private static Article read(byte[] bytes) throws ReadException {
        return Articles.reader().read("a.pdf", bytes, ReadOptions.defaults());
    }

    private static PdfFile story() {
        return new PdfFile()
                .page()
                .line(72, 40, 9, "Example Wire, business pages")
                .bold(72, 90, 20, "Example Cloud rents two halls")
                .line(72, 110, 11, "By Lena Ortiz, Example Wire, 7 October 2025")
                .lines(
                        72,
                        150,
                        "Example Cloud has rented two halls from Northern Racks for a billion euros. The infra-",
                        "structure stands near Berlin, and nobody else may use it. A long-term contract was",
                        "signed on Monday.")
                .lines(
                        72,
                        206,
                        "Northern Racks will build a third hall if its customer wants one. Its shares rose, for the",
                        "long-term",
                        "view of its owners is good.")
                .bold(72, 270, 11, "Why it matters")
                .line(84, 290, 11, "• The first hall opens in March.")
                .line(84, 304, 11, "• The second opens in May, when the power lines are laid and the last permit is")
                .line(94, 318, 11, "there.")
                .lines(72, 346, "Rivals pay more for less, and all of them look for power, which is why the price of")
                .line(72, 400, 8, "A hall near Berlin, seen from above. Picture by a neighbour of the hall.")
                .line(300, 760, 9, "Page 1 of 2")
                .page()
                .line(72, 40, 9, "Example Wire, business pages")
                .lines(72, 90, "racks doubled within a year, as they all say themselves in their reports.")
                .line(300, 760, 9, "Page 2 of 2");
    }

    @Test
    void linesBecomeParagraphsOverTheBordersOfPages() throws ReadException {
        Article article = read(story().bytes());

        assertThat(Articles.blocks(article, Kind.HEADLINE)).containsExactly("Example Cloud rents two halls");
        assertThat(Articles.blocks(article, Kind.PARAGRAPH))
                .containsExactly(
                        "Example Cloud has rented two halls from Northern Racks for a billion euros. The infrastructure"
                                + " stands near Berlin, and nobody else may use it. A long-term contract was signed on"
                                + " Monday.",
                        "Northern Racks will build a third hall if its customer wants one. Its shares rose, for the"
                                + " long-term view of its owners is good.",
                        "Rivals pay more for less, and all of them look for power, which is why the price of racks"
                                + " doubled within a year, as they all say themselves in their reports.");
        assertThat(Articles.blocks(article, Kind.HEADING)).containsExactly("Why it matters");
        assertThat(Articles.blocks(article, Kind.LIST_ITEM))
                .containsExactly(
                        "The first hall opens in March.",
                        "The second opens in May, when the power lines are laid and the last permit is there.");
        assertThat(Articles.blocks(article, Kind.RESIDUE))
                .contains("A hall near Berlin, seen from above. Picture by a neighbour of the hall.");
        assertThat(article.text()).doesNotContain("business pages").doesNotContain("Page 1");
        assertThat(article.metadata().authors()).containsExactly("Lena Ortiz");
        assertThat(article.metadata().published()).hasToString("Optional[2025-10-07]");
    }

    @Test
    void columnsAreReadOneAfterTheOther() throws ReadException {
        byte[] bytes = new PdfFile()
                .page()
                .lines(60, 100, "Example Cloud has rented two", "halls from Northern Racks, and")
                .lines(320, 100, "it will rent more when there", "are more. Nobody objects.")
                .bytes();

        assertThat(Articles.blocks(read(bytes), Kind.PARAGRAPH))
                .containsExactly("Example Cloud has rented two halls from Northern Racks, and it will rent more when"
                        + " there are more. Nobody objects.");
    }

    @Test
    void aFileIsKnownByItsBytesWhateverItsName() throws ReadException {
        assertThat(Articles.reader()
                        .read("article", story().bytes(), ReadOptions.defaults())
                        .metadata()
                        .headline())
                .contains("Example Cloud rents two halls");
        assertThatThrownBy(() -> Articles.read("a.pdf", "Example Cloud rented two halls."))
                .hasMessage("a.pdf: is no PDF file, though its name says so; give it its right name");
    }

    @Test
    void theTextOfAFileIsTheSameEachTime() throws ReadException {
        assertThat(read(story().bytes()).text()).isEqualTo(read(story().bytes()).text());
    }

    @Test
    void aScanIsRefusedWithAdvice() {
        assertThatThrownBy(() -> read(new PdfFile().page().bytes()))
                .hasMessage("a.pdf: is a PDF file without text, perhaps a scan; run text recognition over it first");
    }

    @Test
    void aLockedFileIsRefusedAndOneThatOnlyForbidsPrintingIsRead() throws Exception {
        assertThatThrownBy(() -> read(locked("secret")))
                .hasMessage("a.pdf: is locked with a password; save it without one");
        assertThat(read(locked("")).metadata().headline()).contains("Example Cloud rents two halls");
    }

    private static byte[] locked(String password) throws IOException {
        try (PDDocument document = Loader.loadPDF(story().bytes())) {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.7",
                "%PDF-1.7\n%%EOF",
                "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 1 0 R>> endobj trailer <</Root 1 0 R>>"
            })
    void aBrokenFileIsRefused(String text) {
        assertThatThrownBy(() -> read(text.getBytes(ISO_8859_1)))
                .isInstanceOf(ReadException.class)
                .hasMessageStartingWith("a.pdf: is ");
    }

    @Test
    void aStreamThatUnpacksToMoreThanTheLimitIsRefused() throws IOException {
        assertThatThrownBy(() -> read(withContent(bomb(200L << 20), "/Filter /FlateDecode")))
                .hasMessage(
                        "a.pdf: unpacks to more than 67108864 bytes, more than a PDF file may; print it anew or save"
                                + " it as text");
    }

    @Test
    void aStreamThatIsPackedTwiceUnpacksNoFurther() throws IOException {
        byte[] twice = packed(bomb(150L << 20));

        assertThatThrownBy(() -> read(withContent(twice, "/Filter [/FlateDecode /FlateDecode]")))
                .hasMessageContaining("unpacks to more than 67108864 bytes");
    }

    @Test
    void aPageThatDrawsItselfForEverIsGivenUp() throws IOException {
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        file.append("1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n");
        file.append("2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n");
        file.append("3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R")
                .append("/Resources<</XObject<</X5 5 0 R>>>>>> endobj\n");
        file.append("4 0 obj <</Length 6>> stream\n/X5 Do\nendstream endobj\n");
        for (int i = 5; i < 45; i++) {
            String twice = "/X" + (i + 1) + " Do /X" + (i + 1) + " Do";
            file.append(i + " 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X" + (i + 1) + " "
                    + (i + 1) + " 0 R>>>>/Length " + twice.length() + ">> stream\n" + twice + "\nendstream endobj\n");
        }
        file.append("45 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 1>> stream\nq\nendstream endobj\n");
        file.append("trailer <</Root 1 0 R>>");

        assertThatThrownBy(() -> read(file.toString().getBytes(ISO_8859_1)))
                .hasMessageContaining("takes longer than 8 seconds");
    }

    private static byte[] bomb(long size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            byte[] spaces = new byte[1 << 20];
            java.util.Arrays.fill(spaces, (byte) ' ');
            for (long i = 0; i < size; i += spaces.length) {
                deflater.write(spaces);
            }
        }
        return out.toByteArray();
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] withContent(byte[] content, String filter) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>>"
                        + " endobj\n3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents [4 0 R 4 0 R]>>"
                        + " endobj\n4 0 obj <<" + filter + "/Length " + content.length + ">> stream\n")
                .getBytes(ISO_8859_1));
        out.write(content);
        out.write("\nendstream endobj\ntrailer <</Root 1 0 R>>".getBytes(ISO_8859_1));
        return out.toByteArray();
    }
}
