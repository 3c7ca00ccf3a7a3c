package org.dealgraph.cli;

import java.io.InputStream;
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
import org.dealgraph.read.ArticleSource;
import org.dealgraph.read.ReadException;
import org.dealgraph.read.ReadOptions;
import org.dealgraph.store.ArticleGraph;
import org.dealgraph.store.Outcome;
import org.dealgraph.store.Store;

/**
 * Takes articles into a store: several threads read, one writes, in the order of the sources, many articles in one
 * transaction. No more than two batches are held at a time.
 */
final class Ingestor {
    private final Pipeline pipeline;
    private final ReadOptions options;
    private final InputStream standardInput;
    private final int threads;

    /**
     * @param standardInput what the source {@code -} stands for
     * @param threads how many read; at least one
     */
    Ingestor(Pipeline pipeline, ReadOptions options, InputStream standardInput, int threads) {
        this.pipeline = pipeline;
        this.options = options;
        this.standardInput = standardInput;
        this.threads = threads;
    }

    /**
     * Ingests all sources; one that fails does not stop the others.
     *
     * @param when the time of ingestion to record
     * @param progress told of each article that has been read, in the order of the sources
     * @return what became of them all
     */
    IngestReport ingest(List<ArticleSource> sources, Store store, Instant when, Consumer<Reading> progress)
            throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            IngestReport report = new IngestReport();
            Iterator<ArticleSource> rest = sources.iterator();
            Deque<Future<Reading>> ahead = new ArrayDeque<>();
            List<Reading> batch = new ArrayList<>();
            while (rest.hasNext() || !ahead.isEmpty()) {
                while (rest.hasNext() && ahead.size() < Store.BATCH) {
                    ArticleSource source = rest.next();
                    ahead.add(workers.submit(() -> read(source)));
                }
                Reading reading = resultOf(ahead.remove());
                progress.accept(reading);
                batch.add(reading);
                if (batch.size() == Store.BATCH || ahead.isEmpty()) {
                    write(batch, store, when, report);
                    batch.clear();
                }
            }
            return report;
        } finally {
            workers.shutdownNow();
        }
    }

    private Reading read(ArticleSource source) {
        try {
            Pipeline.Result result = pipeline.run(pipeline.reader().read(source, standardInput, options));
            ArticleGraph graph =
                    ArticleGraph.of(result.name(), result.graph().find().toList());
            return new Reading.Understood(
                    source.name(), graph, result.extraction().claims(), result.foreignLanguage());
        } catch (ReadException | ShapeException e) {
            return new Reading.Failed(source.name(), e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            return new Reading.Failed(source.name(), source.name() + ": " + Failures.sentence(e));
        }
    }

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
