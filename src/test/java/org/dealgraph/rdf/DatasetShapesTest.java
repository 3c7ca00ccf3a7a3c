package org.dealgraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgraph.rdf.HandMade.HOOLI;
import static org.dealgraph.rdf.HandMade.INITECH;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.dealgraph.model.Claim;
import org.dealgraph.model.Entity;
import org.dealgraph.model.Modality;
import org.dealgraph.model.Phase;
import org.dealgraph.model.Relation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DatasetShapesTest {
    private static final ShapeCheck SHAPES = ShapeCheck.ofDataset();
    private static final Graph ONTOLOGY =
            OntologyLoader.shipped().graphs(Iris.ofDefaultBase()).ontology();
    private static final Iris IRIS = Iris.ofDefaultBase();

    @Test
    void articlesOntologyAndCatalogueTogetherConform() {
        assertThat(SHAPES.check(union())).isEmpty();
    }

    @Test
    void theShippedOntologyAndCatalogueConform() {
        Graph graph = OntologyLoader.shipped().graphs(IRIS).catalogue();
        ONTOLOGY.stream().forEach(graph::add);
        assertThat(SHAPES.check(graph)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> aDatasetIsRefused() {
        Node article = IRIS.article(HandMade.ARTICLE);
        Node initech = IRIS.entity(INITECH.id());
        Node hooli = IRIS.entity(HOOLI.id());
        Node gazette = IRIS.entity(HandMade.GAZETTE.id());
        Node partnersWith = Vocabulary.term("partnersWith");
        return Stream.of(
                refused(
                        "whose claims outlive their article",
                        "article that is there",
                        without(article, RDF.Nodes.type)),
                refused("whose publisher is no outlet", "publisher is an outlet", without(gazette, RDF.Nodes.type)),
                refused("ingested twice at once", "one time", with(article, Vocabulary.INGESTED_AT, twoTimes())),
                refused("where an entity has two names", "same one label", with(hooli, RDFS.Nodes.label, text("Huli"))),
                refused("where a subject is not described", "subject is an entity", without(initech, RDF.Nodes.type)),
                refused("where a party is not described", "parties are entities", without(hooli, RDF.Nodes.type)),
                refused("where a deal is not described", "deal is described", graph -> {
                    Node deal = IRIS.deal("Partnership", INITECH.id(), HOOLI.id());
                    graph.remove(deal, RDF.Nodes.type, Node.ANY);
                }),
                refused(
                        "where a rule is not described",
                        "rule is described",
                        without(Vocabulary.rule("lead-verb"), RDF.Nodes.type)),
                refused(
                        "where a relation is unknown",
                        "relation of the ontology",
                        without(partnersWith, RDF.Nodes.type)),
                refused("that lost a plain triple", "has its plain triple", without(initech, partnersWith)),
                refused(
                        "with a plain triple that no claim supports",
                        "plain triple is supported",
                        with(hooli, Vocabulary.term("acquires"), initech)),
                refused(
                        "with a plain triple of a claim that is negated",
                        "plain triple is supported",
                        with(initech, Vocabulary.term("usesCloud"), IRIS.entity("globex-cloud"))));
    }

    @TestFactory
    Stream<DynamicTest> aClaimBetweenTheWrongTypesIsRefused() {
        return Stream.of(
                wrong("subject has a type", HandMade.ANALYSTS, HandMade.LEADS, INITECH),
                wrong("object has a type", HandMade.JANE_DOE, HandMade.LEADS, HandMade.GLOBEX_CLOUD));
    }

    private static DynamicTest wrong(String message, Entity subject, Relation relation, Entity object) {
        return dynamicTest(message, () -> {
            Claim claim = HandMade.claim(subject, relation, object, Phase.HOLDS, Modality.ASSERTED, "lead-verb");
            Graph graph = union();
            HandMade.writer().graph(HandMade.extraction(claim)).stream().forEach(graph::add);
            assertThat(SHAPES.check(graph)).hasSize(1).allSatisfy(violation -> assertThat(violation.message())
                    .contains(message));
        });
    }

    private static DynamicTest refused(String what, String message, Consumer<Graph> damage) {
        return dynamicTest(what, () -> {
            Graph graph = union();
            damage.accept(graph);
            assertThat(SHAPES.check(graph))
                    .anySatisfy(violation -> assertThat(violation.message()).contains(message));
        });
    }

    /** The ontology, the hand-made catalogue and rules, and the hand-made article. */
    private static Graph union() {
        Graph graph = HandMade.writer().graph(HandMade.whole());
        ONTOLOGY.stream().forEach(graph::add);
        HandMade.catalogue().entries().values().forEach(entry -> {
            Node iri = IRIS.entity(entry.entity().id());
            graph.add(iri, RDF.Nodes.type, Vocabulary.term(entry.entity().type().className()));
            graph.add(iri, RDFS.Nodes.label, text(entry.entity().label()));
        });
        HandMade.whole()
                .claims()
                .forEach(claim -> graph.add(Vocabulary.rule(claim.evidence().rule()), RDF.Nodes.type, Vocabulary.RULE));
        return graph;
    }

    private static Consumer<Graph> without(Node subject, Node property) {
        return graph -> graph.remove(subject, property, Node.ANY);
    }

    private static Consumer<Graph> with(Node subject, Node property, Node value) {
        return graph -> graph.add(Triple.create(subject, property, value));
    }

    private static Node twoTimes() {
        return text("yesterday and today");
    }

    private static Node text(String text) {
        return Literals.text(text);
    }
}
