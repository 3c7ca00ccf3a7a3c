package org.dealgraph.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails where it gives more than it may, so that no bomb unpacks. */
final class LimitedStream extends FilterInputStream {
    private final long limit;
    private long given;

    /** @param limit in bytes */
    LimitedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int more) throws IOException {
        given += more;
        if (given > limit) {
            throw new IOException("it unpacks to more than " + limit + " bytes");
        }
    }
}
