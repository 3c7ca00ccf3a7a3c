package org.dealgraph.store;

import java.util.List;

/** The queries that come with the program: {@code queries/} on the class path. */
public final class QueryLibrary {
    private QueryLibrary() {}

    /** The questions of {@code queries/}, sorted by name. */
    public static List<NamedQuery> questions() {
        throw new UnsupportedOperationException();
    }

    /** The checks of {@code queries/checks/}, sorted by name. */
    public static List<Check> checks() {
        throw new UnsupportedOperationException();
    }

    /**
     * The question with this name.
     *
     * @throws StoreException if there is none; it names the nearest
     */
    public static NamedQuery question(String name) {
        throw new UnsupportedOperationException(name);
    }
}
