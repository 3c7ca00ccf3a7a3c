package org.dealgraph.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dealgraph.rdf.ResourceFolder;

/** The queries that come with the program: the folder {@code queries/} that is packed with its classes. */
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

    /** The queries of {@code queries/pages/}, which the server's pages are made of, sorted by name. */
    public static List<NamedQuery> pages() {
        return texts("queries/pages").entrySet().stream()
                .map(entry -> NamedQuery.parse(entry.getKey(), entry.getValue()))
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
        Map<String, String> texts = new TreeMap<>();
        for (String path : new ResourceFolder(folder).files(SUFFIX)) {
            String name = path.substring(folder.length() + 1, path.length() - SUFFIX.length());
            texts.put(name, new String(ResourceFolder.read(path), StandardCharsets.UTF_8));
        }
        return texts;
    }
}
