package org.dealgraph.read;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;

/** The bytes of a PDF file; every read looks at the budget, so that no loop over them is endless. */
final class PdfSource extends RandomAccessReadBuffer {
    private final byte[] bytes;
    private final PdfBudget budget;

    PdfSource(byte[] bytes, PdfBudget budget) {
        super(bytes);
        this.bytes = bytes;
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        budget.tick();
        return super.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        budget.tick();
        return super.read(target, offset, length);
    }

    @Override
    public void seek(long position) throws IOException {
        budget.tick();
        super.seek(position);
    }

    /** A view moves in a buffer of its own, not in this one. */
    @Override
    public RandomAccessReadView createView(long start, long length) throws IOException {
        return new RandomAccessReadView(new PdfSource(bytes, budget), start, length);
    }
}
