package org.dealgraph.export;

import static java.util.Objects.requireNonNull;

import java.io.OutputStream;
import java.nio.file.Path;
import org.dealgraph.store.Store;

/** Writes a store in a format: all but the record of ingestions; triples only, where the format has no graphs. */
public final class Exporter {
    private final Store store;

    public Exporter(Store store) {
        this.store = requireNonNull(store, "store is null");
    }

    /** Writes to {@code out}, which stays open. */
    public void write(ExportFormat format, OutputStream out) {
        throw new UnsupportedOperationException(store.toString() + format + out);
    }

    /** Writes {@code file} whole or not at all: under another name first, moved into place at the end. */
    public void write(ExportFormat format, Path file) {
        throw new UnsupportedOperationException(store.toString() + format + file);
    }
}
