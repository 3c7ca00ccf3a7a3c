package org.dealgraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The queries that come with the program: the folder {@code queries/} beside its classes, be that in a jar or not. */
public final class QueryLibrary {
    private static final String SUFFIX = ".rq";

    private QueryLibrary() {}

    /** The questions of {@code queries/}, sorted by name. */
    public static List<NamedQuery> questions() {
        return texts("queries").entrySet().stream()
                .map(entry -> NamedQuery.parse(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The checks of {@code queries/checks/}, sorted by name. */
    public static List<Check> checks() {
        return texts("queries/checks").entrySet().stream()
                .map(entry -> Check.parse(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * The question with this name.
     *
     * @throws StoreException if there is none; it says the nearest
     */
    public static NamedQuery question(String name) {
        Map<String, String> texts = texts("queries");
        String text = texts.get(name);
        if (text != null) {
            return NamedQuery.parse(name, text);
        }
        String hint = Spelling.nearest(name, texts.keySet())
                .map(nearest -> "did you mean \"" + nearest + "\"?")
                .orElse("there are " + String.join(", ", texts.keySet()));
        throw new StoreException("no query is called \"" + name + "\"; " + hint);
    }

    private static Map<String, String> texts(String folder) {
        try {
            Path classes = Path.of(location());
            if (Files.isDirectory(classes)) {
                return read(classes.resolve(folder));
            }
            try (FileSystem jar = FileSystems.newFileSystem(classes)) {
                return read(jar.getPath(folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own " + folder + " cannot be read", e);
        }
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString();
                if (name.endsWith(SUFFIX)) {
                    texts.put(name.substring(0, name.length() - SUFFIX.length()), Files.readString(file));
                }
            }
        }
        return texts;
    }

    private static URI location() {
        try {
            return QueryLibrary.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program's own place is no URI", e);
        }
    }
}
