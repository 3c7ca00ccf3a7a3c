package org.dealgraph.export;

import static java.util.Objects.requireNonNull;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealgraph.export.content.Written;

/** Writes a source in a format: all but the record of ingestions. */
public final class Exporter {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Source source;

    public Exporter(Source source) {
        this.source = requireNonNull(source, "source is null");
    }

    /**
     * Writes one file's bytes to {@code out}, which stays open and is flushed.
     *
     * @throws IllegalArgumentException if the format needs several files for this source
     */
    public ExportReport write(ExportFormat format, OutputStream out) throws IOException {
        return new ExportReport(format, "-", write(onlyPart(format), Compression.NONE, out));
    }

    /** Writes {@code target}, a file or, for a format of several files, a folder; whole or not at all. */
    public ExportReport write(ExportFormat format, Path target) throws IOException {
        Path absolute = target.toAbsolutePath().normalize();
        List<Part> parts = parts(format);
        boolean folder = parts.size() > 1 || (format.isFolder() && Files.isDirectory(absolute));
        Written written = folder
                ? writeFolder(parts, absolute)
                : writeFile(parts.get(0), Compression.of(absolute.toString()), absolute);
        return new ExportReport(format, target.toString(), written);
    }

    private Part onlyPart(ExportFormat format) throws IOException {
        List<Part> parts = parts(format);
        if (parts.size() != 1) {
            throw new IllegalArgumentException(format.label() + " is written as several files: "
                    + parts.stream().map(Part::name).collect(Collectors.joining(", ")));
        }
        return parts.get(0);
    }

    private List<Part> parts(ExportFormat format) throws IOException {
        Layout layout = format.layout();
        if (layout instanceof Layout.File file) {
            return List.of(new Part("file", file.of(source)));
        }
        return ((Layout.Folder) layout).parts().of(source);
    }

    private static Written write(Part part, Compression compression, OutputStream out) throws IOException {
        Written written;
        try (OutputStream compressed = compression.over(new BufferedOutputStream(new Unclosed(out), BUFFER_BYTES))) {
            written = part.writer().write(compressed);
            compressed.flush();
        }
        out.flush();
        return written;
    }

    /** Under another name beside it first, moved into place when all is there. */
    private static Written writeFile(Part part, Compression compression, Path target) throws IOException {
        Path unfinished = Files.createFile(unfinished(target));
        try {
            Written written;
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                written = write(part, compression, Channels.newOutputStream(channel));
                channel.force(true);
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return written;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** In another folder beside it first, which takes its place when all is there. */
    private static Written writeFolder(List<Part> parts, Path target) throws IOException {
        requireReplaceable(target, parts);
        Path unfinished = Files.createDirectory(unfinished(target));
        try {
            Written written = null;
            for (Part part : parts) {
                Written one = writeFile(part, Compression.NONE, unfinished.resolve(part.name()));
                written = written == null ? one : written.and(one);
            }
            takePlace(unfinished, target);
            return written;
        } finally {
            delete(unfinished);
        }
    }

    /** Made by us alone, and with the permissions that the user's files get, which temporary files have not. */
    private static Path unfinished(Path target) {
        String name = "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part";
        return target.resolveSibling(name);
    }

    /** Nothing but files of an earlier export may be lost. */
    private static void requireReplaceable(Path target, List<Part> parts) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new IOException(target + " is a file, and this format is written as several; name a folder");
        }
        Set<String> others = names(target);
        parts.forEach(part -> others.remove(part.name()));
        if (!others.isEmpty()) {
            throw new IOException("the folder " + target + " holds other files, such as "
                    + others.iterator().next() + "; name a new or empty one");
        }
    }

    private static void takePlace(Path unfinished, Path target) throws IOException {
        if (!Files.exists(target)) {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        Path old = unfinished.resolveSibling(unfinished.getFileName() + ".old");
        Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        delete(old);
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        for (String name : new ArrayList<>(names(folder))) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.deleteIfExists(folder);
    }

    /** A stream that is only flushed when it is closed, as the one below is not ours. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
