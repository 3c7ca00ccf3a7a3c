package org.dealgraph.export;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.AsyncParser;
import org.dealgraph.store.Store;

/** A store as one graph: sorted into a temporary file, because a triple that many articles support comes once. */
record UnionExport(Store store) {
    void write(QuadSink sink) throws IOException {
        Path sorted = Files.createTempFile("dealgraph-union", ".nt");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(sorted))) {
                store.writeSortedTriples(out);
            }
            try (InputStream in = new BufferedInputStream(Files.newInputStream(sorted))) {
                Iterator<Triple> triples = AsyncParser.asyncParseTriples(in, Lang.NTRIPLES, null);
                while (triples.hasNext()) {
                    sink.triple(triples.next());
                }
            }
        } finally {
            Files.delete(sorted);
        }
        sink.finish();
    }
}
