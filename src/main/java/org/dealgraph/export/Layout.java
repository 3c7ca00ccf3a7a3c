package org.dealgraph.export;

import java.io.IOException;
import java.util.List;

/** How a format lays out what it writes. */
sealed interface Layout {
    /** As one file. */
    @FunctionalInterface
    non-sealed interface File extends Layout {
        Part.Writer of(Source source) throws IOException;
    }

    /**
     * As files in a folder.
     *
     * @param parts of a source
     */
    record Folder(Parts parts) implements Layout {}

    /** Names the files of a source. */
    @FunctionalInterface
    interface Parts {
        List<Part> of(Source source) throws IOException;
    }
}
