package org.dealgraph.serve.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.dealgraph.rdf.Iris;
import org.dealgraph.rdf.Vocabulary;

/**
 * Makes documents of the index out of a dataset. To be used in a transaction.
 *
 * @param data the dataset
 * @param iris the names of its things
 */
record Indexing(DatasetGraph data, Iris iris) {
    /** Field: the name of what the document is about. */
    static final String IRI = "iri";

    /** Field: the graph that it comes from; things may come from many and have none. */
    static final String GRAPH = "graph";

    /** Field: the names of a thing. */
    static final String THING = "thing";

    /** Field: headline and source of an article. */
    static final String ARTICLE = "article";

    /** Field: the sentence of a claim. */
    static final String CLAIM = "claim";

    /** Field: how many claims a thing is part of. */
    static final String CLAIMS = "claims";

    private static final List<Node> NAMES = List.of(RDFS.label.asNode(), SKOS.altLabel.asNode());

    /** Of the whole dataset. */
    void all(Consumer<Document> out) {
        Set<Node> things = new LinkedHashSet<>();
        addThings(Node.ANY, things);
        things.forEach(thing -> out.accept(thing(thing)));
        addArticles(Node.ANY, out);
        addClaims(Node.ANY, out);
    }

    /** Of one graph, and of the things that it tells of. */
    void graph(Node graph, Consumer<Document> out) {
        Set<Node> things = new LinkedHashSet<>();
        addThings(graph, things);
        for (Node end : List.of(RDF.Nodes.subject, RDF.Nodes.object)) {
            data.stream(graph, Node.ANY, end, Node.ANY)
                    .map(Quad::getObject)
                    .filter(this::isThing)
                    .forEach(things::add);
        }
        things.forEach(thing -> out.accept(thing(thing)));
        addArticles(graph, out);
        addClaims(graph, out);
    }

    private void addThings(Node graph, Set<Node> things) {
        data.stream(graph, Node.ANY, RDFS.label.asNode(), Node.ANY)
                .map(Quad::getSubject)
                .filter(this::isThing)
                .forEach(things::add);
    }

    private boolean isThing(Node node) {
        return node.isURI() && node.getURI().startsWith(iris.base() + "id/");
    }

    private Document thing(Node thing) {
        Document document = document(thing);
        NAMES.stream()
                .flatMap(property -> data.stream(Node.ANY, thing, property, Node.ANY))
                .map(quad -> text(quad.getObject()))
                .distinct()
                .sorted()
                .forEach(name -> document.add(new TextField(THING, name, Store.YES)));
        long claims = data.stream(Node.ANY, Node.ANY, RDF.Nodes.subject, thing).count()
                + data.stream(Node.ANY, Node.ANY, RDF.Nodes.object, thing).count();
        document.add(new StoredField(CLAIMS, claims));
        return document;
    }

    private void addArticles(Node graph, Consumer<Document> out) {
        data.stream(graph, Node.ANY, RDF.Nodes.type, Vocabulary.ARTICLE).forEach(quad -> {
            Document document = document(quad.getSubject());
            document.add(new StringField(GRAPH, quad.getGraph().toString(), Store.NO));
            for (Node property : List.of(SchemaDO.headline.asNode(), DCTerms.source.asNode())) {
                data.stream(quad.getGraph(), quad.getSubject(), property, Node.ANY)
                        .forEach(value -> document.add(new TextField(ARTICLE, text(value.getObject()), Store.NO)));
            }
            out.accept(document);
        });
    }

    private void addClaims(Node graph, Consumer<Document> out) {
        data.stream(graph, Node.ANY, Vocabulary.QUOTE, Node.ANY).forEach(quad -> {
            Document document = document(quad.getSubject());
            document.add(new StringField(GRAPH, quad.getGraph().toString(), Store.NO));
            document.add(new TextField(CLAIM, text(quad.getObject()), Store.NO));
            out.accept(document);
        });
    }

    private static Document document(Node about) {
        Document document = new Document();
        document.add(new StringField(IRI, about.toString(), Store.YES));
        return document;
    }

    private static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}
