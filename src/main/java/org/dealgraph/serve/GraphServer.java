package org.dealgraph.serve;

import java.net.URI;
import org.dealgraph.store.Store;

/** A running server over a store, which stays open when the server stops. */
public final class GraphServer implements AutoCloseable {
    private GraphServer() {}

    /**
     * Starts a server and returns when it answers.
     *
     * @throws ServerException if it cannot listen there
     */
    public static GraphServer start(Store store, ServerOptions options) {
        throw new UnsupportedOperationException(store.toString() + options);
    }

    /** The port that it listens at. */
    public int port() {
        throw new UnsupportedOperationException();
    }

    /** The address of its start page. */
    public URI uri() {
        throw new UnsupportedOperationException();
    }

    /** Waits until the server has been stopped, by {@link #close} or a signal to the process. */
    public void awaitStop() throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** Stops taking requests, lets those that run finish for a few seconds, and stops. Twice does no harm. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
