package org.dealgraph.serve.data;

import java.io.OutputStream;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;

/** The forms in which a thing is described: for people, and as RDF. */
public enum RdfForm {
    TURTLE("ttl", "text/turtle", RDFFormat.TURTLE_PRETTY),
    HTML("html", "text/html", null),
    JSON_LD("jsonld", "application/ld+json", RDFFormat.JSONLD11_PRETTY),
    N_TRIPLES("nt", "application/n-triples", RDFFormat.NTRIPLES_UTF8),
    RDF_XML("rdf", "application/rdf+xml", RDFFormat.RDFXML_PLAIN);

    private final String suffix;
    private final String mediaType;

    @SuppressWarnings("ImmutableEnumChecker") // An RDFFormat is a constant, though not marked so.
    private final RDFFormat format;

    RdfForm(String suffix, String mediaType, RDFFormat format) {
        this.suffix = suffix;
        this.mediaType = mediaType;
        this.format = format;
    }

    public String suffix() {
        return suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether it is RDF rather than a page. */
    public boolean isRdf() {
        return format != null;
    }

    /** The form whose suffix ends this path, after a dot. */
    static Optional<RdfForm> ofPath(String path) {
        return Stream.of(values())
                .filter(form -> path.endsWith("." + form.suffix))
                .findFirst();
    }

    /** The form of this media type. */
    static Optional<RdfForm> ofMediaType(String mediaType) {
        return Stream.of(values())
                .filter(form -> form.mediaType.equals(mediaType))
                .findFirst();
    }

    /** Writes a graph; only if this {@link #isRdf}. */
    void write(Graph graph, OutputStream out) {
        RDFWriter.source(graph).format(format).output(out);
    }
}
