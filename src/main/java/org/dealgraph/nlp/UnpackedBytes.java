package org.dealgraph.nlp;

import java.io.InputStream;

/**
 * Bytes in memory as a stream for one thread: without the lock that {@link java.io.ByteArrayInputStream} takes for each byte,
 * millions of which make up most of the time that a model takes to load.
 */
final class UnpackedBytes extends InputStream {
    private final byte[] bytes;
    private int next;

    /** @param bytes not copied */
    UnpackedBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() {
        return next < bytes.length ? bytes[next++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (next == bytes.length && length > 0) {
            return -1;
        }
        int count = Math.min(length, bytes.length - next);
        System.arraycopy(bytes, next, into, offset, count);
        next += count;
        return count;
    }
}
