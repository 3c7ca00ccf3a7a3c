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
    /** Of properties that only this record has; they are no part of the ontology. */
    static final String NAMESPACE = "https://w3id.org/dealgraph/record#";

    static final Node INPUT = NodeFactory.createURI(NAMESPACE + "input");

    private static final Node BAND = NodeFactory.createURI(NAMESPACE + "band");
    private static final Node ADDRESS = NodeFactory.createURI(NAMESPACE + "fetchedFrom");
    private static final Node ETAG = NodeFactory.createURI(NAMESPACE + "etag");
    private static final Node LAST_MODIFIED = NodeFactory.createURI(NAMESPACE + "lastModified");
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

    boolean isUnchanged(ArticleGraph next) {
        return digest(next.name()).equals(Optional.of(next.digest()));
    }

    /** Makes a graph what it is to be, and remembers its digest. */
    Outcome replace(ArticleGraph next) {
        Node name = next.name();
        if (isUnchanged(next)) {
            return Outcome.UNCHANGED;
        }
        boolean known = digest(name).isPresent();
        if (known) {
            dataset.deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
        }
        next.triples().forEach(triple -> dataset.add(Quad.create(name, triple)));
        setDigest(name, next.digest());
        return known ? Outcome.REPLACED : Outcome.ADDED;
    }

    private void setDigest(Node name, String digest) {
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

    Optional<String> ingested(Node article) {
        return text(article, Vocabulary.INGESTED_AT);
    }

    /** The digest of what the article's graph was made from. */
    Optional<String> input(Node article) {
        return text(article, INPUT);
    }

    /** The article that was last made from this input. */
    Optional<Node> madeFrom(String input) {
        return dataset.stream(graph, Node.ANY, INPUT, NodeFactory.createLiteralString(input))
                .map(Quad::getSubject)
                .filter(this::isArticle)
                .findFirst();
    }

    void setArrival(Node article, Arrival arrival) {
        set(article, INPUT, Optional.of(arrival.input()));
        set(article, ADDRESS, arrival.address());
        set(article, ETAG, arrival.etag());
        set(article, LAST_MODIFIED, arrival.lastModified());
    }

    /** What was last fetched from this address. */
    Optional<Fetched> fetchedFrom(String address) {
        return dataset.stream(graph, Node.ANY, ADDRESS, NodeFactory.createLiteralString(address))
                .map(Quad::getSubject)
                .findFirst()
                .map(article -> new Fetched(article.getURI(), text(article, ETAG), text(article, LAST_MODIFIED)));
    }

    /** The keys by which near-copies find the article; none if it has left or is too short. */
    void setBands(Node article, long... bands) {
        dataset.deleteAny(graph, article, BAND, Node.ANY);
        for (long band : bands) {
            dataset.add(graph, article, BAND, integer(band));
        }
    }

    List<Node> withBand(long band) {
        return dataset.stream(graph, Node.ANY, BAND, integer(band))
                .map(Quad::getSubject)
                .toList();
    }

    private static Node integer(long value) {
        return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
    }

    private Optional<String> text(Node subject, Node property) {
        return dataset.stream(graph, subject, property, Node.ANY)
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .findFirst();
    }

    private void set(Node subject, Node property, Optional<String> value) {
        dataset.deleteAny(graph, subject, property, Node.ANY);
        value.ifPresent(text -> dataset.add(graph, subject, property, NodeFactory.createLiteralString(text)));
    }

    void forget(Node name) {
        dataset.deleteAny(graph, name, Node.ANY, Node.ANY);
    }
}
