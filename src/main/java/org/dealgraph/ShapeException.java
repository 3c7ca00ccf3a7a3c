package org.dealgraph;

import java.util.List;
import org.dealgraph.rdf.ShapeCheck.Violation;

/** The graph of an article breaks a shape of {@code ontology/shapes.ttl}: a bug of the program, not of the article. */
public final class ShapeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    ShapeException(String source, List<Violation> violations) {
        super(source + ": its graph breaks a shape, which is a bug; please report it: " + violations.get(0));
        this.violations = List.copyOf(violations);
    }

    /** All that is broken, sorted. */
    public List<Violation> violations() {
        return violations;
    }
}
