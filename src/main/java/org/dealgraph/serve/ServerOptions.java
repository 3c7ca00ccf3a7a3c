package org.dealgraph.serve;

import static java.util.Objects.requireNonNull;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;

/**
 * How a server is to be reached and what it may do.
 *
 * @param host name or address to listen at
 * @param port 0 to 65535; 0 takes a free one
 * @param allowWrite whether SPARQL updates and graph writes are taken, from anybody who can reach the server
 * @param timeout after which a query is stopped, at least a millisecond
 */
public record ServerOptions(String host, int port, boolean allowWrite, Duration timeout) {
    /** Where a server listens unless told otherwise: this machine only. */
    public static final String DEFAULT_HOST = "localhost";

    /** The port of a server unless told otherwise. */
    public static final int DEFAULT_PORT = 3330;

    /** How long a query may run unless told otherwise. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

    public ServerOptions {
        requireNonNull(host, "host is null");
        requireNonNull(timeout, "timeout is null");
        if (port < 0 || port > 65_535) {
            throw new ServerException("Port " + port + " does not exist; give one from 0 (any free port) to 65535.");
        }
        if (timeout.toMillis() < 1) {
            throw new ServerException("A timeout of " + timeout + " leaves no time for a query; give 1 ms or more.");
        }
        if (allowWrite && !isLoopback(host)) {
            throw new ServerException("Writing at " + host + " would be open to everybody who reaches it; allow it only"
                    + " on this machine (" + DEFAULT_HOST + ").");
        }
    }

    /** This machine only, read-only. */
    public static ServerOptions defaults() {
        return new ServerOptions(DEFAULT_HOST, DEFAULT_PORT, false, DEFAULT_TIMEOUT);
    }

    public ServerOptions withPort(int newPort) {
        return new ServerOptions(host, newPort, allowWrite, timeout);
    }

    public ServerOptions withAllowWrite(boolean newAllowWrite) {
        return new ServerOptions(host, port, newAllowWrite, timeout);
    }

    public ServerOptions withTimeout(Duration newTimeout) {
        return new ServerOptions(host, port, allowWrite, newTimeout);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new ServerException("There is no host " + host + "; give a name or address of this machine.", e);
        }
    }
}
