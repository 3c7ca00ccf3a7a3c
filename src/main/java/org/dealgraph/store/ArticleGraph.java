package org.dealgraph.store;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * All that one article contributes to the store: its named graph, and a digest to tell whether that changed.
 *
 * @param name the article's IRI, which is the graph's name
 * @param triples each once, in the order of their N-Triples lines
 * @param digest SHA-256 of those lines, in hexadecimal
 */
public record ArticleGraph(Node name, List<Triple> triples, String digest) {
    public ArticleGraph {
        requireNonNull(name, "name is null");
        triples = List.copyOf(triples);
        requireNonNull(digest, "digest is null");
    }

    /** The graph of these triples, given in any order. The costly part of ingesting that any thread can do. */
    public static ArticleGraph of(Node name, Collection<Triple> triples) {
        return Canonical.articleGraph(name, triples);
    }
}
