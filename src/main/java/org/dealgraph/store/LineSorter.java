package org.dealgraph.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Sorts more lines than memory holds: sorted runs go to temporary files, which are merged at the end. */
final class LineSorter implements AutoCloseable {
    private final long bytesInMemory;
    private final List<NQuadLine> buffer = new ArrayList<>();
    private final List<Path> runs = new ArrayList<>();
    private long buffered;

    /**
     * A sorter that starts a new run after so many bytes of lines.
     *
     * @param bytesInMemory of the lines alone; the objects around them take some 50 bytes a line more
     */
    LineSorter(long bytesInMemory) {
        this.bytesInMemory = bytesInMemory;
    }

    /** Takes a line; an {@link UncheckedIOException} where the disk for temporary files fails. */
    void add(NQuadLine line) {
        buffer.add(line);
        buffered += line.utf8().length;
        if (buffered < bytesInMemory) {
            return;
        }
        try {
            spill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void spill() throws IOException {
        Path run = Files.createTempFile("dealgraph-sort", ".nq");
        runs.add(run);
        Collections.sort(buffer);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(run))) {
            for (NQuadLine line : buffer) {
                write(line, out);
            }
        }
        buffer.clear();
        buffered = 0;
    }

    /** Writes all lines in order, each with a line feed, and one that was added twice only once; tells how many it wrote. */
    long writeTo(OutputStream out) throws IOException {
        if (!runs.isEmpty()) {
            spill();
            return merge(out);
        }
        Collections.sort(buffer);
        long written = 0;
        NQuadLine last = null;
        for (NQuadLine line : buffer) {
            if (!line.equals(last)) {
                write(line, out);
                written++;
            }
            last = line;
        }
        return written;
    }

    private long merge(OutputStream out) throws IOException {
        long written = 0;
        List<Run> open = new ArrayList<>();
        try {
            for (Path run : runs) {
                open.add(new Run(new BufferedInputStream(Files.newInputStream(run))));
            }
            PriorityQueue<Run> byFirstLine = new PriorityQueue<>(Comparator.comparing(Run::first));
            open.stream().filter(Run::hasLine).forEach(byFirstLine::add);
            NQuadLine last = null;
            while (!byFirstLine.isEmpty()) {
                Run least = byFirstLine.remove();
                if (!least.first().equals(last)) {
                    write(least.first(), out);
                    written++;
                }
                last = least.first();
                least.advance();
                if (least.hasLine()) {
                    byFirstLine.add(least);
                }
            }
        } finally {
            for (Run run : open) {
                run.in.close();
            }
        }
        return written;
    }

    private static void write(NQuadLine line, OutputStream out) throws IOException {
        out.write(line.utf8());
        out.write('\n');
    }

    /** Removes the temporary files. */
    @Override
    public void close() throws IOException {
        for (Path run : runs) {
            Files.deleteIfExists(run);
        }
    }

    private static final class Run {
        private final InputStream in;
        private NQuadLine first;

        Run(InputStream in) throws IOException {
            this.in = in;
            advance();
        }

        NQuadLine first() {
            return first;
        }

        boolean hasLine() {
            return first != null;
        }

        void advance() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream(256);
            int next = in.read();
            while (next >= 0 && next != '\n') {
                line.write(next);
                next = in.read();
            }
            first = next < 0 ? null : new NQuadLine(line.toByteArray());
        }
    }
}
