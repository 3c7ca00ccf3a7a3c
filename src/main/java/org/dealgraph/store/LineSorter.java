package org.dealgraph.store;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Sorts more lines than memory holds: sorted runs go to temporary files, which are merged at the end. A run is sorted and
 * written by a thread of its own, while the next one gathers.
 */
final class LineSorter implements AutoCloseable {
    private static final int BLOCK = 1 << 16;

    private final long bytesInMemory;
    private final List<Path> runs = new ArrayList<>();
    private List<NQuadLine> buffer = new ArrayList<>();
    private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);
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

    /** Two runs are in memory at most: one that is written and one that gathers. */
    private void spill() throws IOException {
        await();
        Path run = Files.createTempFile("dealgraph-sort", ".nq");
        runs.add(run);
        List<NQuadLine> lines = buffer;
        writing = CompletableFuture.runAsync(() -> write(lines, run), LineSorter::start);
        buffer = new ArrayList<>();
        buffered = 0;
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "dealgraph-sort");
        thread.setDaemon(true);
        thread.start();
    }

    private static void write(List<NQuadLine> lines, Path run) {
        Collections.sort(lines);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(run), BLOCK)) {
            for (NQuadLine line : lines) {
                write(line, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await() throws IOException {
        try {
            writing.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException failure) {
                throw failure.getCause();
            }
            throw e;
        }
    }

    /** Writes all lines in order, each with a line feed, and one that was added twice only once; tells how many it wrote. */
    long writeTo(OutputStream out) throws IOException {
        if (!runs.isEmpty()) {
            spill();
            await();
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
                open.add(new Run(Files.newInputStream(run)));
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
        writing.exceptionally(failure -> null).join();
        for (Path run : runs) {
            Files.deleteIfExists(run);
        }
    }

    /** The lines of one temporary file. */
    private static final class Run {
        private final InputStream in;
        private final byte[] block = new byte[BLOCK];
        private int position;
        private int limit;
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
            ByteArrayOutputStream begun = null;
            while (position < limit || fill()) {
                int end = position;
                while (end < limit && block[end] != '\n') {
                    end++;
                }
                if (end < limit) {
                    first = new NQuadLine(line(begun, end));
                    position = end + 1;
                    return;
                }
                begun = begun == null ? new ByteArrayOutputStream(2 * (end - position)) : begun;
                begun.write(block, position, end - position);
                position = limit;
            }
            first = null;
        }

        private byte[] line(ByteArrayOutputStream begun, int end) {
            if (begun == null) {
                return Arrays.copyOfRange(block, position, end);
            }
            begun.write(block, position, end - position);
            return begun.toByteArray();
        }

        private boolean fill() throws IOException {
            position = 0;
            limit = Math.max(0, in.read(block));
            return limit > 0;
        }
    }
}
