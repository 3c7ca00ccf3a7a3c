package org.dealgraph.evaluate;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * One end of a claim: its subject or object.
 *
 * @param text as it is shown
 * @param names all its names in the form for comparison
 */
public record End(String text, NavigableSet<String> names) {
    public End {
        requireNonNull(text, "text is null");
        names = Collections.unmodifiableNavigableSet(new TreeSet<>(names));
    }

    /**
     * An end with these names.
     *
     * @param text its name, or several parted by {@code |}
     * @param more other names parted by {@code |}; may be empty
     */
    public static End of(String text, String more) {
        return new End(text, Names.of(text, more));
    }

    boolean meets(End other) {
        return names.stream().anyMatch(other.names::contains);
    }

    /** The one name that stands for it where ends are counted. */
    String first() {
        return names.isEmpty() ? "" : names.first();
    }
}
