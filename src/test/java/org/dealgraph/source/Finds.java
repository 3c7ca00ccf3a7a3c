package org.dealgraph.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dealgraph.read.ReadException;

/** What sources give, for tests: read whole, shown as text. */
record Finds(List<Found> found) {
    static final int MOST_BYTES = 1 << 20;
    static final SourceOptions OPTIONS = SourceOptions.of(MOST_BYTES);

    static Finds in(Path... files) {
        return in(OPTIONS, files);
    }

    static Finds in(SourceOptions options, Path... files) {
        return of(List.of(files).stream().map(Path::toString).toList(), InputStream.nullInputStream(), options);
    }

    static Finds onStandardInput(byte[] bytes) {
        return of(List.of("-"), new ByteArrayInputStream(bytes), OPTIONS);
    }

    static Finds of(List<String> arguments, InputStream standardInput, SourceOptions options) {
        List<Found> found = new ArrayList<>();
        try (Sources sources = Sources.of(arguments, standardInput, options)) {
            sources.forEachRemaining(found::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Finds(found);
    }

    /** The names of articles and problems after the last folder of {@code folder}. */
    List<String> names(Path folder) {
        return found.stream().map(each -> each.name().replace(folder + "/", "")).toList();
    }

    List<Found.Item> items() {
        return found.stream()
                .filter(Found.Item.class::isInstance)
                .map(Found.Item.class::cast)
                .toList();
    }

    List<String> problems() {
        return found.stream()
                .filter(Found.Problem.class::isInstance)
                .map(problem -> ((Found.Problem) problem).reason())
                .toList();
    }

    List<String> texts() {
        return items().stream().map(Finds::text).toList();
    }

    static String text(Found.Item item) {
        try {
            return new String(item.content().read(MOST_BYTES).bytes(), UTF_8);
        } catch (ReadException e) {
            throw new AssertionError(e);
        }
    }

    /** A ZIP file of names and contents in turn. */
    static byte[] zip(Object... namesAndContents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                zip.write(bytes(namesAndContents[i + 1]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] bytes(Object content) {
        return content instanceof byte[] bytes ? bytes : ((String) content).getBytes(UTF_8);
    }

    static byte[] gzip(Object content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(bytes(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
