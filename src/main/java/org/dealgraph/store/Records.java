package org.dealgraph.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.dealgraph.rdf.Iris;
import org.dealgraph.rdf.Vocabulary;

/**
 * What the store remembers of its graphs, in the graph of ingestions: under which base they are named, a digest of the
 * content that each was given, and when. To be used in a transaction.
 */
final class Records {
    private static final Node BASE = NodeFactory.createURI("http://rdfs.org/ns/void#uriSpace");
    private static final Node DIGEST = NodeFactory.createURI("https://schema.org/sha256");

    private final DatasetGraph dataset;
    private final Node graph;

    Records(DatasetGraph dataset, Iris iris) {
        this.dataset = dataset;
        this.graph = iris.ingestionsGraph();
    }

    /** The base that the dataset's graphs are named under, if it is one of ours. */
    static Optional<String> base(DatasetGraph dataset) {
        return dataset.stream(Node.ANY, Node.ANY, BASE, Node.ANY)
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .findFirst();
    }

    void setBase(Iris iris) {
        dataset.add(graph, graph, BASE, NodeFactory.createLiteralString(iris.base()));
    }

    Optional<String> digest(Node name) {
        return dataset.stream(graph, name, DIGEST, Node.ANY)
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .findFirst();
    }

    void setDigest(Node name, String digest) {
        dataset.deleteAny(graph, name, DIGEST, Node.ANY);
        dataset.add(graph, name, DIGEST, NodeFactory.createLiteralString(digest));
    }

    /** The articles, in no order. */
    List<Node> articles() {
        return dataset.stream(graph, Node.ANY, Vocabulary.INGESTED_AT, Node.ANY)
                .map(Quad::getSubject)
                .toList();
    }

    boolean isArticle(Node name) {
        return dataset.contains(graph, name, Vocabulary.INGESTED_AT, Node.ANY);
    }

    void setIngested(Node article, Instant when) {
        String utc = when.truncatedTo(ChronoUnit.SECONDS).toString();
        dataset.deleteAny(graph, article, Vocabulary.INGESTED_AT, Node.ANY);
        dataset.add(new Quad(
                graph, article, Vocabulary.INGESTED_AT, NodeFactory.createLiteralDT(utc, XSDDatatype.XSDdateTime)));
    }

    void forget(Node name) {
        dataset.deleteAny(graph, name, Node.ANY, Node.ANY);
    }
}
