package org.dealgraph.export.rdf;

import java.io.OutputStream;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/** One of Jena's streaming writers, with the prefixes of the ontology. */
final class StreamSink implements QuadSink {
    private final StreamRDF stream;
    private Node graph;

    private StreamSink(StreamRDF stream) {
        this.stream = stream;
    }

    static StreamSink to(OutputStream out, RDFFormat format, Map<String, String> prefixes) {
        StreamRDF stream = StreamRDFWriter.getWriterStream(out, format);
        stream.start();
        prefixes.forEach(stream::prefix);
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
