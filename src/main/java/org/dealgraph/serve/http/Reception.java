package org.dealgraph.serve.http;

import java.util.List;
import java.util.Set;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.CrossOriginHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** What Jetty does before and after a request: compression, limits of size, other sites' pages, an end in good order. */
@SuppressWarnings({"deprecation", "removal"}) // The successor of GzipHandler would be two more libraries.
public final class Reception {
    private static final long PATIENCE_MILLIS = 10_000;
    private static final int WORTH_COMPRESSING = 1_024;

    private Reception() {}

    /** Prepares a server that has not started. */
    public static void prepare(Server jetty, Limits limits) {
        jetty.insertHandler(crossOrigin());
        jetty.insertHandler(new SizeLimitHandler(limits.bodyBytes(), -1));
        jetty.insertHandler(gzip());
        jetty.insertHandler(new GracefulHandler());
        jetty.setStopTimeout(PATIENCE_MILLIS);
        jetty.setStopAtShutdown(true);
    }

    /** Listens at {@code host}, by TLS with this key. */
    public static void secure(Server jetty, String host, int port, TlsKey key) {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStorePath(key.store().toAbsolutePath().toString());
        tls.setKeyStorePassword(key.password());
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.addCustomizer(new SecureRequestCustomizer(false));
        ServerConnector connector = new ServerConnector(jetty, tls, new HttpConnectionFactory(configuration));
        connector.setHost(host);
        connector.setPort(port);
        jetty.setConnectors(List.of(connector).toArray(ServerConnector[]::new));
    }

    /** Pages of any site may read, without credentials. */
    private static CrossOriginHandler crossOrigin() {
        CrossOriginHandler handler = new CrossOriginHandler();
        handler.setAllowedOriginPatterns(Set.of("*"));
        handler.setAllowCredentials(false);
        handler.setAllowedMethods(Set.of("GET", "HEAD", "POST", "OPTIONS"));
        handler.setAllowedHeaders(Set.of("Accept", "Content-Type"));
        handler.setExposedHeaders(Set.of("Link"));
        return handler;
    }

    private static GzipHandler gzip() {
        GzipHandler handler = new GzipHandler();
        handler.setIncludedMethods(HttpMethod.GET.asString(), HttpMethod.POST.asString());
        handler.setMinGzipSize(WORTH_COMPRESSING);
        return handler;
    }
}
