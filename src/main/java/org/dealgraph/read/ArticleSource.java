package org.dealgraph.read;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One article to read.
 *
 * @param name as given: a path with {@code /} between its parts, or {@code -} for standard input
 * @param file where it lies; empty for standard input
 */
public record ArticleSource(String name, Optional<Path> file) {
    /** Standard input. */
    public static final ArticleSource STANDARD_INPUT = new ArticleSource("-", Optional.empty());

    public ArticleSource {
        requireNonNull(name, "name is null");
        requireNonNull(file, "file is null");
    }

    /** The file {@code path}, under the name that it was given by. */
    public static ArticleSource of(Path path) {
        return new ArticleSource(path.toString().replace('\\', '/'), Optional.of(path));
    }
}
