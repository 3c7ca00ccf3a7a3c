package org.dealgraph.store;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dealgraph.rdf.Iris;

/** The invented world of {@code world.trig}: four articles with contradictions, forecasts, denials and two outlets. */
public final class World {
    public static final Iris IRIS = Iris.ofDefaultBase();
    public static final Instant NOON = Instant.parse("2025-08-01T12:00:00Z");

    private static final DatasetGraph DATA = RDFDataMgr.loadDatasetGraph("org/dealgraph/store/world.trig");
    private static final Graph ONTOLOGY = RDFDataMgr.loadGraph("ontology/dealgraph.ttl");

    private World() {}

    /** The graph of one of the articles a1 to a4. */
    public static ArticleGraph article(String name) {
        Node iri = iri("article/" + name);
        return ArticleGraph.of(iri, DATA.getGraph(iri).find().toList());
    }

    /** All articles in their order. */
    public static List<ArticleGraph> articles() {
        return Stream.of("a1", "a2", "a3", "a4").map(World::article).toList();
    }

    /** Puts the world, ontology and catalogue included, into a store. */
    public static void fill(Store store) {
        store.loadOntology(ONTOLOGY.find().toList());
        store.loadCatalogue(DATA.getGraph(IRIS.catalogueGraph()).find().toList());
        store.replaceAll(articles(), NOON);
    }

    /** The node of this local name under the base. */
    public static Node iri(String local) {
        return org.apache.jena.graph.NodeFactory.createURI(IRIS.base() + local);
    }
}
