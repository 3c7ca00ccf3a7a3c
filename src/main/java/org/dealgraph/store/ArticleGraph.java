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
 * @param triples of the graph, literals as the store gives them back
 * @param digest SHA-256, in hexadecimal, of the sorted N-Triples
 */
public record ArticleGraph(Node name, List<Triple> triples, String digest) {
    public ArticleGraph {
        requireNonNull(name, "name is null");
        triples = List.copyOf(triples);
        requireNonNull(digest, "digest is null");
    }

    /**
     * The graph of these triples, given in any order. The part of storing that is best left to the thread that made
     * them.
     *
     * @throws IllegalArgumentException if there is a blank node
     */
    public static ArticleGraph of(Node name, Collection<Triple> triples) {
        List<Triple> stored = StoredForm.of(triples);
        return new ArticleGraph(name, stored, ContentDigest.of(stored));
    }
}
