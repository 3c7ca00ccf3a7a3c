package org.dealgraph.rdf;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;

/** Nodes as N-Triples writes them. */
public final class NTriples {
    private static final String ESCAPED_IN_IRIS = "<>\"{}|^`\\ ";
    private static final String ESCAPED_IN_STRINGS = "\"\\";

    private NTriples() {}

    /**
     * A node as Jena writes it. Most have nothing to escape, and for those Jena's writer, which counts lines and columns,
     * would take longer than the digest that they are written for.
     */
    public static String term(Node node) {
        if (node.isURI() && isPlain(node.getURI(), ESCAPED_IN_IRIS)) {
            return '<' + node.getURI() + '>';
        }
        if (node.isLiteral()
                && node.getLiteralLanguage().isEmpty()
                && isPlain(node.getLiteralLexicalForm(), ESCAPED_IN_STRINGS)) {
            String quoted = '"' + node.getLiteralLexicalForm() + '"';
            return XSDDatatype.XSDstring.equals(node.getLiteralDatatype())
                    ? quoted
                    : quoted + "^^<" + node.getLiteralDatatypeURI() + '>';
        }
        return NodeFmtLib.strNT(node);
    }

    private static boolean isPlain(String text, String escaped) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < ' ' || letter == 0x7F || escaped.indexOf(letter) >= 0) {
                return false;
            }
        }
        return true;
    }
}
