package org.dealgraph.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.dealgraph.source.Found;
import org.dealgraph.store.Incoming;
import org.dealgraph.store.Outcome;
import org.dealgraph.store.Store;

/**
 * Takes articles into a store: several threads read, one writes, in the order of the sources, many articles in one
 * transaction. No more than two batches are held at a time.
 */
final class Ingestor {
    /** How much of articles may wait in memory to be read, in bytes. */
    private static final long MOST_HELD = 32L << 20;

    /** What is read is not kept from the store for longer than this, though the batch be small. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ArticleIntake intake;
    private final int threads;
    private final BooleanSupplier stop;

    /**
     * @param intake reads one article
     * @param threads how many read; at least one
     * @param stop whether to end after the current article
     */
    Ingestor(ArticleIntake intake, int threads, BooleanSupplier stop) {
        this.intake = intake;
        this.threads = threads;
        this.stop = stop;
    }

    /** Hears of each article twice, both times in the order of the sources. */
    interface Listener {
        /** It has been read. */
        void read(Reading reading);

        /**
         * It is in the store, or is not to be.
         *
         * @param outcome empty if it failed or nothing is written
         */
        void done(Reading reading, Optional<Outcome> outcome);
    }

    /**
     * Ingests all sources; one that fails does not stop the others, unless told so.
     *
     * @param store empty if nothing is to be written
     * @param when the time of ingestion to record
     * @return whether all were taken in, rather than stopped before the end
     */
    boolean ingest(Iterator<Found> sources, Optional<Store> store, Instant when, Listener listener)
            throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            Deque<Ahead> ahead = new ArrayDeque<>();
            Batch batch = new Batch(store, when, listener);
            long held = 0;
            while (!stop.getAsBoolean() && (!ahead.isEmpty() || sources.hasNext())) {
                while (ahead.size() < Store.BATCH && held < MOST_HELD && sources.hasNext() && !stop.getAsBoolean()) {
                    Found found = sources.next();
                    Ahead next = new Ahead(workers.submit(() -> intake.read(found)), heldBy(found));
                    held += next.bytes;
                    ahead.add(next);
                }
                Ahead first = ahead.remove();
                held -= first.bytes;
                batch.add(resultOf(first.reading));
            }
            // What other threads have finished meanwhile need not be read again.
            while (!ahead.isEmpty() && ahead.peek().reading.isDone()) {
                batch.add(resultOf(ahead.remove().reading));
            }
            batch.write();
            return ahead.isEmpty() && !stop.getAsBoolean();
        } finally {
            workers.shutdownNow();
        }
    }

    private static long heldBy(Found found) {
        return found instanceof Found.Item item ? item.content().held() : 0;
    }

    private static Reading resultOf(Future<Reading> reading) throws InterruptedException {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading an article failed beyond repair: " + e.getCause(), e);
        }
    }

    /** An article that is being read, and how much memory waits with it. */
    private record Ahead(Future<Reading> reading, long bytes) {}

    /** Articles that are read and wait to be written together. */
    private static final class Batch {
        private final Optional<Store> store;
        private final Instant when;
        private final Listener listener;
        private final List<Reading> readings = new ArrayList<>();
        private long begun = System.nanoTime();

        Batch(Optional<Store> store, Instant when, Listener listener) {
            this.store = store;
            this.when = when;
            this.listener = listener;
        }

        void add(Reading reading) {
            listener.read(reading);
            readings.add(reading);
            if (readings.size() == Store.BATCH || System.nanoTime() - begun > PATIENCE.toNanos()) {
                write();
            }
        }

        void write() {
            List<Incoming> incoming = readings.stream()
                    .filter(Reading.Understood.class::isInstance)
                    .map(reading -> ((Reading.Understood) reading).incoming())
                    .toList();
            Iterator<Outcome> outcomes = store.isEmpty() || incoming.isEmpty()
                    ? List.<Outcome>of().iterator()
                    : store.get().takeIn(incoming, when).iterator();
            for (Reading reading : readings) {
                listener.done(reading, outcome(reading, outcomes));
            }
            readings.clear();
            begun = System.nanoTime();
        }

        private static Optional<Outcome> outcome(Reading reading, Iterator<Outcome> outcomes) {
            if (reading instanceof Reading.Known) {
                return Optional.of(Outcome.UNCHANGED);
            }
            boolean written = reading instanceof Reading.Understood && outcomes.hasNext();
            return written ? Optional.of(outcomes.next()) : Optional.empty();
        }
    }
}
