package org.dealgraph.export;

import java.util.List;
import java.util.Optional;

/** The syntaxes that a store can be written in. */
public enum ExportFormat {
    N_QUADS("nquads", "application/n-quads", List.of("nq")),
    TRIG("trig", "application/trig", List.of("trig")),
    TURTLE("turtle", "text/turtle", List.of("ttl")),
    N_TRIPLES("ntriples", "application/n-triples", List.of("nt")),
    JSON_LD("jsonld", "application/ld+json", List.of("jsonld")),
    RDF_XML("rdfxml", "application/rdf+xml", List.of("rdf", "xml"));

    private final String label;
    private final String mediaType;
    private final List<String> extensions;

    ExportFormat(String label, String mediaType, List<String> extensions) {
        this.label = label;
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    /** Its name on the command line. */
    public String label() {
        return label;
    }

    public String mediaType() {
        return mediaType;
    }

    /** File extensions without the dot, the usual one first. */
    public List<String> extensions() {
        return extensions;
    }

    /** The format with this label. */
    public static Optional<ExportFormat> named(String label) {
        throw new UnsupportedOperationException(label);
    }

    /** The format of a file with this name, by its extension. */
    public static Optional<ExportFormat> ofFile(String fileName) {
        throw new UnsupportedOperationException(fileName);
    }
}
