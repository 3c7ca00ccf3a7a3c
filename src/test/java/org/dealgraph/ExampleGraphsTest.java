package org.dealgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.dealgraph.model.Ontology;
import org.dealgraph.model.Relation;
import org.dealgraph.rdf.OntologyLoader;
import org.dealgraph.rdf.ShapeCheck;
import org.dealgraph.rdf.Vocabulary;
import org.dealgraph.read.ArticleSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every graph that the example articles become. */
class ExampleGraphsTest {
    private static final Ontology ONTOLOGY = OntologyLoader.shipped().load();
    private static final Set<Node> FACTUAL =
            Set.of(Vocabulary.term("Asserted"), Vocabulary.term("Reported"), Vocabulary.term("Planned"));

    /** The examples, and the five articles of the press where they are at hand. */
    private static List<Pipeline.Result> results() {
        Path press = Path.of("../shared/articles");
        return Stream.concat(
                        Examples.results().stream(),
                        Files.isDirectory(press)
                                ? Examples.sources(press).stream().map(Examples::understand)
                                : Stream.empty())
                .toList();
    }

    @Test
    void everyQuoteStandsInTheTextAtItsOffsets() {
        assertThat(results()).allSatisfy(ExampleGraphsTest::assertQuotesAreExact);
    }

    @Test
    void onlyAFactualClaimSupportsAPlainTriple() {
        for (Pipeline.Result result : results()) {
            Set<Triple> supported = new HashSet<>();
            claims(result.graph()).stream()
                    .filter(claim -> isFactual(result.graph(), claim))
                    .forEach(claim -> supported.addAll(triples(result.graph(), claim)));

            assertThat(plainTriples(result.graph())).containsExactlyInAnyOrderElementsOf(supported);
        }
    }

    @Test
    void noPlainTripleComesFromWhatIsDeniedPossiblePredictedOrHypotheticalAlone() {
        for (Pipeline.Result result : results()) {
            Set<Triple> supported = new HashSet<>();
            Set<Triple> unsupported = new HashSet<>();
            for (Node claim : claims(result.graph())) {
                (isFactual(result.graph(), claim) ? supported : unsupported).addAll(triples(result.graph(), claim));
            }
            unsupported.removeAll(supported);

            assertThat(plainTriples(result.graph())).noneMatch(unsupported::contains);
        }
    }

    /** Without both kinds of claim among the examples the test above would show nothing. */
    @Test
    void theExamplesHaveClaimsThatAreNoFacts() {
        List<Boolean> factual = Examples.results().stream()
                .flatMap(result -> claims(result.graph()).stream().map(claim -> isFactual(result.graph(), claim)))
                .toList();

        assertThat(factual).contains(true, false);
    }

    @Test
    void everyClaimNamesARuleOfAnOntologyFileThatHasExamples() throws IOException {
        Set<String> rules = new HashSet<>();
        for (Relation relation : ONTOLOGY.relations().values()) {
            String file = Files.readString(Path.of("ontology/relations", relation.name() + ".ttl"));
            ONTOLOGY.rules().stream()
                    .filter(rule -> file.contains("\nrule:" + rule.name() + " a dg:Rule ;"))
                    .filter(rule -> !rule.examples().isEmpty())
                    .forEach(rule -> rules.add(Vocabulary.rule(rule.name()).getURI()));
        }

        assertThat(results().stream()
                        .flatMap(result -> claims(result.graph()).stream()
                                .map(claim -> only(result.graph(), claim, Vocabulary.FOUND_BY)))
                        .map(Node::getURI))
                .isNotEmpty()
                .isSubsetOf(rules);
    }

    @Test
    void noGraphHasABlankNode() {
        assertThat(Examples.results().stream()
                        .flatMap(result -> result.graph().stream())
                        .flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject())))
                .isNotEmpty()
                .noneMatch(Node::isBlank);
    }

    @Test
    void everyGraphConformsToTheShapes() {
        ShapeCheck shapes = ShapeCheck.ofArticles();

        assertThat(Examples.results()).hasSize(30).allSatisfy(result -> assertThat(shapes.check(result.graph()))
                .isEmpty());
    }

    @Test
    void anArticleOnAnotherTopicClaimsNextToNothing() {
        assertThat(Examples.results().stream()
                        .filter(result -> result.extraction().article().source().endsWith("D27.txt"))
                        .map(result -> claims(result.graph()).size()))
                .singleElement()
                .satisfies(claims -> assertThat(claims).isLessThanOrEqualTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sport", "weather", "cooking"})
    void namesThatLookLikeCompaniesMakeNoClaims(String topic) {
        Path article = Path.of("src/test/resources/org/dealgraph/offtopic", topic + ".txt");

        assertThat(claims(Examples.understand(ArticleSource.of(article)).graph()))
                .hasSizeLessThanOrEqualTo(1);
    }

    /** The quotes of a graph are what stands in the text at their offsets, counted in code points. */
    static void assertQuotesAreExact(Pipeline.Result result) {
        int[] text = result.extraction().article().text().codePoints().toArray();
        for (Node claim : claims(result.graph())) {
            int start = number(result.graph(), claim, Vocabulary.QUOTE_START);
            int end = number(result.graph(), claim, Vocabulary.QUOTE_END);

            assertThat(only(result.graph(), claim, Vocabulary.QUOTE).getLiteralLexicalForm())
                    .as("%s %d..%d", claim, start, end)
                    .isEqualTo(new String(text, start, end - start));
        }
    }

    private static boolean isFactual(Graph graph, Node claim) {
        return FACTUAL.contains(only(graph, claim, Vocabulary.MODALITY))
                && only(graph, claim, Vocabulary.NEGATED)
                        .getLiteralLexicalForm()
                        .equals("false");
    }

    /** The triple that a claim is about, and its reverse if its relation is symmetric. */
    private static List<Triple> triples(Graph graph, Node claim) {
        Node subject = only(graph, claim, RDF.Nodes.subject);
        Node relation = only(graph, claim, RDF.Nodes.predicate);
        Node object = only(graph, claim, RDF.Nodes.object);
        Triple triple = Triple.create(subject, relation, object);
        boolean symmetric = ONTOLOGY.relations().get(relation.getLocalName()).symmetric();
        return symmetric ? List.of(triple, Triple.create(object, relation, subject)) : List.of(triple);
    }

    private static Set<Triple> plainTriples(Graph graph) {
        return ONTOLOGY.relations().keySet().stream()
                .flatMap(relation -> graph.stream(Node.ANY, Vocabulary.term(relation), Node.ANY))
                .collect(Collectors.toSet());
    }

    private static List<Node> claims(Graph graph) {
        return graph.stream(Node.ANY, RDF.Nodes.type, Vocabulary.CLAIM)
                .map(Triple::getSubject)
                .toList();
    }

    private static int number(Graph graph, Node subject, Node property) {
        return Integer.parseInt(only(graph, subject, property).getLiteralLexicalForm());
    }

    private static Node only(Graph graph, Node subject, Node property) {
        List<Node> values =
                graph.stream(subject, property, Node.ANY).map(Triple::getObject).toList();
        assertThat(values).as("%s %s", subject, property).hasSize(1);
        return values.get(0);
    }
}
