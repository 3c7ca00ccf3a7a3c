package org.dealgraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.dealgraph.model.Claim;
import org.dealgraph.model.Metadata;
import org.dealgraph.model.PartialDate;
import org.dealgraph.rdf.ShapeCheck.Violation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ShapeCheckTest {
    private static final ShapeCheck SHAPES = ShapeCheck.ofArticles();
    private static final Node THING = NodeFactory.createURI("https://example.org/thing");
    private static final Node NAME = NodeFactory.createLiteralLang("name", "en");
    private static final Node BLANK = NodeFactory.createBlankNode();

    @Test
    void aWholeArticleConforms() {
        assertThat(SHAPES.check(HandMade.writer().graph(HandMade.whole()))).isEmpty();
    }

    @Test
    void anArticleOfWhichNothingIsKnownConforms() {
        Graph graph = HandMade.writer().graph(HandMade.extraction(HandMade.article(Metadata.unknown())));
        assertThat(SHAPES.check(graph)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> anArticleIsRefused() {
        Node article = HandMade.writer().nameOf(HandMade.ARTICLE);
        return Stream.of(
                refused("without source", "one source", remove(article, DCTerms.source.asNode())),
                refused("with two sources", "one source", add(article, DCTerms.source.asNode(), Literals.text("b"))),
                refused("without text", "its text once", remove(article, SchemaDO.articleBody.asNode())),
                refused("without version", "generator version", remove(article, Vocabulary.GENERATOR_VERSION)),
                refused("with two headlines", "one headline", add(article, SchemaDO.headline.asNode(), text("b"))),
                refused("with an author in a language", "author", add(article, SchemaDO.author.asNode(), NAME)),
                refused("with two publishers", "publisher", add(article, SchemaDO.publisher.asNode(), THING)),
                refused("with an address as IRI", "address", replace(article, SchemaDO.url.asNode(), THING)),
                refused("with two languages", "language", add(article, SchemaDO.inLanguage.asNode(), text("de"))),
                refused(
                        "with a date of no such type",
                        "one date",
                        replace(article, SchemaDO.datePublished.asNode(), text("2025-03-04"))),
                refused("as a blank node", "source", add(BLANK, RDF.Nodes.type, Vocabulary.ARTICLE)));
    }

    @TestFactory
    Stream<DynamicTest> anEntityIsRefused() {
        Node entity = Iris.ofDefaultBase().entity(HandMade.INITECH.id());
        return Stream.of(
                refused("without label", "one label", remove(entity, RDFS.Nodes.label)),
                refused("with two labels", "one label", add(entity, RDFS.Nodes.label, text("Other"))),
                refused("with an empty label", "one label", replace(entity, RDFS.Nodes.label, text(""))),
                refused("with a label in a language", "one label", replace(entity, RDFS.Nodes.label, NAME)),
                refused("with another name in a language", "other names", add(entity, SKOS.altLabel.asNode(), NAME)),
                refused("as a group without label", "one label", add(THING, RDF.Nodes.type, Vocabulary.term("Group"))),
                refused(
                        "as an outlet without label",
                        "one label",
                        add(THING, RDF.Nodes.type, Vocabulary.term("Outlet"))),
                refused("as a blank node", "label", add(BLANK, RDF.Nodes.type, Vocabulary.term("Person"))));
    }

    @TestFactory
    Stream<DynamicTest> aDealIsRefused() {
        Node deal = Iris.ofDefaultBase().deal("Partnership", HandMade.INITECH.id(), HandMade.HOOLI.id());
        return Stream.of(
                refused("without parties", "two parties", remove(deal, Vocabulary.PARTY)),
                refused("with three parties", "two parties", add(deal, Vocabulary.PARTY, THING)),
                refused("without label", "one label", remove(deal, RDFS.Nodes.label)),
                refused("as a blank node", "label", add(BLANK, RDF.Nodes.type, Vocabulary.term("Lawsuit"))));
    }

    @TestFactory
    Stream<DynamicTest> aStatementIsRefused() {
        Claim claim = HandMade.NO_MORE_EXCLUSIVE;
        return Stream.of(
                refused(claim, "without article", "one article", Vocabulary.WAS_DERIVED_FROM, List.of()),
                refused(claim, "without quote", "one quote", Vocabulary.QUOTE, List.of()),
                refused(claim, "with an empty quote", "one quote", Vocabulary.QUOTE, List.of(text(""))),
                refused(claim, "without start", "starts once", Vocabulary.QUOTE_START, List.of()),
                refused(claim, "that starts before the text", "starts once", Vocabulary.QUOTE_START, numbers(-1)),
                refused(claim, "that starts after its end", "before its end", Vocabulary.QUOTE_START, numbers(4711)),
                refused(claim, "with two ends", "ends once", Vocabulary.QUOTE_END, numbers(120, 121)),
                refused(claim, "of unknown modality", "six modalities", Vocabulary.MODALITY, List.of(THING)),
                refused(
                        claim,
                        "of two modalities",
                        "six modalities",
                        Vocabulary.MODALITY,
                        terms("Asserted", "Planned")),
                refused(claim, "whose speaker is a string", "speaker", Vocabulary.SPEAKER, List.of(text("someone"))));
    }

    @TestFactory
    Stream<DynamicTest> aClaimIsRefused() {
        Claim claim = HandMade.NO_MORE_EXCLUSIVE;
        List<Node> strings = List.of(text("1"));
        List<Node> dates = List.of(date("2024"), date("2025-01"));
        return Stream.of(
                refused(claim, "without subject", "one subject", RDF.Nodes.subject, List.of()),
                refused(claim, "with a string as subject", "one subject", RDF.Nodes.subject, strings),
                refused(claim, "without relation", "one relation", RDF.Nodes.predicate, List.of()),
                refused(claim, "without object", "one object", RDF.Nodes.object, List.of()),
                refused(claim, "with a string as object", "one object", RDF.Nodes.object, strings),
                refused(claim, "of unknown phase", "four phases", Vocabulary.PHASE, List.of(THING)),
                refused(claim, "without polarity", "negated", Vocabulary.NEGATED, List.of()),
                refused(claim, "with a string as amount", "one amount", Vocabulary.AMOUNT, strings),
                refused(claim, "without currency", "has a currency", Vocabulary.CURRENCY, List.of()),
                refused(claim, "in two currencies", "one currency", Vocabulary.CURRENCY, texts("USD", "EUR")),
                refused(claim, "in no currency of ISO 4217", "one currency", Vocabulary.CURRENCY, texts("$")),
                refused(claim, "with a string as percentage", "one percentage", Vocabulary.PERCENT, strings),
                refused(claim, "valid from two dates", "valid from", Vocabulary.VALID_FROM, dates),
                refused(claim, "valid until a string", "valid until", Vocabulary.VALID_UNTIL, strings),
                refused(claim, "perhaps exclusive", "exclusive", Vocabulary.EXCLUSIVE, strings),
                refused(claim, "with an empty role", "one role", Vocabulary.ROLE, texts("")),
                refused(claim, "about two deals", "one deal", Vocabulary.DEAL, terms("a", "b")),
                refused(claim, "found by no rule", "one rule", Vocabulary.FOUND_BY, List.of()),
                refused(claim, "that is too sure", "one confidence", Vocabulary.CONFIDENCE, decimals("1.5")),
                refused(claim, "that is less than unsure", "one confidence", Vocabulary.CONFIDENCE, decimals("-0.1")),
                refused(claim, "with a stray property", "", Vocabulary.SEAT, strings),
                refused(
                        HandMade.VALUATION,
                        "about an amount without currency",
                        "object is an amount",
                        Vocabulary.CURRENCY,
                        List.of()));
    }

    @Test
    void violationsAreSortedAndSayThatTheProgramIsAtFault() {
        Graph graph = HandMade.writer().graph(HandMade.whole());
        remove(Node.ANY, Vocabulary.QUOTE).accept(graph);
        remove(Node.ANY, DCTerms.source.asNode()).accept(graph);
        List<Violation> violations = SHAPES.check(graph);
        assertThat(violations).hasSize(5).isSorted();
        assertThat(violations.get(0))
                .hasToString("bug in the program: " + violations.get(0).focus()
                        + " <http://purl.org/dc/terms/source> breaks \"an article has one source, a string\"");
    }

    @Test
    void manyThreadsMayShareOneCheck() {
        Graph damaged = HandMade.writer().graph(HandMade.whole());
        remove(Node.ANY, Vocabulary.QUOTE).accept(damaged);
        List<Violation> alone = SHAPES.check(damaged);
        assertThat(Stream.generate(() -> damaged).limit(200).parallel().map(SHAPES::check))
                .allSatisfy(violations -> assertThat(violations).isEqualTo(alone));
    }

    private static DynamicTest refused(String what, String message, Consumer<Graph> damage) {
        return dynamicTest(what, () -> {
            Graph graph = HandMade.writer().graph(HandMade.whole());
            damage.accept(graph);
            assertThat(SHAPES.check(graph)).isNotEmpty().anySatisfy(violation -> assertThat(violation.message())
                    .contains(message));
        });
    }

    /** The claim alone with these values for the property is refused. */
    private static DynamicTest refused(Claim claim, String what, String message, Node property, List<Node> values) {
        return dynamicTest(what, () -> {
            Graph graph = HandMade.writer().graph(HandMade.extraction(claim));
            assertThat(SHAPES.check(graph)).isEmpty();
            Node iri = graph.find(Node.ANY, RDF.Nodes.type, Vocabulary.CLAIM)
                    .next()
                    .getSubject();
            remove(iri, property).accept(graph);
            values.forEach(value -> graph.add(iri, property, value));
            assertThat(SHAPES.check(graph)).isNotEmpty().allSatisfy(violation -> assertThat(violation.message())
                    .contains(message));
        });
    }

    private static Consumer<Graph> remove(Node subject, Node property) {
        return graph -> graph.remove(subject, property, Node.ANY);
    }

    private static Consumer<Graph> add(Node subject, Node property, Node value) {
        return graph -> graph.add(Triple.create(subject, property, value));
    }

    private static Consumer<Graph> replace(Node subject, Node property, Node value) {
        return remove(subject, property).andThen(add(subject, property, value));
    }

    private static Node text(String text) {
        return Literals.text(text);
    }

    private static Node date(String date) {
        return Literals.date(PartialDate.parse(date));
    }

    private static List<Node> texts(String... texts) {
        return Stream.of(texts).map(Literals::text).toList();
    }

    private static List<Node> numbers(Integer... numbers) {
        return Stream.of(numbers).map(Literals::integer).toList();
    }

    private static List<Node> decimals(String number) {
        return List.of(Literals.decimal(new BigDecimal(number)));
    }

    private static List<Node> terms(String... names) {
        return Stream.of(names).map(Vocabulary::term).toList();
    }
}
