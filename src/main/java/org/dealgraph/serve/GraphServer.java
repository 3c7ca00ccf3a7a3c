package org.dealgraph.serve;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.dealgraph.Pipeline;
import org.dealgraph.serve.articles.ArticlesServlet;
import org.dealgraph.serve.articles.Intake;
import org.dealgraph.serve.http.AccessLog;
import org.dealgraph.serve.http.AnswerLimit;
import org.dealgraph.serve.http.BrokenTransfer;
import org.dealgraph.serve.http.Headers;
import org.dealgraph.serve.http.MaintenanceServlet;
import org.dealgraph.serve.http.Reception;
import org.dealgraph.serve.http.ServerException;
import org.dealgraph.serve.http.UnreadBody;
import org.dealgraph.serve.http.Writers;
import org.dealgraph.serve.search.SearchIndex;
import org.dealgraph.serve.sparql.SparqlService;
import org.dealgraph.store.Store;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * A running server over a store, which stays open when the server stops.
 *
 * <p>It answers SPARQL at {@code /dealgraph} (and {@code /dealgraph/sparql}), the Graph Store Protocol at
 * {@code /dealgraph/data}, pings at {@code /$/ping}, Prometheus at {@code /$/metrics}
 * and {@code /metrics}, and people at {@code /}.
 */
public final class GraphServer implements AutoCloseable {
    private final FusekiServer fuseki;
    private final ServerOptions options;
    private final List<AutoCloseable> helpers;
    private int port;

    private GraphServer(FusekiServer fuseki, ServerOptions options, List<AutoCloseable> helpers) {
        this.fuseki = fuseki;
        this.options = options;
        this.helpers = helpers;
    }

    /**
     * Starts a server and returns when it answers.
     *
     * @throws ServerException if it cannot listen there
     */
    public static GraphServer start(Store store, ServerOptions options) {
        return start(store, options, () -> {
            throw new ServerException("This server was started without a way to read articles.");
        });
    }

    /**
     * The same for a server that takes articles.
     *
     * @param pipeline reads them; asked for once, with the first article
     */
    public static GraphServer start(Store store, ServerOptions options, Supplier<Pipeline> pipeline) {
        requireNonNull(store, "store is null");
        requireNonNull(options, "options is null");
        SearchIndex index = SearchIndex.of(store);
        FusekiServer fuseki = build(store, options, index, pipeline);
        Server jetty = fuseki.getJettyServer();
        Reception.prepare(jetty, options.limits());
        Reception.listen(jetty, options.host(), options.port(), options.tls(), options.limits());
        List<AutoCloseable> helpers = new ArrayList<>(List.of(index));
        options.accessLog().ifPresent(file -> {
            AccessLog log = new AccessLog(file);
            jetty.setRequestLog(log);
            helpers.add(log);
        });
        GraphServer server = new GraphServer(fuseki, options, List.copyOf(helpers));
        try {
            fuseki.start();
            server.port = ((ServerConnector) jetty.getConnectors()[0]).getLocalPort();
            return server;
        } catch (FusekiException e) {
            server.close();
            throw new ServerException(
                    "The server cannot listen at " + options.host() + ":" + options.port() + " ("
                            + e.getCause().getMessage() + "); give another --port or --host.",
                    e);
        }
    }

    private static FusekiServer build(
            Store store, ServerOptions options, SearchIndex index, Supplier<Pipeline> pipeline) {
        Writers writers = new Writers(options.writers());
        FusekiServer.Builder server = FusekiServer.create()
                .port(options.port())
                .enablePing(true)
                .enableMetrics(true)
                .addFilter("/*", new BrokenTransfer())
                .addFilter("/*", new AnswerLimit(options.limits().answerBytes()))
                .addFilter("/*", new UnreadBody())
                .addFilter("/*", new Headers())
                .add(
                        SparqlService.PATH,
                        SparqlService.of(
                                store.dataset(),
                                writers,
                                options.limits(),
                                options.serviceHosts(),
                                index::rebuildSoon));
        Intake intake = new Intake(
                store,
                new Once<>(pipeline),
                index,
                Clock.systemUTC(),
                options.limits().timeout());
        MaintenanceServlet maintenance = new MaintenanceServlet(store, writers);
        server.addServlet("/$/backup", maintenance).addServlet("/$/compact", maintenance);
        ArticlesServlet articles = new ArticlesServlet(store, writers, intake);
        Website.addTo(server, store, index, options.limits().timeout(), articles);
        return server.build();
    }

    /** The port that it listens at. */
    public int port() {
        return port;
    }

    /** The address of its start page. */
    public URI uri() {
        String name = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
        return URI.create((options.tls().isPresent() ? "https" : "http") + "://" + name + ":" + port() + "/");
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
            helpers.forEach(GraphServer::closeQuietly);
        }
    }

    private static void closeQuietly(AutoCloseable helper) {
        try {
            helper.close();
        } catch (Exception e) {
            // The server has stopped; what its log or index could not let go of, the process will.
            return;
        }
    }
}
