package org.dealgraph.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.dealgraph.model.Article;
import org.dealgraph.model.Block.Kind;
import org.junit.jupiter.api.Test;

class WordReaderTest {
    private static Article read(WordFile file) throws ReadException {
        return Articles.reader().read("a.docx", file.bytes(), ReadOptions.defaults());
    }

    private static String paragraph(String style, String words) {
        String properties = style.isEmpty() ? "" : "<w:pPr><w:pStyle w:val='" + style + "'/></w:pPr>";
        return "<w:p>" + properties + "<w:r><w:t xml:space='preserve'>" + words + "</w:t></w:r></w:p>";
    }

    @Test
    void stylesTellHeadlineHeadingsAndCaptions() throws ReadException {
        Article article = read(WordFile.of(paragraph("Titel", "Example Cloud rents two halls")
                + paragraph("", "By Lena Ortiz, Example Wire, 7 October 2025")
                + paragraph("", "Example Cloud has rented two halls for &#x20AC;1bn.")
                + paragraph("Beschriftung", "A hall near Berlin")
                + paragraph("berschrift1", "Why it matters")
                + paragraph("", "Northern Racks builds a third.")));

        assertThat(Articles.blocks(article, Kind.HEADLINE)).containsExactly("Example Cloud rents two halls");
        assertThat(Articles.blocks(article, Kind.HEADING)).containsExactly("Why it matters");
        assertThat(Articles.blocks(article, Kind.PARAGRAPH))
                .containsExactly("Example Cloud has rented two halls for €1bn.", "Northern Racks builds a third.");
        assertThat(Articles.blocks(article, Kind.RESIDUE))
                .containsExactly("By Lena Ortiz, Example Wire, 7 October 2025", "A hall near Berlin");
        assertThat(article.metadata().authors()).containsExactly("Lena Ortiz");
    }

    @Test
    void listsAndCellsAreItems() throws ReadException {
        Article article = read(WordFile.of(paragraph("", "Two halls will open next year.")
                + "<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>The first in March.</w:t></w:r></w:p>"
                + "<w:tbl><w:tr><w:tc>" + paragraph("", "Hall two") + "</w:tc><w:tc>" + paragraph("", "May")
                + "</w:tc></w:tr></w:tbl>"));

        assertThat(Articles.blocks(article, Kind.LIST_ITEM)).containsExactly("The first in March.", "Hall two", "May");
    }

    @Test
    void whatWasDeletedMovedOrHiddenIsLeftOut() throws ReadException {
        Article article = read(WordFile.of("<w:p><w:r><w:t>Example Cloud </w:t></w:r>"
                + "<w:del><w:r><w:delText>bought</w:delText></w:r></w:del><w:ins><w:r><w:t>rented</w:t></w:r></w:ins>"
                + "<w:moveFrom><w:r><w:t> three</w:t></w:r></w:moveFrom>"
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t> secret</w:t></w:r>"
                + "<w:r><w:instrText>HYPERLINK \"x\"</w:instrText></w:r>"
                + "<w:r><w:tab/><w:t>two</w:t><w:br/><w:t>halls</w:t><w:noBreakHyphen/><w:t>wide.</w:t></w:r></w:p>"));

        assertThat(article.text()).isEqualTo("Example Cloud rented two halls-wide.");
    }

    @Test
    void aTextBoxDoesNotFuseWithTheParagraphThatItIsAnchoredIn() throws ReadException {
        Article article = read(
                WordFile.of(
                        "<w:p><w:r><w:t>Example Cloud has </w:t></w:r><w:r><mc:AlternateContent"
                                + " xmlns:mc='m'><mc:Choice><w:txbxContent>" + paragraph("", "\"We need power\"")
                                + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>"
                                + paragraph("", "\"We need power\"")
                                + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>rented two halls.</w:t></w:r></w:p>"));

        assertThat(Articles.blocks(article, Kind.PARAGRAPH)).containsExactly("Example Cloud has rented two halls.");
        assertThat(Articles.blocks(article, Kind.RESIDUE)).containsExactly("\"We need power\"");
    }

    @Test
    void entitiesAreRefused() {
        String bomb = "<!DOCTYPE d [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>" + "<w:document xmlns:w='"
                + WordFile.NAMESPACE + "'><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:document>";
        String reaching = bomb.replaceFirst("'ha'", "SYSTEM 'file:///etc/hostname'");

        for (String part : new String[] {bomb, reaching}) {
            assertThatThrownBy(() -> read(WordFile.of("").part("word/document2.xml", part)))
                    .isInstanceOf(ReadException.class)
                    .hasMessageContaining("a.docx: is no sound Word document");
        }
    }

    @Test
    void aPartThatUnpacksToMoreThanTheLimitIsRefused() {
        byte[] spaces = new byte[100 << 20];
        Arrays.fill(spaces, (byte) ' ');

        assertThatThrownBy(() -> read(WordFile.of("").part("word/document2.xml", spaces)))
                .hasMessageContaining("it unpacks to more than 67108864 bytes");
    }

    @Test
    void aDocumentThatNestsFiftyThousandDeepIsRead() throws ReadException {
        String deep =
                "<w:sdt>".repeat(50_000) + paragraph("", "Example Cloud rented two halls.") + "</w:sdt>".repeat(50_000);

        assertThat(read(WordFile.of(deep)).text()).isEqualTo("Example Cloud rented two halls.");
    }

    @Test
    void anotherZipFileAndATornOneAreRefused() {
        assertThatThrownBy(() -> read(new WordFile().part("a.txt", "Example Cloud rented two halls.")))
                .hasMessageContaining("is a ZIP file, but no Word document: word/document.xml is not in it");
        byte[] whole = WordFile.of(paragraph("", "Words.")).bytes();

        assertThatThrownBy(() -> Articles.reader()
                        .read("a.docx", Arrays.copyOf(whole, whole.length / 2), ReadOptions.defaults()))
                .hasMessageContaining("is no sound Word document");
    }
}
