package org.dealgraph.export.rdf;

import java.io.IOException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Counts the triples on their way to another sink. */
final class Counter implements QuadSink {
    private final QuadSink next;
    private long count;

    Counter(QuadSink next) {
        this.next = next;
    }

    @Override
    public void graph(Node name) throws IOException {
        next.graph(name);
    }

    @Override
    public void triple(Triple triple) throws IOException {
        next.triple(triple);
        count++;
    }

    @Override
    public void finish() throws IOException {
        next.finish();
    }

    long count() {
        return count;
    }
}
