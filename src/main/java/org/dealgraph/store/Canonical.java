package org.dealgraph.store;

import java.util.Collection;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

final class Canonical {
    private Canonical() {}

    static ArticleGraph articleGraph(Node name, Collection<Triple> triples) {
        throw new UnsupportedOperationException(name.toString() + triples);
    }
}
