package org.dealgraph.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.dealgraph.store.Store;

/** A store graph by graph. */
record GraphExport(Store store) {
    void write(QuadSink sink) throws IOException {
        try {
            store.forEachGraph((name, triples) -> write(name, triples, sink));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        sink.finish();
    }

    private static void write(Node name, List<Triple> triples, QuadSink sink) {
        try {
            sink.graph(name);
            for (Triple triple : triples) {
                sink.triple(triple);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
