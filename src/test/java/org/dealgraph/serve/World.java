package org.dealgraph.serve;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
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

    static Store store() {
        Store store = Store.inMemory(Iris.ofDefaultBase());
        DatasetGraph articles =
                RDFParser.fromString(Resource.text("world.trig"), Lang.TRIG).toDatasetGraph();
        for (Iterator<Node> names = articles.listGraphNodes(); names.hasNext(); ) {
            Node name = names.next();
            List<Triple> triples = articles.getGraph(name).find().toList();
            store.replace(ArticleGraph.of(name, triples), Instant.EPOCH);
        }
        store.loadOntology(RDFDataMgr.loadGraph("ontology/dealgraph.ttl").find().toList());
        store.loadCatalogue(entitiesOfExamples(store.iris()));
        return store;
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
