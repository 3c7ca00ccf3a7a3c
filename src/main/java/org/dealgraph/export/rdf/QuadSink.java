package org.dealgraph.export.rdf;

import java.io.IOException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Where an export goes: triples come sorted within a graph, so that those of a subject come together. */
interface QuadSink {
    /** The triples that follow stand in this named graph; not called where the format has none. */
    default void graph(Node name) throws IOException {}

    void triple(Triple triple) throws IOException;

    /** No more will come. Does not close the stream below. */
    void finish() throws IOException;
}
