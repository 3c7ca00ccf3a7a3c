package org.dealgraph.export.table;

import java.io.IOException;
import java.io.OutputStream;
import org.dealgraph.export.content.Table;
import org.dealgraph.export.content.Written;

/** Writes one table as one file. */
@FunctionalInterface
public interface TableWriter {
    /** Writes to {@code out}, which stays open and may need a flush. */
    Written write(Table table, OutputStream out) throws IOException;
}
