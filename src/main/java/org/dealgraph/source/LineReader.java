package org.dealgraph.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Lines of bytes, none longer than a limit in memory. A line feed ends a line; a carriage return before it goes too. */
final class LineReader {
    private final InputStream in;
    private final int maxBytes;
    private long number;
    private boolean ended;

    LineReader(InputStream in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /** A line with its number, the first being 1; without bytes if it is too long. */
    record Line(long number, Optional<byte[]> bytes) {}

    /** The next line; empty at the end. */
    Optional<Line> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        int next = in.read();
        if (next < 0) {
            ended = true;
            return Optional.empty();
        }
        while (next >= 0 && next != '\n') {
            tooLong |= line.size() >= maxBytes;
            if (!tooLong) {
                line.write(next);
            }
            next = in.read();
        }
        ended = next < 0;
        return Optional.of(new Line(number, tooLong ? Optional.empty() : Optional.of(trimmed(line.toByteArray()))));
    }

    private static byte[] trimmed(byte[] line) {
        int end = line.length > 0 && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
        return end == line.length ? line : Arrays.copyOf(line, end);
    }
}
