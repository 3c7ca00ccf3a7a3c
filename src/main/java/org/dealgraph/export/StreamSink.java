package org.dealgraph.export;

import java.io.OutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.dealgraph.rdf.Iris;

/** One of Jena's streaming writers, with the prefixes of the ontology. */
final class StreamSink implements QuadSink {
    private final StreamRDF stream;
    private Node graph;

    private StreamSink(StreamRDF stream) {
        this.stream = stream;
    }

    static StreamSink to(OutputStream out, RDFFormat format, Iris iris) {
        StreamRDF stream = StreamRDFWriter.getWriterStream(out, format);
        stream.start();
        Prefixes.of(iris).forEach(stream::prefix);
        return new StreamSink(stream);
    }

    @Override
    public void graph(Node name) {
        graph = name;
    }

    @Override
    public void triple(Triple triple) {
        if (graph == null) {
            stream.triple(triple);
        } else {
            stream.quad(Quad.create(graph, triple));
        }
    }

    @Override
    public void finish() {
        stream.finish();
    }
}
