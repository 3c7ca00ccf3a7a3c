package org.dealgraph.export.content;

import java.io.IOException;

/**
 * Takes rows one after the other.
 *
 * @param <T> the rows
 */
@FunctionalInterface
public interface RowReader<T> {
    void read(T row) throws IOException;
}
