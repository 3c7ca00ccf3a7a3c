package org.dealgraph.export;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import org.dealgraph.export.content.Written;

/**
 * One file of an export.
 *
 * @param name of the file in its folder, without the end that names a compression
 * @param writer of its bytes
 */
record Part(String name, Writer writer) {
    Part {
        requireNonNull(name, "name is null");
        requireNonNull(writer, "writer is null");
    }

    /** Writes the bytes of one file. */
    @FunctionalInterface
    interface Writer {
        Written write(OutputStream out) throws IOException;
    }
}
