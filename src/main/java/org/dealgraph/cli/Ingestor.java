package org.dealgraph.cli;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.dealgraph.Pipeline;
import org.dealgraph.ShapeException;
import org.dealgraph.read.ReadException;
import org.dealgraph.read.ReadOptions;
import org.dealgraph.source.Found;
import org.dealgraph.source.Raw;
import org.dealgraph.store.ArticleGraph;
import org.dealgraph.store.Outcome;
import org.dealgraph.store.Store;

/**
 * Takes articles into a store: several threads read, one writes, in the order of the sources, many articles in one
 * transaction. No more than two batches are held at a time.
 */
final class Ingestor {
    /** How much of articles may wait in memory to be read, in bytes. */
    private static final long MOST_HELD = 32L << 20;

    private final Pipeline pipeline;
    private final ReadOptions options;
    private final int threads;

    /**
     * @param threads how many read; at least one
     */
    Ingestor(Pipeline pipeline, ReadOptions options, int threads) {
        this.pipeline = pipeline;
        this.options = options;
        this.threads = threads;
    }

    /**
     * Ingests all sources; one that fails does not stop the others.
     *
     * @param when the time of ingestion to record
     * @param progress told of each article that has been read, in the order of the sources
     * @return what became of them all
     */
    IngestReport ingest(Iterator<Found> sources, Store store, Instant when, Consumer<Reading> progress)
            throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            IngestReport report = new IngestReport();
            Deque<Ahead> ahead = new ArrayDeque<>();
            List<Reading> batch = new ArrayList<>();
            long held = 0;
            while (!ahead.isEmpty() || sources.hasNext()) {
                while (ahead.size() < Store.BATCH && held < MOST_HELD && sources.hasNext()) {
                    Found found = sources.next();
                    Ahead next = new Ahead(workers.submit(() -> read(found)), heldBy(found));
                    held += next.bytes;
                    ahead.add(next);
                }
                Ahead first = ahead.remove();
                held -= first.bytes;
                Reading reading = resultOf(first.reading);
                progress.accept(reading);
                batch.add(reading);
                if (batch.size() == Store.BATCH || (ahead.isEmpty() && !sources.hasNext())) {
                    write(batch, store, when, report);
                    batch.clear();
                }
            }
            return report;
        } finally {
            workers.shutdownNow();
        }
    }

    private static long heldBy(Found found) {
        return found instanceof Found.Item item ? item.content().held() : 0;
    }

    private Reading read(Found found) {
        return found instanceof Found.Item item
                ? read(item)
                : new Reading.Failed(found.name(), ((Found.Problem) found).reason());
    }

    private Reading read(Found.Item source) {
        try {
            Raw raw = source.content().read(options.maxBytes());
            Pipeline.Result result =
                    pipeline.run(pipeline.reader().read(source.name(), raw.bytes(), optionsFor(source, raw)));
            ArticleGraph graph =
                    ArticleGraph.of(result.name(), result.graph().find().toList());
            return new Reading.Understood(
                    source.name(), graph, result.extraction().claims());
        } catch (ReadException | ShapeException e) {
            return new Reading.Failed(source.name(), e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            return new Reading.Failed(source.name(), source.name() + ": " + Failures.sentence(e));
        }
    }

    private ReadOptions optionsFor(Found.Item source, Raw raw) {
        ReadOptions informed = options.withMetadata(options.metadata().orElse(source.known()));
        return options.charset().isEmpty() && raw.charset().isPresent()
                ? informed.withCharset(raw.charset().get())
                : informed;
    }

    /** An article that is being read, and how much memory waits with it. */
    private record Ahead(Future<Reading> reading, long bytes) {}

    private static Reading resultOf(Future<Reading> reading) throws InterruptedException {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading an article failed beyond repair: " + e.getCause(), e);
        }
    }

    private static void write(List<Reading> batch, Store store, Instant when, IngestReport report) {
        List<Reading.Understood> understood = batch.stream()
                .filter(Reading.Understood.class::isInstance)
                .map(Reading.Understood.class::cast)
                .toList();
        List<Outcome> outcomes = store.replaceAll(
                understood.stream().map(Reading.Understood::graph).toList(), when);
        for (int i = 0; i < outcomes.size(); i++) {
            report.add(understood.get(i), outcomes.get(i));
        }
        batch.stream()
                .filter(Reading.Failed.class::isInstance)
                .map(Reading.Failed.class::cast)
                .forEach(report::add);
    }
}
