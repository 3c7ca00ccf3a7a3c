package org.dealgraph.serve;

import static java.util.Objects.requireNonNull;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.dealgraph.serve.http.Limits;
import org.dealgraph.serve.http.ServerException;
import org.dealgraph.serve.http.TlsKey;
import org.dealgraph.serve.http.Tokens;

/**
 * How a server is to be reached and what it may do.
 *
 * @param host name or address to listen at
 * @param port 0 to 65535; 0 takes a free one
 * @param writers who may write; empty: nobody
 * @param limits for each request
 * @param serviceHosts the hosts that SERVICE in a query may call
 * @param accessLog where each request is told, one JSON object a line
 * @param tls empty: plain HTTP
 */
public record ServerOptions(
        String host,
        int port,
        Optional<Tokens> writers,
        Limits limits,
        Set<String> serviceHosts,
        Optional<Path> accessLog,
        Optional<TlsKey> tls) {
    /** Where a server listens unless told otherwise: this machine only. */
    public static final String DEFAULT_HOST = "localhost";

    /** The port of a server unless told otherwise. */
    public static final int DEFAULT_PORT = 3330;

    public ServerOptions {
        requireNonNull(host, "host is null");
        requireNonNull(writers, "writers is null");
        requireNonNull(limits, "limits is null");
        serviceHosts = Set.copyOf(serviceHosts);
        requireNonNull(accessLog, "accessLog is null");
        requireNonNull(tls, "tls is null");
        if (port < 0 || port > 65_535) {
            throw new ServerException("Port " + port + " does not exist; give one from 0 (any free port) to 65535.");
        }
        if (writers.isPresent() && tls.isEmpty() && !isLoopback(host)) {
            throw new ServerException("Writing at " + host + " would send tokens over the network for all to read; add"
                    + " --key-store, or listen on this machine only (" + DEFAULT_HOST + ").");
        }
    }

    /** This machine only, read-only. */
    public static ServerOptions defaults() {
        return new ServerOptions(
                DEFAULT_HOST,
                DEFAULT_PORT,
                Optional.empty(),
                Limits.defaults(),
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    public ServerOptions withHost(String newHost) {
        return new ServerOptions(newHost, port, writers, limits, serviceHosts, accessLog, tls);
    }

    public ServerOptions withPort(int newPort) {
        return new ServerOptions(host, newPort, writers, limits, serviceHosts, accessLog, tls);
    }

    public ServerOptions withWriters(Tokens newWriters) {
        return new ServerOptions(host, port, Optional.of(newWriters), limits, serviceHosts, accessLog, tls);
    }

    public ServerOptions withLimits(Limits newLimits) {
        return new ServerOptions(host, port, writers, newLimits, serviceHosts, accessLog, tls);
    }

    public ServerOptions withTimeout(Duration newTimeout) {
        return withLimits(limits.withTimeout(newTimeout));
    }

    public ServerOptions withServiceHosts(Set<String> newHosts) {
        return new ServerOptions(host, port, writers, limits, newHosts, accessLog, tls);
    }

    public ServerOptions withAccessLog(Path newLog) {
        return new ServerOptions(host, port, writers, limits, serviceHosts, Optional.of(newLog), tls);
    }

    public ServerOptions withTls(TlsKey newKey) {
        return new ServerOptions(host, port, writers, limits, serviceHosts, accessLog, Optional.of(newKey));
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new ServerException("There is no host " + host + "; give a name or address of this machine.", e);
        }
    }
}
