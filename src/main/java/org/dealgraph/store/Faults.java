package org.dealgraph.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.dealgraph.rdf.Iris;

/** What is wrong with a dataset as a store of bytes, whatever it says. To be used in a transaction. */
record Faults(DatasetGraph data, Iris iris) {
    /** One sentence a fault, in the order of the graphs' names. */
    List<String> list() {
        List<String> faults = new ArrayList<>();
        Records records = new Records(data, iris);
        graphs().forEach((name, graph) -> check(graph, records).ifPresent(faults::add));
        return faults;
    }

    private SortedMap<String, Node> graphs() {
        SortedMap<String, Node> graphs = new TreeMap<>();
        data.listGraphNodes().forEachRemaining(graph -> graphs.put(graph.toString(), graph));
        graphs.remove(iris.ingestionsGraph().getURI());
        return graphs;
    }

    private Optional<String> check(Node graph, Records records) {
        List<Triple> triples = new ArrayList<>();
        try {
            data.stream(graph, Node.ANY, Node.ANY, Node.ANY).map(Quad::asTriple).forEach(triples::add);
        } catch (RuntimeException e) {
            return Optional.of("the graph " + graph + " cannot be read: " + e.getMessage());
        }
        long lost = triples.stream().filter(triple -> !isFound(graph, triple)).count();
        if (lost > 0) {
            return Optional.of("the graph " + graph + " has " + lost + " triples that an index does not find");
        }
        return records.digest(graph)
                .filter(digest -> !digest.equals(ContentDigest.of(triples)))
                .map(digest -> "the graph " + graph + " is not what was written as the article");
    }

    /** By subject, by predicate and by object, each of which another index answers. */
    private boolean isFound(Node graph, Triple triple) {
        Quad quad = Quad.create(graph, triple);
        return data.contains(quad)
                && data.contains(Node.ANY, triple.getSubject(), triple.getPredicate(), Node.ANY)
                && data.contains(graph, Node.ANY, triple.getPredicate(), triple.getObject());
    }
}
