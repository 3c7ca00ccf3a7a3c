package org.dealgraph.export.rdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.dealgraph.store.Store;

/** A store as one graph: sorted into a temporary file, because a triple that many articles support comes once. */
record UnionExport(Store store) {
    /** Writes all triples and tells how many they are. */
    long write(QuadSink sink) throws IOException {
        long triples;
        Path sorted = Files.createTempFile("dealgraph-union", ".nt");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(sorted))) {
                triples = store.writeSortedTriples(out);
            }
            RDFParser.source(sorted).lang(Lang.NTRIPLES).parse(into(sink));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            Files.delete(sorted);
        }
        sink.finish();
        return triples;
    }

    private static StreamRDF into(QuadSink sink) {
        return new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                try {
                    sink.triple(triple);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }
}
