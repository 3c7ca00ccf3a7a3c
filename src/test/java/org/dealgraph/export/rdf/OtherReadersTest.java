package org.dealgraph.export.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.dealgraph.export.ExportFormat;
import org.dealgraph.export.ExportReport;
import org.dealgraph.export.Exporter;
import org.dealgraph.export.HostileWorld;
import org.dealgraph.export.Source;
import org.dealgraph.export.content.Contents;
import org.dealgraph.export.graph.Edges;
import org.dealgraph.rdf.Vocabulary;
import org.dealgraph.store.Store;
import org.dealgraph.store.World;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLEntity;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.parameters.Imports;

/** The RDF formats in programs that are not Jena. */
class OtherReadersTest {
    private static final Map<ExportFormat, RDFFormat> RDF4J = Map.of(
            ExportFormat.N_QUADS, RDFFormat.NQUADS,
            ExportFormat.TRIG, RDFFormat.TRIG,
            ExportFormat.JSON_LD, RDFFormat.JSONLD,
            ExportFormat.N_TRIPLES, RDFFormat.NTRIPLES,
            ExportFormat.TURTLE, RDFFormat.TURTLE,
            ExportFormat.RDF_XML, RDFFormat.RDFXML,
            ExportFormat.OWL, RDFFormat.RDFXML,
            ExportFormat.NANOPUBLICATIONS, RDFFormat.TRIG);

    @ParameterizedTest
    @EnumSource(names = {"N_QUADS", "TRIG", "JSON_LD", "N_TRIPLES", "TURTLE", "RDF_XML", "OWL"})
    void rdf4jReadsAsManyStatementsAsWereWritten(ExportFormat format) throws IOException {
        for (boolean hostile : List.of(false, true)) {
            try (Store store = hostile ? HostileWorld.inMemory() : World.inMemory()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                ExportReport report = new Exporter(Source.of(store)).write(format, out);

                StatementCollector collector = new StatementCollector();
                RDFParser parser = Rio.createParser(RDF4J.get(format));
                parser.setRDFHandler(collector);
                parser.parse(new ByteArrayInputStream(out.toByteArray()), World.IRIS.base());
                long expected = report.written().counts().values().iterator().next();
                assertThat(collector.getStatements().stream().distinct()).hasSize((int) expected);
                if (hostile) {
                    assertThat(collector.getStatements().stream()
                                    .filter(statement -> statement
                                            .getPredicate()
                                            .getLocalName()
                                            .equals("quote"))
                                    .map(Statement::getObject)
                                    .map(value -> value.stringValue())
                                    .distinct())
                            .containsExactlyInAnyOrderElementsOf(HostileWorld.NAMES);
                }
            }
        }
    }

    @Test
    void theOwlApiFindsNothingUndeclaredAndTakesNoRelationForAnAnnotation()
            throws IOException, OWLOntologyCreationException {
        try (Store store = World.inMemory()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new Exporter(Source.of(store)).write(ExportFormat.OWL, out);
            OWLOntology ontology = OWLManager.createOWLOntologyManager()
                    .loadOntologyFromOntologyDocument(new ByteArrayInputStream(out.toByteArray()));

            assertThat(ontology.getOntologyID()
                            .getOntologyIRI()
                            .map(IRI::toString)
                            .get())
                    .isEqualTo("https://w3id.org/dealgraph/dataset");
            assertThat(ontology.signature()
                            .filter(OWLEntity::isOWLNamedIndividual)
                            .count())
                    .isGreaterThan(new Contents(store).claims());
            assertThat(ontology.signature()
                            .filter(entity -> !entity.isBuiltIn() && !entity.isOWLNamedIndividual())
                            .filter(entity -> !ontology.isDeclared(entity, Imports.INCLUDED))
                            .map(entity -> entity.getEntityType() + " " + entity.getIRI()))
                    .isEmpty();
            assertThat(ontology.objectPropertiesInSignature()
                            .map(each -> each.getIRI().toString()))
                    .contains(Vocabulary.NAMESPACE + "partnersWith", RDF.subject.getURI());
        }
    }

    @Test
    void aTreeOfEntitiesIsStillRdfWithEveryClaim() throws IOException {
        try (Store store = World.inMemory()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ExportReport report = new Exporter(Source.of(store)).write(ExportFormat.JSON_LD_ENTITIES, out);
            DatasetGraph read = read(out, ExportFormat.JSON_LD_ENTITIES);

            long claims = new Contents(store).claims();
            assertThat(report.written().counts()).containsEntry("claims", claims);
            assertThat(read.getDefaultGraph().stream(Node.ANY, RDF.Nodes.type, Vocabulary.CLAIM))
                    .hasSize((int) claims);
            Set<Triple> whole = store.contents(quads -> {
                Set<Triple> triples = new HashSet<>();
                quads.forEachRemaining(quad -> triples.add(quad.asTriple()));
                return triples;
            });
            assertThat(read.getDefaultGraph().stream()).isNotEmpty().allMatch(whole::contains);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"N_QUADS", "TRIG", "N_TRIPLES", "TURTLE"})
    void inRdf12AClaimReifiesItsTriple(ExportFormat format) throws IOException {
        try (Store store = World.inMemory()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new Exporter(new Source(store, true, Edges.CLAIMS, Optional.empty(), Optional.empty(), Optional.empty()))
                    .write(format, out);
            DatasetGraph read = read(out, format);

            List<Triple> reifiers = read.stream(Node.ANY, Node.ANY, ReifierSink.REIFIES, Node.ANY)
                    .map(Quad::asTriple)
                    .toList();
            List<Triple> all = reifiers.isEmpty()
                    ? read.getDefaultGraph().stream(Node.ANY, ReifierSink.REIFIES, Node.ANY)
                            .toList()
                    : reifiers;
            assertThat(all).hasSize((int) new Contents(store).claims());
            assertThat(read.stream(Node.ANY, Node.ANY, RDF.Nodes.subject, Node.ANY))
                    .isEmpty();
            Triple first = all.stream()
                    .filter(triple -> triple.getSubject().equals(World.iri("claim/a1-1")))
                    .findFirst()
                    .orElseThrow();
            assertThat(first.getObject().getTriple())
                    .isEqualTo(Triple.create(
                            World.iri("id/lumina"), Vocabulary.term("partnersWith"), World.iri("id/vast")));
        }
    }

    @Test
    void aNanopublicationHasFourGraphsAndSaysWhereItComesFrom() throws IOException {
        try (Store store = World.inMemory()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ExportReport report = new Exporter(Source.of(store)).write(ExportFormat.NANOPUBLICATIONS, out);
            DatasetGraph read = read(out, ExportFormat.NANOPUBLICATIONS);

            int claims = (int) new Contents(store).claims();
            assertThat(report.written().counts()).containsEntry("nanopublications", (long) claims);
            assertThat(Stream.of(Node.ANY)
                            .flatMap(any -> read.stream(any, any, any, any))
                            .map(Quad::getGraph)
                            .distinct())
                    .hasSize(4 * claims);
            Map<String, Set<String>> ofDenial = new TreeMap<>();
            read.stream()
                    .filter(quad -> quad.getGraph().getURI().contains("claim/a2-5#"))
                    .forEach(quad -> ofDenial.computeIfAbsent(
                                    quad.getGraph().getURI().replaceAll(".*#", ""), part -> new TreeSet<>())
                            .add(quad.getPredicate().getLocalName()));
            assertThat(ofDenial.get("head"))
                    .containsExactly("hasAssertion", "hasProvenance", "hasPublicationInfo", "type");
            assertThat(ofDenial.get("assertion")).contains("subject", "negated").doesNotContain("acquires", "quote");
            assertThat(ofDenial.get("provenance")).contains("wasDerivedFrom", "quote", "wasAttributedTo", "headline");
            assertThat(ofDenial.get("pubinfo")).contains("wasAttributedTo");
            assertThat(read.contains(
                            World.iri("claim/a1-1#assertion"),
                            World.iri("id/lumina"),
                            Vocabulary.term("partnersWith"),
                            World.iri("id/vast")))
                    .isTrue();
        }
    }

    private static DatasetGraph read(ByteArrayOutputStream out, ExportFormat format) {
        DatasetGraph read = DatasetGraphFactory.create();
        Lang lang = RDFLanguages.contentTypeToLang(format.mediaType());
        RDFDataMgr.read(read, new ByteArrayInputStream(out.toByteArray()), lang);
        return read;
    }
}
