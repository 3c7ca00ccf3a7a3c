package org.dealgraph.export.graph;

import java.io.IOException;
import java.io.OutputStream;
import org.dealgraph.export.content.Written;

/** Writes a property graph as one file. */
@FunctionalInterface
public interface GraphWriter {
    /** Writes to {@code out}, which stays open and may need a flush. */
    Written write(PropertyGraph graph, OutputStream out) throws IOException;
}
