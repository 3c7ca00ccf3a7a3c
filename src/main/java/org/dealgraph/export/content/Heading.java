package org.dealgraph.export.content;

import static java.util.Objects.requireNonNull;

/**
 * The head of a column.
 *
 * @param name one word in camel case
 * @param kind of all its values
 */
public record Heading(String name, Kind kind) {
    public Heading {
        requireNonNull(name, "name is null");
        requireNonNull(kind, "kind is null");
    }
}
