package org.dealgraph.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * A row of an answer, good beyond the transaction that it was read in.
 *
 * @param cells by the name of the column; none where there is no value
 */
record Row(Map<String, Node> cells) {
    Row {
        cells = Map.copyOf(cells);
    }

    /** The row of a binding, which may itself need the store to tell its values. */
    static Row of(Binding binding) {
        Map<String, Node> cells = new HashMap<>();
        binding.forEach((variable, node) -> cells.put(variable.getVarName(), node));
        return new Row(cells);
    }

    Optional<Node> find(String column) {
        return Optional.ofNullable(cells.get(column));
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
