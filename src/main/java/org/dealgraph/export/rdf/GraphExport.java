package org.dealgraph.export.rdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.dealgraph.store.Store;

/** A store graph by graph. */
record GraphExport(Store store) {
    /** Writes all graphs and tells how many quads they are. */
    long write(QuadSink sink) throws IOException {
        long[] quads = {0};
        try {
            store.forEachGraph((name, triples) -> {
                write(name, triples, sink);
                quads[0] += triples.size();
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        sink.finish();
        return quads[0];
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
