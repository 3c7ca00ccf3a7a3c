package org.dealgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import org.dealgraph.Examples;
import org.dealgraph.Pipeline;
import org.dealgraph.rdf.Iris;
import org.dealgraph.rdf.OntologyGraphs;
import org.dealgraph.rdf.OntologyLoader;
import org.dealgraph.read.ArticleSource;
import org.dealgraph.store.Store;
import org.junit.jupiter.api.Test;

/** The graph depends on the articles alone. */
class IngestionTraceTest {
    private static final Instant MORNING = Instant.parse("2026-03-14T09:26:53Z");
    private static final Instant EVENING = Instant.parse("2026-03-14T19:26:53Z");
    private static final int ORDERS = 20;
    private static final int[] THREADS = {1, 2, 4};

    @Test
    void theOrderOfTheArticlesAndTheThreadsLeaveNoTrace() throws Exception {
        List<ArticleSource> order = new ArrayList<>(shortest(8));
        Random random = new Random(20);
        Set<String> digests = new HashSet<>();
        Set<List<ArticleSource>> orders = new HashSet<>();
        for (int i = 0; i < ORDERS; i++) {
            orders.add(List.copyOf(order));
            digests.add(digest(Examples.pipeline(), order, THREADS[i % THREADS.length], MORNING));
            Collections.shuffle(order, random);
        }

        assertThat(orders).hasSize(ORDERS);
        assertThat(digests).hasSize(1);
    }

    @Test
    void theThreadsAndTheClockLeaveNoTraceInAllExamples() throws Exception {
        assertThat(digest(Examples.pipeline(), Examples.sources(), 4, EVENING))
                .isEqualTo(digest(Examples.pipeline(), Examples.sources(), 1, MORNING));
    }

    @Test
    void theLocaleAndTheTimeZoneLeaveNoTrace() throws Exception {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String here = digest(Examples.pipeline(), Examples.sources(), 2, MORNING);
        String ontologyHere = digestOfOntology();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Pipeline loadedThere = Pipeline.load(OntologyLoader.shipped(), Iris.ofDefaultBase(), "test");

            assertThat(digest(loadedThere, Examples.sources(), 2, MORNING)).isEqualTo(here);
            assertThat(digestOfOntology()).isEqualTo(ontologyHere);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static List<ArticleSource> shortest(int count) {
        return Examples.sources().stream()
                .sorted(Comparator.comparingLong(
                        source -> source.file().orElseThrow().toFile().length()))
                .limit(count)
                .toList();
    }

    /** The digest of a new store with these articles. */
    private static String digest(Pipeline pipeline, List<ArticleSource> sources, int threads, Instant when)
            throws IOException, InterruptedException {
        try (Store store = Store.inMemory(Iris.ofDefaultBase())) {
            IngestReport report = IngestorTest.ingest(pipeline, sources, store, threads, when, reading -> {});
            assertThat(report.failures()).isEmpty();
            assertThat(report.succeeded()).isEqualTo(sources.size());
            return store.digest();
        }
    }

    private static String digestOfOntology() throws IOException {
        Iris iris = Iris.ofDefaultBase();
        try (Store store = Store.inMemory(iris)) {
            OntologyGraphs graphs = OntologyLoader.shipped().graphs(iris);
            store.loadOntology(graphs.ontology().find().toList());
            store.loadCatalogue(graphs.catalogue().find().toList());
            return store.digest();
        }
    }
}
