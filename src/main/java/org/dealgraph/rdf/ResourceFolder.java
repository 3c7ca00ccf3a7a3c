package org.dealgraph.rdf;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * A folder that is packed with the program, whether that is a jar or a folder of classes.
 *
 * @param name its path from the root, such as {@code ontology/relations}
 */
public record ResourceFolder(String name) {
    public ResourceFolder {
        requireNonNull(name, "name is null");
    }

    /** The paths from the root of the files right in this folder that end in {@code extension}, sorted. */
    public List<String> files(String extension) {
        return files(extension, programHome());
    }

    /** The same of a program that lives in {@code home}: a jar, or a folder of classes. */
    List<String> files(String extension, Path home) {
        return under(name + "/", home)
                .filter(path -> path.endsWith(extension))
                .filter(path -> path.indexOf('/', name.length() + 1) < 0)
                .sorted()
                .toList();
    }

    /** The bytes of the file at this path from the root. */
    public static byte[] read(String path) {
        try (InputStream in = ResourceFolder.class.getResourceAsStream("/" + path)) {
            if (in == null) {
                throw new IllegalArgumentException("the program was packed without " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path + " from the program", e);
        }
    }

    private static Stream<String> under(String prefix, Path home) {
        try {
            return Files.isDirectory(home) ? inFolder(prefix, home) : inJar(prefix, home);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + prefix + " in " + home, e);
        }
    }

    private static Stream<String> inFolder(String prefix, Path home) throws IOException {
        Path folder = home.resolve(prefix);
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> prefix + file.getFileName()).toList().stream();
        }
    }

    private static Stream<String> inJar(String prefix, Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(ZipEntry::getName)
                    .filter(entry -> entry.startsWith(prefix) && !entry.endsWith("/"))
                    .toList()
                    .stream();
        }
    }

    private static Path programHome() {
        try {
            return Path.of(ResourceFolder.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program does not know where it was loaded from", e);
        }
    }
}
