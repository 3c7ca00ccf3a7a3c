package org.dealgraph.export.content;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.SchemaDO;
import org.dealgraph.rdf.Vocabulary;

/**
 * Which articles are near-copies, and of what.
 *
 * @param copies by the IRI of the copy
 */
record Origins(Map<Node, Copy> copies) {
    /**
     * A near-copy.
     *
     * @param of the article that it resembles
     * @param similarity how much
     * @param outlet IRI of who published the article at the end of the line
     */
    record Copy(String of, Optional<BigDecimal> similarity, Optional<String> outlet) {}

    Origins {
        copies = Map.copyOf(copies);
    }

    static Origins in(DatasetGraph data) {
        Map<Node, Node> sources = new HashMap<>();
        data.stream(Node.ANY, Node.ANY, Vocabulary.SYNDICATED_FROM, Node.ANY)
                .forEach(quad -> sources.put(quad.getSubject(), quad.getObject()));
        Map<Node, Copy> copies = new HashMap<>();
        sources.forEach((copy, source) -> copies.put(
                copy,
                new Copy(
                        source.toString(),
                        data.stream(Node.ANY, copy, Vocabulary.SIMILARITY, Node.ANY)
                                .findFirst()
                                .flatMap(quad -> Nodes.decimal(quad.getObject())),
                        outlet(data, first(source, sources)))));
        return new Origins(copies);
    }

    /** The copy that an article is; empty if it stands for itself. */
    Optional<Copy> copy(Node article) {
        return Optional.ofNullable(copies.get(article));
    }

    private static Node first(Node article, Map<Node, Node> sources) {
        Node first = article;
        // No longer than the line can be: a store that somebody wrote to might have a circle.
        for (int step = 0; step < sources.size() && sources.containsKey(first); step++) {
            first = sources.get(first);
        }
        return first;
    }

    private static Optional<String> outlet(DatasetGraph data, Node article) {
        return data.stream(article, article, SchemaDO.publisher.asNode(), Node.ANY)
                .map(Quad::getObject)
                .map(Node::toString)
                .min(Comparator.naturalOrder());
    }
}
