package org.dealgraph.serve;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDFS;
import org.dealgraph.rdf.Iris;
import org.dealgraph.store.ArticleGraph;
import org.dealgraph.store.Parameter;
import org.dealgraph.store.QueryLibrary;
import org.dealgraph.store.Store;

/** A store with the ontology, two invented articles, and entities of the names that the shipped queries give as examples. */
final class World {
    static final String OLD_ARTICLE = "https://w3id.org/dealgraph/article/old";
    static final String HOSTILE_NAME = "<script>alert(1)</script>";

    private World() {}

    private static String text() {
        try (InputStream in = World.class.getResourceAsStream("world.trig")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Store store() {
        Store store = Store.inMemory(Iris.ofDefaultBase());
        DatasetGraph articles = RDFParser.fromString(text(), Lang.TRIG).toDatasetGraph();
        for (Iterator<Node> names = articles.listGraphNodes(); names.hasNext(); ) {
            Node name = names.next();
            List<Triple> triples = articles.getGraph(name).find().toList();
            store.replace(ArticleGraph.of(name, triples), Instant.EPOCH);
        }
        store.loadOntology(RDFDataMgr.loadGraph("ontology/dealgraph.ttl").find().toList());
        store.loadCatalogue(entitiesOfExamples(store.iris()));
        return store;
    }

    /** Adds an article of so many claims that Lumen sues Quarry. */
    static void addLawsuits(Store store, int claims) {
        String prefixes =
                text().lines().filter(line -> line.startsWith("PREFIX")).collect(joining("\n"));
        String description = "article:many a dg:Article ; dcterms:source 'many.txt' .";
        String claim =
                """
                claim:many-%d a dg:Claim ;
                  rdf:subject id:lumen ; rdf:predicate dg:sues ; rdf:object id:quarry ;
                  prov:wasDerivedFrom article:many ;
                  dg:quote "Lumen sued Quarry." ; dg:quoteStart 0 ; dg:quoteEnd 18 ;
                  dg:phase dg:Begins ; dg:modality dg:Asserted ; dg:negated false .
                """;
        String all = IntStream.range(0, claims).mapToObj(claim::formatted).collect(joining());
        Graph graph = RDFParser.fromString(prefixes + "\n" + description + all, Lang.TURTLE)
                .toGraph();
        Node name = NodeFactory.createURI("https://w3id.org/dealgraph/article/many");
        store.replace(ArticleGraph.of(name, graph.find().toList()), Instant.EPOCH);
    }

    private static List<Triple> entitiesOfExamples(Iris iris) {
        return QueryLibrary.questions().stream()
                .flatMap(question -> question.parameters().stream())
                .filter(parameter -> parameter.type() == Parameter.Type.ENTITY)
                .map(Parameter::example)
                .distinct()
                .map(name -> Triple.create(
                        iris.entity("example/" + Visitor.encoded(name)),
                        RDFS.label.asNode(),
                        NodeFactory.createLiteralString(name)))
                .toList();
    }
}
