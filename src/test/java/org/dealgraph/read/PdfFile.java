package org.dealgraph.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Makes PDF files line by line, as programs that print do. */
final class PdfFile {
    private static final PDFont REGULAR = new PDType1Font(FontName.HELVETICA);
    private static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);

    private final List<List<Line>> pages = new ArrayList<>();

    private record Line(float x, float y, float size, boolean bold, String text) {}

    PdfFile page() {
        pages.add(new ArrayList<>());
        return this;
    }

    /** A line whose letters stand {@code down} points below the top of the page. */
    PdfFile line(float x, float down, float size, String text) {
        pages.get(pages.size() - 1).add(new Line(x, 792 - down, size, false, text));
        return this;
    }

    PdfFile bold(float x, float down, float size, String text) {
        pages.get(pages.size() - 1).add(new Line(x, 792 - down, size, true, text));
        return this;
    }

    /** Lines of body text, 14 points apart. */
    PdfFile lines(float x, float down, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            line(x, down + 14 * i, 11, texts[i]);
        }
        return this;
    }

    byte[] bytes() {
        try (PDDocument document = new PDDocument()) {
            for (List<Line> lines : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    for (Line line : lines) {
                        content.beginText();
                        content.setFont(line.bold() ? BOLD : REGULAR, line.size());
                        content.newLineAtOffset(line.x(), line.y());
                        content.showText(line.text());
                        content.endText();
                    }
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
