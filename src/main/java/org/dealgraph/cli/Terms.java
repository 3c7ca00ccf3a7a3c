package org.dealgraph.cli;

import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.dealgraph.export.Prefixes;
import org.dealgraph.rdf.Iris;

/** The nodes of a store as people read them: IRIs shortened by the usual prefixes, literals by their text. */
final class Terms {
    private final PrefixMapping prefixes;

    Terms(Iris iris) {
        prefixes = PrefixMapping.Factory.create().setNsPrefixes(Prefixes.of(iris));
    }

    PrefixMapping prefixes() {
        return prefixes;
    }

    /** The text of a node; empty for none. */
    String text(Node node) {
        if (node == null) {
            return "";
        }
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        return node.isURI() ? prefixes.shortForm(node.getURI()) : node.toString();
    }

    /** The IRI that a shortened form stands for, or that it is already. */
    String iri(String text) {
        return prefixes.expandPrefix(text);
    }
}
