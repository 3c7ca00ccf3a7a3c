package org.dealgraph.read;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the lines of a PDF file as they are drawn, which is the order in which columns are read. */
final class PdfLines extends PDFTextStripper {
    private static final int MOST_LETTERS = 5_000_000;

    private final PdfBudget budget;
    private final List<PdfLine> lines = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final List<TextPosition> letters = new ArrayList<>();
    private int taken;

    PdfLines(PdfBudget budget) {
        this.budget = budget;
        setSuppressDuplicateOverlappingText(true);
    }

    /** The lines of {@code document}. */
    List<PdfLine> of(PDDocument document) throws IOException {
        writeText(document, Writer.nullWriter());
        budget.check();
        return lines;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.tick();
        super.processOperator(operator, operands);
    }

    /** PDFBox goes on after most failures; not after this one. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException failure)
            throws IOException {
        if (failure instanceof PdfBudget.Exceeded) {
            throw failure;
        }
        super.operatorException(operator, operands, failure);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        taken++;
        if (taken <= MOST_LETTERS) {
            super.processTextPosition(text);
        }
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        words.append(text);
        letters.addAll(positions);
    }

    @Override
    protected void writeWordSeparator() {
        words.append(' ');
    }

    @Override
    protected void writeLineSeparator() throws IOException {
        budget.check();
        endLine();
    }

    @Override
    protected void endPage(PDPage page) throws IOException {
        endLine();
        if (taken > MOST_LETTERS) {
            budget.exceed("has more than " + MOST_LETTERS + " letters");
        }
    }

    private void endLine() {
        if (!letters.isEmpty() && Wording.hasWord(words.toString())) {
            TextPosition first = letters.get(0);
            TextPosition last = letters.get(letters.size() - 1);
            lines.add(new PdfLine(
                    getCurrentPageNo() - 1,
                    first.getXDirAdj(),
                    last.getXDirAdj() + last.getWidthDirAdj(),
                    first.getYDirAdj(),
                    first.getFontSizeInPt(),
                    letters.stream().allMatch(letter -> isBold(letter.getFont())),
                    words.toString().strip()));
        }
        words.setLength(0);
        letters.clear();
    }

    private static boolean isBold(PDFont font) {
        return Optional.ofNullable(font)
                .map(PDFont::getName)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> name.contains("bold") || name.contains("black") || name.contains("heavy"))
                .isPresent();
    }
}
