package org.dealgraph.serve;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDFS;
import org.dealgraph.rdf.Iris;
import org.dealgraph.store.ArticleGraph;
import org.dealgraph.store.NamedQuery;
import org.dealgraph.store.Parameter;
import org.dealgraph.store.QueryLibrary;
import org.dealgraph.store.Store;

/** A store with two invented articles, and with entities of the names that the shipped queries give as examples. */
final class World {
    static final String OLD_ARTICLE = "https://w3id.org/dealgraph/article/old";
    static final String HOSTILE_NAME = "<script>alert(1)</script>";

    private World() {}

    static Store store() {
        Store store = Store.inMemory(Iris.ofDefaultBase());
        DatasetGraph articles =
                RDFParser.fromString(Resource.text("world.trig"), Lang.TRIG).toDatasetGraph();
        for (Iterator<Node> names = articles.listGraphNodes(); names.hasNext(); ) {
            Node name = names.next();
            List<Triple> triples = articles.getGraph(name).find().toList();
            store.replace(ArticleGraph.of(name, triples), Instant.EPOCH);
        }
        store.loadCatalogue(entitiesOfExamples(store.iris()));
        return store;
    }

    private static List<Triple> entitiesOfExamples(Iris iris) {
        List<Triple> labels = new ArrayList<>();
        for (NamedQuery question : QueryLibrary.questions()) {
            for (Parameter parameter : question.parameters()) {
                if (parameter.type() == Parameter.Type.ENTITY) {
                    labels.add(Triple.create(
                            iris.entity("example-" + parameter.example().hashCode()),
                            RDFS.label.asNode(),
                            NodeFactory.createLiteralString(parameter.example())));
                }
            }
        }
        return labels;
    }
}
