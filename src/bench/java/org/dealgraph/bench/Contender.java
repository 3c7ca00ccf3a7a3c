package org.dealgraph.bench;

import java.util.List;

/**
 * What is measured: one way to read articles.
 *
 * @param name what the table calls it
 * @param reader reads all articles and returns something that depends on all of the work
 */
record Contender(String name, Reader reader) {
    /** Reads articles. */
    interface Reader {
        long read(List<Workpiece> articles);
    }
}
