package org.dealgraph.export.rdf;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.VOID;
import org.dealgraph.export.content.Written;
import org.dealgraph.store.Store;

/**
 * A store in the syntaxes of RDF. Each method writes to a stream that stays open and may need a flush.
 *
 * @param store what is written: all but the record of ingestions
 * @param prefixes namespaces by prefix, where the syntax has prefixes
 * @param rdf12 whether claims are reifiers of RDF 1.2 in N-Quads, N-Triples, TriG and Turtle
 */
public record RdfExport(Store store, Map<String, String> prefixes, boolean rdf12) {
    private static final String QUADS = "quads";
    private static final String TRIPLES = "triples";

    public RdfExport {
        requireNonNull(store, "store is null");
        prefixes = Collections.unmodifiableMap(new LinkedHashMap<>(prefixes));
    }

    /** N-Quads, sorted by line; in RDF 1.2 graph by graph. */
    public Written nQuads(OutputStream out) throws IOException {
        return rdf12
                ? graphs(StreamSink.to(out, RDFFormat.NQUADS, prefixes))
                : Written.of(QUADS, store.writeSorted(out));
    }

    /** N-Triples of all graphs as one, sorted by line; in RDF 1.2 sorted by subject. */
    public Written nTriples(OutputStream out) throws IOException {
        return rdf12
                ? union(StreamSink.to(out, RDFFormat.NTRIPLES, prefixes))
                : Written.of(TRIPLES, store.writeSortedTriples(out));
    }

    /** TriG, graph by graph. */
    public Written triG(OutputStream out) throws IOException {
        return graphs(StreamSink.to(out, RDFFormat.TRIG_BLOCKS, prefixes));
    }

    /** JSON-LD 1.1, graph by graph. */
    public Written jsonLd(OutputStream out) throws IOException {
        return graphs(new JsonLdSink(out, Context.with(prefixes)));
    }

    /** JSON-LD 1.1 as a tree, an object an entity with its claims in it. */
    public Written jsonLdByEntity(OutputStream out) throws IOException {
        EntityFrames frames = new EntityFrames(store, Context.with(prefixes));
        long entities = frames.write(out);
        return Written.of("entities", entities).and("claims", frames.claims());
    }

    /** Turtle of all graphs as one. */
    public Written turtle(OutputStream out) throws IOException {
        return union(StreamSink.to(out, RDFFormat.TURTLE_BLOCKS, prefixes));
    }

    /** RDF/XML of all graphs as one. */
    public Written rdfXml(OutputStream out) throws IOException {
        return union(new RdfXmlSink(out));
    }

    /** RDF/XML of all graphs as one ontology, in which everything is declared. */
    public Written owl(OutputStream out) throws IOException {
        OwlSink sink = new OwlSink(
                new RdfXmlSink(out), NodeFactory.createURI(store.iris().base() + "dataset"));
        long triples = new UnionExport(store).write(sink);
        return Written.of(TRIPLES, triples + sink.difference());
    }

    /** TriG, a nanopublication a claim. */
    public Written nanopublications(OutputStream out) throws IOException {
        Map<String, String> more = new LinkedHashMap<>(prefixes);
        more.put("np", Nanopublications.SCHEMA);
        return Written.of(
                "nanopublications", new Nanopublications(store).write(StreamSink.to(out, RDFFormat.TRIG_BLOCKS, more)));
    }

    /** Turtle that describes the store in VoID and DCAT. */
    public Written description(OutputStream out, Optional<String> licence) throws IOException {
        Map<String, String> more = new LinkedHashMap<>(prefixes);
        more.put("void", VOID.getURI());
        more.put("dcat", DCAT.getURI());
        more.put("spdx", "http://spdx.org/rdf/terms#");
        return Written.of(
                TRIPLES,
                new DatasetDescription(store, licence).write(StreamSink.to(out, RDFFormat.TURTLE_BLOCKS, more)));
    }

    private Written graphs(QuadSink sink) throws IOException {
        Counter counter = new Counter(sink);
        new GraphExport(store).write(rdf12 ? new ReifierSink(counter) : counter);
        return Written.of(QUADS, counter.count());
    }

    private Written union(QuadSink sink) throws IOException {
        Counter counter = new Counter(sink);
        new UnionExport(store).write(rdf12 ? new ReifierSink(counter) : counter);
        return Written.of(TRIPLES, counter.count());
    }
}
