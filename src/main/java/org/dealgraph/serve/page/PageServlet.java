package org.dealgraph.serve.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.query.QueryCancelledException;
import org.dealgraph.store.StoreException;

/** Answers GET with a page, and what goes wrong with a page that says so. */
abstract class PageServlet extends HttpServlet {
    /** Makes the page. */
    abstract Page page(HttpServletRequest request);

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request).send(response);
    }

    private Page answer(HttpServletRequest request) {
        try {
            return page(request);
        } catch (StoreException e) {
            return Page.ofError(status(e), e.getMessage());
        }
    }

    /** The status that tells what kind of failure it was. */
    static int status(StoreException failure) {
        if (failure.getCause() == null) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        return failure.getCause() instanceof QueryCancelledException
                ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    /** A parameter that is filled in, or the empty text. */
    static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }
}
