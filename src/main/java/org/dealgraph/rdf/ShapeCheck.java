package org.dealgraph.rdf;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;

/** Checks graphs against SHACL shapes, which are parsed once. Safe for use by many threads. */
public final class ShapeCheck {
    private final Shapes shapes;

    private ShapeCheck(Shapes shapes) {
        this.shapes = shapes;
    }

    /** {@code ontology/shapes.ttl}: what holds of one article's graph alone. */
    public static ShapeCheck ofArticles() {
        return of(RuleFolder.packed("ontology/shapes.ttl"));
    }

    /** {@code ontology/shapes-dataset.ttl}: what holds of the union of all graphs. */
    public static ShapeCheck ofDataset() {
        return of(RuleFolder.packed("ontology/shapes-dataset.ttl"));
    }

    private static ShapeCheck of(SourceFile file) {
        return new ShapeCheck(Shapes.parse(RDFParser.fromString(file.text(), Lang.TURTLE)
                .base(Iris.DEFAULT_BASE)
                .toGraph()));
    }

    /** What the graph breaks, sorted, each once; empty if it conforms. */
    public List<Violation> check(Graph graph) {
        return ShaclValidator.get().validate(shapes, graph).getEntries().stream()
                .map(Violation::of)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * One broken constraint: a fault of the program that wrote the graph, not of the article.
     *
     * @param focus the node that breaks it
     * @param path the property that it is about; empty if the node itself
     * @param value the value at fault; empty if one is missing
     * @param message what is required
     */
    public record Violation(String focus, String path, String value, String message) implements Comparable<Violation> {
        private static final Comparator<Violation> ORDER = Comparator.comparing(Violation::focus)
                .thenComparing(Violation::path)
                .thenComparing(Violation::value)
                .thenComparing(Violation::message);

        public Violation {
            requireNonNull(focus, "focus is null");
            requireNonNull(path, "path is null");
            requireNonNull(value, "value is null");
            requireNonNull(message, "message is null");
        }

        private static Violation of(ReportEntry entry) {
            String messages = entry.messages().stream()
                    .map(Node::getLiteralLexicalForm)
                    .sorted()
                    .collect(Collectors.joining("; "));
            return new Violation(
                    entry.focusNode().toString(),
                    Objects.toString(entry.resultPath(), ""),
                    Objects.toString(entry.value(), ""),
                    messages.isEmpty() ? entry.message() : messages);
        }

        @Override
        public int compareTo(Violation other) {
            return ORDER.compare(this, other);
        }

        /** One sentence for a bug report. */
        @Override
        public String toString() {
            return "bug in the program: " + focus + (path.isEmpty() ? "" : " " + path)
                    + (value.isEmpty() ? "" : " " + value) + " breaks \"" + message + "\"";
        }
    }
}
