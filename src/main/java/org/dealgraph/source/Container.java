package org.dealgraph.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Something that holds any number of articles, read once from front to back. */
interface Container extends Closeable {
    /**
     * The next article or problem in it; empty at its end.
     *
     * @throws IOException if what follows cannot be made out; its message says why, without the container's name
     */
    Optional<Found> next() throws IOException;

    @Override
    default void close() throws IOException {}
}
