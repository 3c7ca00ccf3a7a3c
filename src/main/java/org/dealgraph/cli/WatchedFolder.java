package org.dealgraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dealgraph.read.ArticleSource;
import org.dealgraph.read.ArticleSources;
import org.dealgraph.source.ContainerFormat;

/**
 * A folder that is looked at again and again for files that are new or changed. One is given when it has been the same in two
 * looks, so that a file that is still being written is left alone. Polling, since not every file system tells of changes.
 */
final class WatchedFolder {
    private final Path folder;
    private final Map<String, String> seen = new HashMap<>();
    private final Map<String, String> given = new HashMap<>();

    WatchedFolder(Path folder) {
        this.folder = folder;
    }

    /** The files that are ready and were not given before as they are now, by name. */
    List<String> ready() {
        List<String> ready = new ArrayList<>();
        List<ArticleSource> files = ArticleSources.of(
                        List.of(folder.toString()), ContainerFormat.extensions(), argument -> false)
                .found();
        for (ArticleSource file : files) {
            String state = state(file.file().orElseThrow());
            boolean steady = state.equals(seen.put(file.name(), state));
            if (steady && !state.equals(given.get(file.name()))) {
                given.put(file.name(), state);
                ready.add(file.name());
            }
        }
        return ready;
    }

    private static String state(Path file) {
        try {
            return Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return "gone";
        }
    }
}
