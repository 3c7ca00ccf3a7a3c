package org.dealgraph.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** The lines of one sorted file, read one after the other. The line it stands at is compared and written where it lies. */
final class SortedRun implements Comparable<SortedRun>, AutoCloseable {
    private static final int BLOCK = 1 << 16;

    private final InputStream in;
    private byte[] block = new byte[BLOCK];
    private int start;
    private int end;
    private int limit;

    /** Takes over {@code in} and stands before its first line. */
    SortedRun(InputStream in) {
        this.in = in;
        end = -1;
    }

    /** Goes to the next line; false where there is none. */
    boolean advance() throws IOException {
        start = end + 1;
        end = start;
        while (true) {
            while (end < limit && block[end] != '\n') {
                end++;
            }
            if (end < limit) {
                return true;
            }
            if (!fill()) {
                return false;
            }
        }
    }

    /** Keeps what has been read of the line and reads on behind it. */
    private boolean fill() throws IOException {
        int kept = limit - start;
        if (kept == block.length) {
            block = Arrays.copyOf(block, 2 * kept);
        }
        System.arraycopy(block, start, block, 0, kept);
        start = 0;
        end = kept;
        int read = in.read(block, kept, block.length - kept);
        limit = kept + Math.max(0, read);
        return read > 0;
    }

    /** Writes the line with its line feed. */
    void write(OutputStream out) throws IOException {
        out.write(block, start, end + 1 - start);
    }

    @Override
    public int compareTo(SortedRun other) {
        return Arrays.compareUnsigned(block, start, end, other.block, other.start, other.end);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
