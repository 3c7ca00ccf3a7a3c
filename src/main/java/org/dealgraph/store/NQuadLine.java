package org.dealgraph.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.dealgraph.rdf.NTriples;

/** One line of N-Triples or N-Quads in UTF-8, without its end of line. Ordered by byte, as {@code LC_ALL=C sort} does. */
final class NQuadLine implements Comparable<NQuadLine> {
    private final byte[] utf8;

    NQuadLine(byte[] utf8) {
        this.utf8 = utf8;
    }

    /** The line of {@code triple} as N-Triples. */
    static NQuadLine of(Triple triple) {
        return of(term(triple.getSubject()), term(triple.getPredicate()), term(triple.getObject()));
    }

    /** The line of {@code triple} in {@code graph} as N-Quads. */
    static NQuadLine of(Triple triple, Node graph) {
        return of(term(triple.getSubject()), term(triple.getPredicate()), term(triple.getObject()), term(graph));
    }

    /** The graph's name and then the line of {@code triple} as N-Triples, so that lines of a graph sort together. */
    static NQuadLine graphFirst(Node graph, Triple triple) {
        return of(term(graph), term(triple.getSubject()), term(triple.getPredicate()), term(triple.getObject()));
    }

    private static NQuadLine of(String... terms) {
        byte[][] parts = new byte[terms.length][];
        int length = 1;
        for (int i = 0; i < terms.length; i++) {
            parts[i] = terms[i].getBytes(StandardCharsets.UTF_8);
            length += parts[i].length;
        }
        byte[] line = new byte[length];
        int end = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, line, end, part.length);
            end += part.length;
        }
        line[end] = '.';
        return new NQuadLine(line);
    }

    private static String term(Node node) {
        if (node.isBlank()) {
            throw new IllegalArgumentException("blank node " + node + " in the data; every node must have an IRI");
        }
        return (node.isURI() ? "<" + node.getURI() + ">" : NTriples.term(node)) + " ";
    }

    /** Its bytes, not to be changed. */
    byte[] utf8() {
        return utf8;
    }

    @Override
    public int compareTo(NQuadLine other) {
        return Arrays.compareUnsigned(utf8, other.utf8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NQuadLine line && Arrays.equals(utf8, line.utf8);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(utf8);
    }
}
