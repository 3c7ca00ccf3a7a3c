package org.dealgraph.serve;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.concurrent.TimeoutException;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.dealgraph.serve.http.BrokenTransfer;
import org.dealgraph.serve.http.Headers;
import org.dealgraph.serve.http.OwnPagesOnly;
import org.dealgraph.serve.http.UnreadBody;
import org.dealgraph.serve.search.SearchIndex;
import org.dealgraph.serve.sparql.Deadlines;
import org.dealgraph.serve.sparql.SparqlService;
import org.dealgraph.store.Store;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;

/**
 * A running server over a store, which stays open when the server stops.
 *
 * <p>It answers SPARQL at {@code /dealgraph} (and {@code /dealgraph/sparql}), the Graph Store Protocol at
 * {@code /dealgraph/data}, pings at {@code /$/ping}, and people at {@code /}.
 */
public final class GraphServer implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 10_000;

    private final FusekiServer fuseki;
    private final Deadlines deadlines;
    private final SearchIndex index;
    private final String host;

    private GraphServer(FusekiServer fuseki, Deadlines deadlines, SearchIndex index, String host) {
        this.fuseki = fuseki;
        this.deadlines = deadlines;
        this.index = index;
        this.host = host;
    }

    /**
     * Starts a server and returns when it answers.
     *
     * @throws ServerException if it cannot listen there
     */
    public static GraphServer start(Store store, ServerOptions options) {
        requireNonNull(store, "store is null");
        requireNonNull(options, "options is null");
        Deadlines deadlines = new Deadlines(options.timeout());
        SearchIndex index = SearchIndex.of(store);
        FusekiServer fuseki = build(store, options, deadlines, index);
        GraphServer server = new GraphServer(fuseki, deadlines, index, options.host());
        listenAt(options.host(), fuseki.getJettyServer());
        try {
            fuseki.start();
            return server;
        } catch (FusekiException e) {
            server.close();
            throw new ServerException(
                    "The server cannot listen at " + options.host() + ":" + options.port() + " ("
                            + e.getCause().getMessage() + "); give another --port or --host.",
                    e);
        }
    }

    private static FusekiServer build(Store store, ServerOptions options, Deadlines deadlines, SearchIndex index) {
        FusekiServer.Builder server = FusekiServer.create()
                .port(options.port())
                .enablePing(true)
                .addFilter("/*", new BrokenTransfer())
                .addFilter("/*", new UnreadBody())
                .addFilter("/*", new Headers())
                .add(
                        SparqlService.PATH,
                        SparqlService.of(store.dataset(), options.allowWrite(), options.timeout(), deadlines));
        if (options.allowWrite()) {
            server.addFilter("/*", new OwnPagesOnly());
        }
        Website.addTo(server, store, index, options.timeout());
        return server.build();
    }

    private static void listenAt(String host, Server jetty) {
        ((ServerConnector) jetty.getConnectors()[0]).setHost(host);
        jetty.insertHandler(new GracefulHandler());
        jetty.setStopTimeout(PATIENCE_MILLIS);
        jetty.setStopAtShutdown(true);
    }

    /** The port that it listens at. */
    public int port() {
        return fuseki.getHttpPort();
    }

    /** The address of its start page. */
    public URI uri() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + name + ":" + port() + "/");
    }

    /** Waits until the server has been stopped, by {@link #close} or a signal to the process. */
    public void awaitStop() throws InterruptedException {
        fuseki.getJettyServer().join();
    }

    /** Stops taking requests, gives those that run 10 seconds to finish, and stops. Twice does no harm. */
    @Override
    public void close() {
        try {
            fuseki.stop();
        } catch (FusekiException e) {
            if (!(e.getCause() instanceof TimeoutException)) {
                throw e;
            }
            // Requests that outlasted the patience are broken off; the server has stopped all the same.
        } finally {
            deadlines.close();
            index.close();
        }
    }
}
