package org.dealgraph.cli;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * A row of an answer, read by the names of its columns.
 *
 * @param binding what the row is made of
 */
record Row(Binding binding) {
    Optional<Node> find(String column) {
        return Optional.ofNullable(binding.get(Var.alloc(column)));
    }

    Node get(String column) {
        return find(column).orElseThrow(() -> new IllegalStateException("the answer has no ?" + column));
    }

    /** The IRI or the text of the literal; empty if the column is. */
    Optional<String> findText(String column) {
        return find(column).map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI());
    }

    String text(String column) {
        return findText(column).orElse("");
    }

    /** What follows the last {@code #} or {@code /} of an IRI. */
    String localName(String column) {
        String iri = get(column).getURI();
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }

    int integer(String column) {
        return Integer.parseInt(get(column).getLiteralLexicalForm());
    }
}
