package org.dealgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store does, wherever it keeps its data. */
abstract class StoreContract {
    private Store store;

    /** An empty store. */
    abstract Store newStore();

    @BeforeEach
    void openStore() {
        store = newStore();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void anArticleIsAddedThenUnchangedThenReplaced() throws IOException {
        ArticleGraph article = World.article("a1");
        ArticleGraph shorter = ArticleGraph.of(article.name(), article.triples().subList(0, 10));

        assertThat(store.replace(article, World.NOON)).isEqualTo(Outcome.ADDED);
        String whole = dump(store);
        assertThat(store.replace(World.article("a1"), World.NOON.plusSeconds(60)))
                .isEqualTo(Outcome.UNCHANGED);
        assertThat(dump(store)).isEqualTo(whole);
        assertThat(store.replace(shorter, World.NOON)).isEqualTo(Outcome.REPLACED);
        assertThat(dump(store).lines()).hasSize(10);
    }

    @Test
    void anUnchangedArticleKeepsItsTimeOfIngestion() {
        store.replace(World.article("a1"), World.NOON);
        store.replace(World.article("a1"), World.NOON.plusSeconds(3600));

        assertThat(select("SELECT ?time { ?article <https://w3id.org/dealgraph/ontology#ingestedAt> ?time }"))
                .containsExactly("2025-08-01T12:00:00Z");
    }

    @Test
    void aBatchHasOneOutcomeAnArticleInItsOrder() {
        store.replace(World.article("a2"), World.NOON);

        assertThat(store.replaceAll(World.articles(), World.NOON))
                .containsExactly(Outcome.ADDED, Outcome.UNCHANGED, Outcome.ADDED, Outcome.ADDED);
    }

    @Test
    void aRetractedArticleLeavesNoTrace() throws IOException {
        World.prepare(store);
        store.replace(World.article("a1"), World.NOON);
        String before = dump(store);
        long quads = quads();

        store.replace(World.article("a2"), World.NOON);
        assertThat(dump(store)).isNotEqualTo(before);

        assertThat(store.retract(World.article("a2").name().getURI())).isTrue();
        assertThat(dump(store)).isEqualTo(before);
        assertThat(quads()).isEqualTo(quads);
    }

    @Test
    void onlyArticlesCanBeRetracted() {
        World.prepare(store);

        assertThat(store.retract(World.iri("article/none").getURI())).isFalse();
        assertThat(store.retract(World.IRIS.ontologyGraph().getURI())).isFalse();
        assertThat(store.retract(World.IRIS.ingestionsGraph().getURI())).isFalse();
    }

    @Test
    void ontologyAndCatalogueAreReplacedOnlyWhenTheyChange() {
        assertThat(store.loadCatalogue(World.catalogue())).isEqualTo(Outcome.ADDED);
        assertThat(store.loadCatalogue(World.catalogue())).isEqualTo(Outcome.UNCHANGED);
        assertThat(store.loadCatalogue(World.catalogue().subList(0, 3))).isEqualTo(Outcome.REPLACED);
        assertThat(store.loadOntology(World.catalogue())).isEqualTo(Outcome.ADDED);
    }

    @Test
    void theDefaultGraphOfAQueryIsTheUnionOfAllGraphsAndHoldsNothingOfItsOwn() {
        store.replaceAll(World.articles(), World.NOON);

        assertThat(select("SELECT (COUNT(*) AS ?n) { ?claim a <https://w3id.org/dealgraph/ontology#Claim> }"))
                .containsExactly("28");
        assertThat(store.<Long>read(data ->
                        data.stream(Quad.defaultGraphIRI, null, null, null).count()))
                .isZero();
    }

    @Test
    void aNumberThatWasReadCanBeFoundAgain() {
        Triple worth = Triple.create(
                World.iri("id/vast"), World.iri("worth"), NodeFactory.createLiteralDT("5", XSDDatatype.XSDdecimal));
        store.replace(ArticleGraph.of(World.iri("article/x"), List.of(worth)), World.NOON);

        boolean found = store.read(data -> {
            Quad read = data.stream(World.iri("article/x"), null, null, null)
                    .findFirst()
                    .orElseThrow();
            return data.contains(read);
        });
        assertThat(found).isTrue();
    }

    @Test
    void blankNodesAreRefused() {
        Triple blank = Triple.create(
                NodeFactory.createBlankNode(), RDFS.label.asNode(), NodeFactory.createLiteralString("nobody"));

        assertThatThrownBy(() -> ArticleGraph.of(World.iri("article/x"), List.of(blank)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("blank node");
    }

    @Test
    void theDumpIsSortedByByteAndTheDigestIsOfTheDump() throws Exception {
        World.prepare(store);
        store.replaceAll(World.articles(), World.NOON);
        String dump = dump(store);

        assertThat(dump.lines().toList()).isSorted().doesNotHaveDuplicates();
        assertThat(dump).endsWith(" .\n").doesNotContain("ingestedAt> \"2025");
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(dump.getBytes(StandardCharsets.UTF_8));
        assertThat(store.digest()).isEqualTo(HexFormat.of().formatHex(digest));
    }

    @Test
    void articlesAreListedBySource() {
        World.prepare(store);
        store.replaceAll(List.of(World.article("a3"), World.article("a1")), World.NOON);

        assertThat(store.articles())
                .containsExactly(
                        new ArticleSummary(
                                World.iri("article/a1").getURI(),
                                "a1.txt",
                                Optional.of("Lumina and Vast join hands"),
                                Optional.of("Daily Ledger"),
                                Optional.of("2025-01-10"),
                                8),
                        new ArticleSummary(
                                World.iri("article/a3").getURI(),
                                "a3.txt",
                                Optional.of("Borea buys Kestrel"),
                                Optional.empty(),
                                Optional.of("2025-06-20"),
                                8));
    }

    @Test
    void anArticleIsFoundByItsIriOrItsSource() {
        store.replaceAll(World.articles(), World.NOON);
        String iri = World.iri("article/a2").getURI();

        assertThat(store.article(iri).source()).isEqualTo("a2.txt");
        assertThat(store.article("a2.txt").iri()).isEqualTo(iri);
        assertThatThrownBy(() -> store.article("a9.txt"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("\"a9.txt\"");
    }

    @Test
    void aSourceOfTwoArticlesIsAnErrorThatNamesBoth() {
        store.replace(World.article("a2"), World.NOON);
        List<Triple> copy = World.article("a2").triples().stream()
                .filter(triple -> triple.getSubject().equals(World.iri("article/a2")))
                .map(triple -> Triple.create(World.iri("article/copy"), triple.getPredicate(), triple.getObject()))
                .toList();
        store.replace(ArticleGraph.of(World.iri("article/copy"), copy), World.NOON);

        assertThatThrownBy(() -> store.article("a2.txt"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("article/a2")
                .hasMessageContaining("article/copy");
    }

    @Test
    void anEntityIsFoundByIriLabelOtherNameAndWhateverTheCase() {
        World.prepare(store);

        assertThat(store.entity("https://w3id.org/dealgraph/id/lumina")).isEqualTo(World.iri("id/lumina"));
        assertThat(store.entity("Lumina")).isEqualTo(World.iri("id/lumina"));
        assertThat(store.entity("Lumina AI")).isEqualTo(World.iri("id/lumina"));
        assertThat(store.entity("LUMINA ai")).isEqualTo(World.iri("id/lumina"));
        assertThatThrownBy(() -> store.entity("Lumena")).hasMessageContaining("did you mean \"Lumina\"?");
        assertThatThrownBy(() -> store.entity("Vast Corporation"))
                .hasMessageContaining("id/solo")
                .hasMessageContaining("id/vast");
        assertThatThrownBy(() -> store.entity("deal")).hasMessageContaining("no entity is called \"deal\"");
    }

    @Test
    void aParametersValueIsNeverTakenAsSparql() {
        World.prepare(store);
        NamedQuery query = NamedQuery.parse(
                "names",
                """
                # Title: Who is called so?
                # Parameter: name (text, required) a name, such as Vast
                SELECT ?who { ?who <http://www.w3.org/2000/01/rdf-schema#label> ?name }
                """);

        assertThat(World.rows(store, query, Map.of("name", "Vast")))
                .containsExactly(World.iri("id/vast").getURI());
        assertThat(World.rows(store, query, Map.of("name", "Vast\" . ?who ?p \"x")))
                .isEmpty();
    }

    @Test
    void aQueryWithoutAHeaderTakesAnyOfItsVariables() {
        World.prepare(store);
        NamedQuery query = NamedQuery.parse(
                "query", "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> SELECT ?who ?what { ?who ?p ?what }");

        assertThat(World.rows(
                        store,
                        query,
                        Map.of("p", "rdfs:label", "who", World.iri("id/vast").getURI())))
                .containsExactly(World.iri("id/vast").getURI() + " | Vast");
        assertThat(World.rows(store, query, Map.of("what", "Borea"))).hasSize(1);
        assertThatThrownBy(() -> World.rows(store, query, Map.of("whom", "Borea")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("has no parameter \"whom\"; it has p, what, who");
    }

    @Test
    void settingsThatAreMissingUnknownOrWrongAreNamed() {
        NamedQuery support = QueryLibrary.question("support");

        assertThatThrownBy(() -> World.rows(store, QueryLibrary.question("deals-of"), Map.of()))
                .isInstanceOf(StoreException.class)
                .hasMessage("the query deals-of needs \"company\": whose deals; give it as --set company=OpenAI");
        assertThatThrownBy(() -> World.rows(store, support, Map.of("leest", "3")))
                .hasMessage("the query support has no parameter \"leest\"; it has least, most, relation");
        assertThatThrownBy(() -> World.rows(store, support, Map.of("least", "many")))
                .hasMessage("the parameter \"least\" of the query support is \"many\", which is not a whole number");
    }

    @Test
    void askConstructAndDescribeSeeTheUnionToo() {
        World.prepare(store);
        store.replaceAll(World.articles(), World.NOON);

        assertThat(count("ASK { ?who <https://w3id.org/dealgraph/ontology#sues> ?whom }"))
                .isEqualTo(1);
        assertThat(count("CONSTRUCT WHERE { ?who <https://w3id.org/dealgraph/ontology#sues> ?whom }"))
                .isEqualTo(1);
        assertThat(count("DESCRIBE <https://w3id.org/dealgraph/id/glimmer>")).isGreaterThan(2);
    }

    @Test
    void aQueryReadsNoFileAndNoOtherServer() {
        assertThat(select("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }")).isEmpty();
        assertThatThrownBy(() -> select("SELECT * { { SERVICE <http://example.org/sparql> { ?s ?p ?o } } }"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("SERVICE");
        assertThatThrownBy(() -> select("SELECT * { FILTER EXISTS { SERVICE <http://example.org/> { ?s ?p ?o } } }"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("SERVICE");
    }

    @Test
    void whereAQuerySaysFromItsDefaultGraphIsThatAlone() {
        store.replaceAll(World.articles(), World.NOON);

        assertThat(select("SELECT (COUNT(*) AS ?n) FROM <https://w3id.org/dealgraph/article/a2>"
                        + " { ?claim a <https://w3id.org/dealgraph/ontology#Claim> }"))
                .containsExactly("8");
    }

    @Test
    void aQueryThatTakesTooLongIsStopped() {
        World.prepare(store);
        NamedQuery endless = NamedQuery.parse(
                "endless", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n0 ?o }");

        assertThatThrownBy(() -> store.query(
                        endless, Map.of(), Optional.of(Duration.ofMillis(200)), answer -> ((Answer.Rows) answer)
                                .rows()
                                .next()))
                .isInstanceOf(StoreException.class)
                .hasMessage("the query endless was stopped after 200 ms; narrow it, or give it more time");
    }

    @Test
    void aTransactionThatFailsChangesNothing() throws IOException {
        store.replace(World.article("a1"), World.NOON);
        String before = dump(store);
        Triple noTriple = Triple.create(Var.alloc("x"), RDFS.label.asNode(), NodeFactory.createLiteralString(""));
        ArticleGraph broken = new ArticleGraph(World.iri("article/x"), List.of(noTriple), "0");

        assertThatThrownBy(() -> store.replaceAll(List.of(World.article("a2"), broken), World.NOON))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("nothing was changed");
        assertThat(dump(store)).isEqualTo(before);
    }

    private List<String> select(String sparql) {
        return World.rows(store, NamedQuery.parse("query", sparql), Map.of());
    }

    private int count(String sparql) {
        return store.query(NamedQuery.parse("query", sparql), Map.of(), Optional.empty(), answer -> {
            if (answer instanceof Answer.Truth truth) {
                return truth.value() ? 1 : 0;
            }
            AtomicInteger triples = new AtomicInteger();
            ((Answer.Triples) answer).triples().forEachRemaining(triple -> triples.incrementAndGet());
            return triples.get();
        });
    }

    private long quads() {
        return store.read(data -> data.stream().count());
    }

    static String dump(Store store) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.writeSorted(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
