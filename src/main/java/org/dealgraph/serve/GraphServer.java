package org.dealgraph.serve;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
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
    private final String host;

    private GraphServer(FusekiServer fuseki, String host) {
        this.fuseki = fuseki;
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
        FusekiServer fuseki = build(store, options);
        listenAt(options.host(), fuseki.getJettyServer());
        try {
            fuseki.start();
        } catch (FusekiException e) {
            fuseki.stop();
            throw new ServerException(
                    "The server cannot listen at " + options.host() + ":" + options.port() + " (" + reason(e)
                            + "); free that port or give another with --port.",
                    e);
        }
        return new GraphServer(fuseki, options.host());
    }

    private static FusekiServer build(Store store, ServerOptions options) {
        FusekiServer.Builder server = FusekiServer.create()
                .port(options.port())
                .enablePing(true)
                .addFilter("/*", new BrokenTransfer())
                .addFilter("/*", new Headers())
                .add(SparqlService.PATH, SparqlService.of(store.dataset(), options));
        if (options.allowWrite()) {
            server.addFilter("/*", new OwnPagesOnly());
        }
        return server.addServlet("", new StartPage(store, options.timeout()))
                .addServlet(QuestionPage.PATH + "/*", new QuestionPage(store, options.timeout()))
                .addServlet(StaticFiles.PATH + "/*", new StaticFiles())
                .build();
    }

    private static void listenAt(String host, Server jetty) {
        ((ServerConnector) jetty.getConnectors()[0]).setHost(host);
        jetty.insertHandler(new GracefulHandler());
        jetty.setStopTimeout(PATIENCE_MILLIS);
        jetty.setStopAtShutdown(true);
    }

    private static String reason(FusekiException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage();
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

    /** Stops taking requests, lets those that run finish for some seconds, and stops. Twice does no harm. */
    @Override
    public void close() {
        fuseki.stop();
    }
}
