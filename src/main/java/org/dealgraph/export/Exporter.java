package org.dealgraph.export;

import static java.util.Objects.requireNonNull;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.dealgraph.store.Store;

/** Writes a store in a format: all but the record of ingestions; all graphs as one, where the format has no graphs. */
public final class Exporter {
    private final Store store;

    public Exporter(Store store) {
        this.store = requireNonNull(store, "store is null");
    }

    /** Writes to {@code out}, which stays open and is flushed. */
    public void write(ExportFormat format, OutputStream out) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        format.write(store, buffered);
        buffered.flush();
    }

    /** Writes {@code file} whole or not at all: under another name beside it first, moved into place when all is there. */
    public void write(ExportFormat format, Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Path part = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".part");
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                write(format, Channels.newOutputStream(channel));
                channel.force(true);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
