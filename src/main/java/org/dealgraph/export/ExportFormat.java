package org.dealgraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;
import org.dealgraph.store.Store;

/** The syntaxes that a store can be written in. The same content gives the same bytes in each. */
public enum ExportFormat {
    /** Sorted by line. */
    N_QUADS("nquads", "nq", "application/n-quads") {
        @Override
        void write(Store store, OutputStream out) throws IOException {
            store.writeSorted(out);
        }
    },
    TRIG("trig", "trig", "application/trig") {
        @Override
        void write(Store store, OutputStream out) throws IOException {
            new GraphExport(store).write(StreamSink.to(out, RDFFormat.TRIG_BLOCKS, store.iris()));
        }
    },
    JSON_LD("jsonld", "jsonld", "application/ld+json") {
        @Override
        void write(Store store, OutputStream out) throws IOException {
            new GraphExport(store).write(new JsonLdSink(out));
        }
    },
    /** All graphs as one, sorted by line. */
    N_TRIPLES("ntriples", "nt", "application/n-triples") {
        @Override
        void write(Store store, OutputStream out) throws IOException {
            store.writeSortedTriples(out);
        }
    },
    /** All graphs as one. */
    TURTLE("turtle", "ttl", "text/turtle") {
        @Override
        void write(Store store, OutputStream out) throws IOException {
            new UnionExport(store).write(StreamSink.to(out, RDFFormat.TURTLE_BLOCKS, store.iris()));
        }
    },
    /** All graphs as one. */
    RDF_XML("rdfxml", "rdf", "application/rdf+xml") {
        @Override
        void write(Store store, OutputStream out) throws IOException {
            new UnionExport(store).write(new RdfXmlSink(out));
        }
    };

    private final String label;
    private final String extension;
    private final String mediaType;

    ExportFormat(String label, String extension, String mediaType) {
        this.label = label;
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** Its name on the command line. */
    public String label() {
        return label;
    }

    /** The usual end of a file's name, without the dot. */
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The format with this label. */
    public static Optional<ExportFormat> named(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label.equalsIgnoreCase(label))
                .findFirst();
    }

    /** The format of a file with this name, by its extension. */
    public static Optional<ExportFormat> ofFile(String fileName) {
        String lowerCase = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> lowerCase.endsWith("." + format.extension))
                .findFirst();
    }

    abstract void write(Store store, OutputStream out) throws IOException;
}
