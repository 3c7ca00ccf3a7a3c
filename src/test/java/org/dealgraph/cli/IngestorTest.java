package org.dealgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.dealgraph.Pipeline;
import org.dealgraph.model.Metadata;
import org.dealgraph.rdf.Iris;
import org.dealgraph.rdf.OntologyLoader;
import org.dealgraph.read.ArticleSource;
import org.dealgraph.read.ArticleSources;
import org.dealgraph.read.ReadOptions;
import org.dealgraph.source.Content;
import org.dealgraph.source.Found;
import org.dealgraph.store.Outcome;
import org.dealgraph.store.Store;
import org.junit.jupiter.api.Test;

class IngestorTest {
    private static final Iris IRIS = Iris.ofDefaultBase();
    private static final Pipeline PIPELINE = Pipeline.load(OntologyLoader.shipped(), IRIS, "1.2.3");
    private static final List<ArticleSource> ARTICLES =
            ArticleSources.of(List.of("src/examples/articles/D1*.txt")).found();
    private static final String DIGEST = digest(ARTICLES, 1);

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void orderAndThreadsLeaveNoMark(@ForAll("orders") List<ArticleSource> articles, @ForAll("threads") int threads) {
        assertThat(digest(articles, threads)).isEqualTo(DIGEST);
    }

    @Provide
    Arbitrary<List<ArticleSource>> orders() {
        return Arbitraries.shuffle(ARTICLES);
    }

    @Provide
    Arbitrary<Integer> threads() {
        return Arbitraries.of(1, 2, 4);
    }

    @Test
    void progressIsToldInTheOrderOfTheSources() throws InterruptedException {
        List<ArticleSource> sources = new ArrayList<>(ARTICLES);
        sources.add(3, ArticleSource.of(Path.of("missing.txt")));
        List<String> told = new ArrayList<>();

        try (Store store = Store.inMemory(IRIS)) {
            IngestReport report =
                    ingest(PIPELINE, sources, store, 4, Instant.EPOCH, reading -> told.add(reading.source()));

            assertThat(told)
                    .containsExactlyElementsOf(
                            sources.stream().map(ArticleSource::name).toList());
            assertThat(report.succeeded()).isEqualTo(ARTICLES.size());
            assertThat(report.failures()).singleElement().satisfies(failure -> {
                assertThat(failure.source()).isEqualTo("missing.txt");
                assertThat(failure.reason()).startsWith("missing.txt: no such file");
            });
        }
    }

    private static String digest(List<ArticleSource> articles, int threads) {
        try (Store store = Store.inMemory(IRIS)) {
            ingest(PIPELINE, articles, store, threads, Instant.now(), reading -> {});
            return store.digest();
        } catch (InterruptedException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Files as sources give them. */
    static Iterator<Found> items(List<ArticleSource> articles) {
        return articles.stream()
                .<Found>map(article -> new Found.Item(
                        article.name(),
                        Metadata.unknown(),
                        Optional.empty(),
                        new Content.InFile(article.name(), article.file().orElseThrow())))
                .iterator();
    }

    /** Ingests as the command does. */
    static IngestReport ingest(
            Pipeline pipeline,
            List<ArticleSource> articles,
            Store store,
            int threads,
            Instant when,
            Consumer<Reading> told)
            throws InterruptedException {
        ArticleIntake intake =
                new ArticleIntake(pipeline, ReadOptions.defaults(), ArticleIntake.Memory.none(), "this build");
        IngestReport report = new IngestReport();
        new Ingestor(intake, threads, () -> false)
                .ingest(items(articles), Optional.of(store), when, new Ingestor.Listener() {
                    @Override
                    public void read(Reading reading) {
                        told.accept(reading);
                    }

                    @Override
                    public void done(Reading reading, Optional<Outcome> outcome) {
                        if (reading instanceof Reading.Understood understood) {
                            report.add(understood, outcome.orElseThrow());
                        } else if (reading instanceof Reading.Failed failed) {
                            report.add(failed);
                        }
                    }
                });
        return report;
    }
}
