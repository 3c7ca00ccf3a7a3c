package org.dealgraph.serve.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.eclipse.jetty.io.EofException;

/**
 * Breaks off a response of which a part is sent and the rest cannot be had, so that no client takes it for whole.
 * Stands outside Fuseki's own handling of errors, which would end the response in good order.
 */
public final class BrokenTransfer implements Filter {
    private static final String MARK = BrokenTransfer.class.getName();

    /** Has the response to {@code request} broken off once its handling is over. */
    public static void breakOff(ServletRequest request) {
        request.setAttribute(MARK, true);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        if (request.getAttribute(MARK) != null) {
            throw new EofException("the query was stopped after a part of its answer was sent");
        }
    }
}
