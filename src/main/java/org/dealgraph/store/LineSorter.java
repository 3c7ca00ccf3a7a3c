package org.dealgraph.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    private PackedLines gathered = new PackedLines();
    private PackedLines spare = new PackedLines();
    private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);

    /**
     * A sorter that starts a new run after so many bytes of lines.
     *
     * @param bytesInMemory of a run; one that is written and one that gathers are in memory, each with 12 bytes a line more
     */
    LineSorter(long bytesInMemory) {
        this.bytesInMemory = bytesInMemory;
    }

    /** Takes a line; an {@link UncheckedIOException} where the disk for temporary files fails. */
    void add(NQuadLine line) {
        gathered.add(line.utf8());
        if (gathered.bytes() < bytesInMemory) {
            return;
        }
        try {
            spill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void spill() throws IOException {
        await();
        Path run = Files.createTempFile("dealgraph-sort", ".nq");
        runs.add(run);
        PackedLines lines = gathered;
        writing = CompletableFuture.runAsync(() -> write(lines, run), LineSorter::start);
        gathered = spare;
        gathered.clear();
        spare = lines;
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "dealgraph-sort");
        thread.setDaemon(true);
        thread.start();
    }

    private static void write(PackedLines lines, Path run) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(run), BLOCK)) {
            lines.writeSorted(out);
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
        if (runs.isEmpty()) {
            return gathered.writeSorted(out);
        }
        spill();
        await();
        List<SortedRun> open = new ArrayList<>();
        try {
            for (Path run : runs) {
                open.add(new SortedRun(Files.newInputStream(run)));
            }
            return merge(open, out);
        } finally {
            for (SortedRun run : open) {
                run.close();
            }
        }
    }

    private static long merge(List<SortedRun> runs, OutputStream out) throws IOException {
        PriorityQueue<SortedRun> byLine = new PriorityQueue<>(runs.size());
        for (SortedRun run : runs) {
            advance(run, byLine);
        }
        long written = 0;
        while (!byLine.isEmpty()) {
            SortedRun least = byLine.remove();
            least.write(out);
            written++;
            while (!byLine.isEmpty() && byLine.peek().compareTo(least) == 0) {
                advance(byLine.remove(), byLine);
            }
            advance(least, byLine);
        }
        return written;
    }

    private static void advance(SortedRun run, PriorityQueue<SortedRun> byLine) throws IOException {
        if (run.advance()) {
            byLine.add(run);
        }
    }

    /** Removes the temporary files. */
    @Override
    public void close() throws IOException {
        writing.exceptionally(failure -> null).join();
        for (Path run : runs) {
            Files.deleteIfExists(run);
        }
    }
}
