package org.dealgraph.serve.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.fuseki.main.sys.JettyLib;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http2.HTTP2Cipher;
import org.eclipse.jetty.http2.server.AbstractHTTP2ServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.CrossOriginHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** What Jetty does before and after a request: compression, limits of size, other sites' pages, an end in good order. */
@SuppressWarnings({"deprecation", "removal"}) // The successor of GzipHandler would be two more libraries.
public final class Reception {
    private static final long PATIENCE_MILLIS = 10_000;

    /** Longer than Jetty's own: some clients of HTTP/2 fail a request that meets the end of an idle connection. */
    private static final long IDLE_MILLIS = 300_000;

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

    /**
     * Has it listen at {@code host} by HTTP/1.1 and HTTP/2, which share a port: a client changes over by {@code Upgrade}, or
     * in the greeting of TLS (ALPN).
     */
    public static void listen(Server jetty, String host, int port, Optional<TlsKey> key, Limits limits) {
        long idle = Math.max(IDLE_MILLIS, limits.timeout().toMillis() + PATIENCE_MILLIS);
        HttpConfiguration http = JettyLib.httpConfiguration();
        ServerConnector connector = key.isPresent() ? secure(jetty, http, key.get(), idle) : plain(jetty, http, idle);
        connector.setHost(host);
        connector.setPort(port);
        // A query may be silent for as long as it may run.
        connector.setIdleTimeout(idle);
        jetty.setConnectors(List.of(connector).toArray(ServerConnector[]::new));
    }

    private static ServerConnector plain(Server jetty, HttpConfiguration http, long idle) {
        return new ServerConnector(
                jetty, new HttpConnectionFactory(http), patient(new HTTP2CServerConnectionFactory(http), idle));
    }

    private static ServerConnector secure(Server jetty, HttpConfiguration http, TlsKey key, long idle) {
        http.addCustomizer(new SecureRequestCustomizer(false));
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStorePath(key.store().toAbsolutePath().toString());
        tls.setKeyStorePassword(key.password());
        tls.setCipherComparator(HTTP2Cipher.COMPARATOR);
        HttpConnectionFactory usual = new HttpConnectionFactory(http);
        ALPNServerConnectionFactory choice = new ALPNServerConnectionFactory();
        choice.setDefaultProtocol(usual.getProtocol());
        return new ServerConnector(
                jetty,
                new SslConnectionFactory(tls, choice.getProtocol()),
                choice,
                patient(new HTTP2ServerConnectionFactory(http), idle),
                usual);
    }

    private static AbstractHTTP2ServerConnectionFactory patient(AbstractHTTP2ServerConnectionFactory http2, long idle) {
        http2.setStreamIdleTimeout(idle);
        return http2;
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
