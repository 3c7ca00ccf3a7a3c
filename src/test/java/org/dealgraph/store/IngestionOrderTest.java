package org.dealgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What is in a store depends on which articles it was given last, and on nothing else. */
final class IngestionOrderTest {
    private static final List<String> NAMES = List.of("a1", "a2", "a3", "a4");

    @Provide
    Arbitrary<List<String>> orders() {
        return Arbitraries.shuffle(NAMES);
    }

    @Property(tries = 20)
    void anyOrderOfIngestionGivesTheSameBytes(@ForAll("orders") List<String> order, @ForAll boolean onDisk)
            throws IOException {
        try (Scratch scratch = new Scratch(onDisk)) {
            for (String name : order) {
                scratch.store.replace(World.article(name), World.NOON);
            }
            assertThat(StoreContract.dump(scratch.store)).isEqualTo(dumpOf(NAMES));
        }
    }

    @Property(tries = 20)
    void retractingTheRestLeavesWhatIngestingAloneGives(
            @ForAll("orders") List<String> order, @ForAll @IntRange(max = 3) int kept, @ForAll boolean onDisk)
            throws IOException {
        try (Scratch scratch = new Scratch(onDisk)) {
            scratch.store.replaceAll(order.stream().map(World::article).toList(), World.NOON);
            for (String name : order.subList(kept, order.size())) {
                scratch.store.retract(World.article(name).name().getURI());
            }
            assertThat(StoreContract.dump(scratch.store)).isEqualTo(dumpOf(order.subList(0, kept)));
        }
    }

    @Property(tries = 20)
    void anyNumberOfThreadsGivesTheSameBytes(
            @ForAll("orders") List<String> order, @ForAll @IntRange(min = 1, max = 4) int threads) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (Store store = Store.inMemory(World.IRIS)) {
            List<Future<Outcome>> outcomes = new ArrayList<>();
            for (String name : order) {
                outcomes.add(pool.submit(() -> store.replace(World.article(name), World.NOON)));
            }
            for (Future<Outcome> outcome : outcomes) {
                assertThat(outcome.get()).isEqualTo(Outcome.ADDED);
            }
            assertThat(StoreContract.dump(store)).isEqualTo(dumpOf(NAMES));
        } finally {
            pool.shutdown();
        }
    }

    private static String dumpOf(List<String> names) throws IOException {
        try (Store store = Store.inMemory(World.IRIS)) {
            store.replaceAll(names.stream().map(World::article).toList(), World.NOON);
            return StoreContract.dump(store);
        }
    }

    private static final class Scratch implements AutoCloseable {
        private final Path folder;
        private final Store store;

        Scratch(boolean onDisk) throws IOException {
            folder = Files.createTempDirectory("dealgraph-test");
            store = onDisk ? Store.open(folder, World.IRIS) : Store.inMemory(World.IRIS);
        }

        @Override
        public void close() throws IOException {
            store.close();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
