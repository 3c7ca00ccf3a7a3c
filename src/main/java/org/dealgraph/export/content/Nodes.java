package org.dealgraph.export.content;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.dealgraph.model.PartialDate;

/** The values that nodes of a graph stand for. */
final class Nodes {
    private Nodes() {}

    /** The text of a literal; else the IRI. */
    static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    /** What follows the last {@code #} or {@code /} of an IRI. */
    static String localName(Node node) {
        String text = text(node);
        return text.substring(Math.max(text.lastIndexOf('#'), text.lastIndexOf('/')) + 1);
    }

    /** The number; empty if it is none. */
    static Optional<BigDecimal> decimal(Node node) {
        try {
            return Optional.of(new BigDecimal(text(node)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The date; empty if it is none. */
    static Optional<PartialDate> date(Node node) {
        try {
            return Optional.of(PartialDate.parse(text(node)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
