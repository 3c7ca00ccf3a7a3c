package org.dealgraph.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Watches how many bytes come out of one file for those that went in, over all its layers of compression, and stops what
 * grows as only a decompression bomb does. Not for several threads.
 */
final class Growth {
    /** Ten times what text of a single repeated sentence comes to in real archives. */
    private static final long MOST_TIMES = 200;

    private static final long HARMLESS_BYTES = 64L << 20;

    private final AtomicLong consumed = new AtomicLong();
    private long produced;

    /** Bytes of the file that have been read. */
    long consumed() {
        return consumed.get();
    }

    /** The file itself, its bytes counted. */
    InputStream counting(InputStream file) {
        return new Counted(file) {
            @Override
            void count(long bytes) {
                consumed.addAndGet(bytes);
            }
        };
    }

    /** Something unpacked from the file, at any depth. */
    InputStream limiting(InputStream unpacked) {
        return new Counted(unpacked) {
            @Override
            void count(long bytes) throws IOException {
                produced += bytes;
                if (produced > HARMLESS_BYTES && produced > MOST_TIMES * consumed.get()) {
                    throw new IOException("grows to more than " + MOST_TIMES
                            + " times its size, as a decompression bomb does; unpack it yourself if you trust it");
                }
            }
        };
    }

    private abstract static class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        abstract void count(long bytes) throws IOException;

        @Override
        public int read() throws IOException {
            int next = super.read();
            if (next >= 0) {
                count(1);
            }
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read > 0) {
                count(read);
            }
            return read;
        }

        @Override
        public long skip(long bytes) throws IOException {
            long skipped = super.skip(bytes);
            count(skipped);
            return skipped;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
