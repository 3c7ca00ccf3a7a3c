package org.dealgraph.serve.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/**
 * Reads what a refusal has left of a request's body, if that is not much: else the connection is closed, maybe under
 * the client's next request.
 */
public final class UnreadBody implements Filter {
    private static final int MUCH = 1 << 20;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        request.getInputStream().readNBytes(MUCH);
    }
}
