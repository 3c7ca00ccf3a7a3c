package org.dealgraph.serve.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/**
 * Refuses what pages of other sites have a browser send to a server that takes writes. A request without an
 * {@code Origin} comes from a program, not a page. Names other than this machine's own are refused too, since a
 * hostile name may be made to resolve to this machine (DNS rebinding).
 */
public final class OwnPagesOnly implements Filter {
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        String origin = http.getHeader("Origin");
        if (origin != null && !HARMLESS.contains(http.getMethod()) && !isOwn(origin, http.getHeader("Host"))) {
            ((HttpServletResponse) response)
                    .sendError(HttpServletResponse.SC_FORBIDDEN, "Pages of other sites may not write here.");
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isOwn(String origin, String host) {
        if (!origin.equals("http://" + host)) {
            return false;
        }
        try {
            return THIS_MACHINE.contains(String.valueOf(URI.create(origin).getHost()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
