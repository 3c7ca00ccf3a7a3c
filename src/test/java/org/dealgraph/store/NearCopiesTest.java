package org.dealgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.dealgraph.rdf.Iris;
import org.dealgraph.rdf.OntologyLoader;
import org.dealgraph.rdf.Vocabulary;
import org.junit.jupiter.api.Test;

class NearCopiesTest {
    private static final Iris IRIS = Iris.ofDefaultBase();
    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final String STORY = words(1, 200);

    @Test
    void aCopyPointsAtTheEarlierArticleWithItsSimilarity() {
        try (Store store = Store.inMemory(IRIS)) {
            store.replaceAll(
                    List.of(
                            article("late", "2026-03-15", STORY + " " + words(9, 20)),
                            article("early", "2026-03-14", STORY)),
                    NOON);

            assertThat(links(store)).containsExactly("late early 1.0");
        }
    }

    @Test
    void otherStoriesAndShortOnesPointAtNothing() {
        try (Store store = Store.inMemory(IRIS)) {
            store.replaceAll(
                    List.of(
                            article("a", "2026-03-14", STORY),
                            article("b", "2026-03-15", words(2, 200)),
                            article("c", "2026-03-14", words(3, 20)),
                            article("d", "2026-03-15", words(3, 20))),
                    NOON);

            assertThat(links(store)).isEmpty();
        }
    }

    @Test
    void whenTheOriginLeavesItsCopiesPointAtTheNextAndNothingAtIt() throws IOException {
        try (Store store = Store.inMemory(IRIS);
                Store never = Store.inMemory(IRIS)) {
            List<ArticleGraph> copies =
                    List.of(article("b", "2026-03-15", STORY), article("c", "2026-03-16", STORY + " " + words(4, 10)));
            store.replace(article("a", "2026-03-14", STORY), NOON);
            store.replaceAll(copies, NOON);
            never.replaceAll(copies, NOON);
            assertThat(links(store)).containsExactly("b a 1.0", "c a 1.0");

            store.retract(node("a").getURI());

            assertThat(links(store)).containsExactly("c b 1.0");
            assertThat(everything(store)).isEqualTo(everything(never)).doesNotContain("article/a>");
        }
    }

    @Test
    void aCopyThatIsRewrittenStandsForItself() {
        try (Store store = Store.inMemory(IRIS)) {
            store.replaceAll(List.of(article("a", "2026-03-14", STORY), article("b", "2026-03-15", STORY)), NOON);

            store.replace(article("b", "2026-03-15", words(7, 200)), NOON);

            assertThat(links(store)).isEmpty();
        }
    }

    @Test
    void outletsAreCountedByOrigin() {
        try (Store store = World.inMemory()) {
            store.loadOntology(ontology());
            store.replaceAll(
                    List.of(
                            supporting("a", "2026-03-14", STORY, "ledger"),
                            supporting("b", "2026-03-15", STORY, "gazette"),
                            supporting("c", "2026-03-16", words(5, 200), "courier")),
                    NOON);

            List<String> counts =
                    store.query(QueryLibrary.question("support"), Map.of("least", "1"), Optional.empty(), answer -> {
                        List<String> rows = new ArrayList<>();
                        ((Answer.Rows) answer).rows().forEachRemaining(row -> {
                            if (row.toString().contains("Quillon")) {
                                rows.add(row.toString());
                            }
                        });
                        return rows;
                    });
            assertThat(counts)
                    .singleElement()
                    .asString()
                    .contains("?outlets = 2 ")
                    .contains("Quillon");
        }
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void theOrderOfArrivalLeavesNoMark(@ForAll("arrivals") List<Integer> arrivals) throws IOException {
        List<ArticleGraph> all =
                IntStream.range(0, 12).mapToObj(NearCopiesTest::numbered).toList();
        try (Store straight = Store.inMemory(IRIS);
                Store shuffled = Store.inMemory(IRIS)) {
            straight.replaceAll(all, NOON);
            for (int number : arrivals) {
                // Each comes with another text first, and some leave in between.
                shuffled.replace(article("n" + number, "2026-03-01", words(100 + number % 3, 120)), NOON);
                if (number % 4 == 0) {
                    shuffled.retract(node("n" + number).getURI());
                }
                shuffled.replace(all.get(number), NOON);
            }

            assertThat(export(shuffled)).isEqualTo(export(straight));
            assertThat(links(straight)).isNotEmpty();
        }
    }

    @Provide
    Arbitrary<List<Integer>> arrivals() {
        return Arbitraries.shuffle(IntStream.range(0, 12).boxed().toList());
    }

    /** Three stories, each in four versions that grow or shrink. */
    private static ArticleGraph numbered(int number) {
        String story = words(number % 3, 200);
        String version =
                story.substring(0, story.length() * (10 - number / 3 * 2) / 10) + words(50 + number, 10 * (number / 3));
        return article("n" + number, "2026-03-0" + (1 + number * 7 % 9), version);
    }

    private static List<Triple> ontology() {
        return OntologyLoader.shipped().graphs(IRIS).ontology().find().toList();
    }

    private static ArticleGraph supporting(String name, String published, String body, String outlet) {
        List<Triple> triples = new ArrayList<>(article(name, published, body).triples());
        Node quillon = NodeFactory.createURI(IRIS.base() + "id/quillon");
        Node harrow = NodeFactory.createURI(IRIS.base() + "id/harrow");
        triples.add(Triple.create(
                node(name), SchemaDO.publisher.asNode(), NodeFactory.createURI(IRIS.base() + "id/" + outlet)));
        triples.add(Triple.create(quillon, Vocabulary.term("acquires"), harrow));
        triples.add(Triple.create(quillon, RDFS.label.asNode(), NodeFactory.createLiteralString("Quillon")));
        triples.add(Triple.create(harrow, RDFS.label.asNode(), NodeFactory.createLiteralString("Harrow")));
        return ArticleGraph.of(node(name), triples);
    }

    private static ArticleGraph article(String name, String published, String body) {
        Node iri = node(name);
        return ArticleGraph.of(
                iri,
                List.of(
                        Triple.create(iri, RDF.Nodes.type, Vocabulary.ARTICLE),
                        Triple.create(iri, DCTerms.source.asNode(), NodeFactory.createLiteralString(name + ".txt")),
                        Triple.create(iri, SchemaDO.datePublished.asNode(), NodeFactory.createLiteralString(published)),
                        Triple.create(iri, SchemaDO.articleBody.asNode(), NodeFactory.createLiteralString(body))));
    }

    private static Node node(String name) {
        return NodeFactory.createURI(IRIS.base() + "article/" + name);
    }

    /** The same seed always gives the same words, other seeds hardly ever three in a row of them. */
    private static String words(int seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(Integer.toString(random.nextInt(36 * 36 * 36), 36)).append(' ');
        }
        return text.toString();
    }

    private static List<String> links(Store store) {
        return store.read(data -> data.stream(IRIS.syndicationGraph(), Node.ANY, Vocabulary.SYNDICATED_FROM, Node.ANY)
                .map(quad -> name(quad.getSubject()) + " " + name(quad.getObject()) + " "
                        + data.stream(quad.getGraph(), quad.getSubject(), Vocabulary.SIMILARITY, Node.ANY)
                                .map(Quad::getObject)
                                .map(Node::getLiteralLexicalForm)
                                .findFirst()
                                .orElseThrow())
                .sorted(Comparator.naturalOrder())
                .toList());
    }

    private static String name(Node article) {
        return article.getURI().substring((IRIS.base() + "article/").length());
    }

    private static String export(Store store) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.writeSorted(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** With the record of ingestions. */
    private static String everything(Store store) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.backup(out);
        return String.join(
                "\n", out.toString(StandardCharsets.UTF_8).lines().sorted().toList());
    }
}
