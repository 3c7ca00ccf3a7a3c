package org.dealgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dealgraph.model.Metadata;
import org.dealgraph.rdf.Iris;
import org.dealgraph.read.ArticleSource;
import org.dealgraph.read.ReadOptions;
import org.dealgraph.store.ArticleGraph;
import org.dealgraph.store.Outcome;
import org.dealgraph.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the example articles' graphs in a store. */
class StoredArticlesTest {
    private static final Instant MORNING = Instant.parse("2026-03-14T09:26:53Z");
    private static final Instant EVENING = Instant.parse("2026-03-14T19:26:53Z");

    @Provide
    Arbitrary<List<Pipeline.Result>> twoArticles() {
        return Arbitraries.shuffle(Examples.results()).map(shuffled -> shuffled.subList(0, 2));
    }

    @Property(tries = 20)
    void aRetractedArticleLeavesNoTrace(@ForAll("twoArticles") List<Pipeline.Result> articles) throws IOException {
        ArticleGraph kept = Examples.graph(articles.get(0));
        ArticleGraph retracted = Examples.graph(articles.get(1));
        try (Store alone = newStore();
                Store first = newStore();
                Store second = newStore()) {
            alone.replace(kept, MORNING);
            first.replaceAll(List.of(retracted, kept), MORNING);
            second.replaceAll(List.of(kept, retracted), MORNING);
            assertThat(Examples.quads(first)).isNotEqualTo(Examples.quads(alone));

            assertThat(first.retract(retracted.name().getURI())).isTrue();
            assertThat(second.retract(retracted.name().getURI())).isTrue();

            assertThat(Examples.quads(first)).isEqualTo(Examples.quads(alone));
            assertThat(Examples.quads(second)).isEqualTo(Examples.quads(alone));
        }
    }

    @Test
    void anArticleRetractedFromDiskLeavesNoTrace(@TempDir Path folder) throws IOException {
        List<ArticleGraph> graphs =
                Examples.results().stream().map(Examples::graph).toList();
        List<ArticleGraph> kept = graphs.subList(0, 15);
        List<ArticleGraph> retracted = graphs.subList(15, graphs.size());
        try (Store alone = newStore();
                Store store = Store.open(folder, Iris.ofDefaultBase())) {
            alone.replaceAll(kept, MORNING);
            store.replaceAll(graphs, MORNING);

            retracted.forEach(graph -> store.retract(graph.name().getURI()));

            assertThat(Examples.quads(store)).isEqualTo(Examples.quads(alone));
        }
    }

    @Test
    void anArticleIngestedAgainChangesNothing() throws IOException {
        try (Store store = newStore()) {
            store.replaceAll(Examples.results().stream().map(Examples::graph).toList(), MORNING);
            String digest = store.digest();

            List<ArticleGraph> again = Examples.sources().stream()
                    .map(source -> Examples.graph(Examples.understand(source)))
                    .toList();

            assertThat(store.replaceAll(again, EVENING)).hasSize(30).containsOnly(Outcome.UNCHANGED);
            assertThat(store.digest()).isEqualTo(digest);
        }
    }

    @Test
    void aChangedArticleReplacesItsGraph() throws IOException {
        List<ArticleSource> sources = Examples.sources();
        try (Store store = newStore();
                Store alone = newStore()) {
            for (int i = 0; i < 6; i += 2) {
                ReadOptions sameUrl = withUrl("https://news.example/" + i);
                ArticleGraph before = Examples.graph(Examples.understand(sources.get(i), sameUrl));
                ArticleGraph after = Examples.graph(Examples.understand(sources.get(i + 1), sameUrl));
                alone.replace(after, MORNING);

                assertThat(store.replace(before, MORNING)).isEqualTo(Outcome.ADDED);
                assertThat(store.replace(after, EVENING)).isEqualTo(Outcome.REPLACED);
            }

            assertThat(Examples.quads(store)).isEqualTo(Examples.quads(alone));
        }
    }

    private static ReadOptions withUrl(String url) {
        return ReadOptions.defaults().withMetadata(Metadata.unknown().withUrl(url));
    }

    private static Store newStore() {
        return Store.inMemory(Iris.ofDefaultBase());
    }
}
