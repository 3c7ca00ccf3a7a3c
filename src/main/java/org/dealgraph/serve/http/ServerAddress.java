package org.dealgraph.serve.http;

import jakarta.servlet.http.HttpServletRequest;

/** The address that a client knows this server by. */
public final class ServerAddress {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private ServerAddress() {}

    /** Scheme, host and port, the last where it is not the scheme's own; HTTP/2 has no Host header. */
    public static String of(HttpServletRequest request) {
        boolean usual = request.getServerPort() == (request.isSecure() ? HTTPS : HTTP);
        String host = request.getScheme() + "://" + request.getServerName();
        return usual ? host : host + ":" + request.getServerPort();
    }
}
