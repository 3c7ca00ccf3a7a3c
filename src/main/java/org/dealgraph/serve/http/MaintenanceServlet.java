package org.dealgraph.serve.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.dealgraph.store.Store;
import org.dealgraph.store.StoreException;

/** Care for the store of a running server: {@code GET /$/backup} and {@code POST /$/compact}, for those who may write. */
public final class MaintenanceServlet extends HttpServlet {
    private final Store store;
    private final Writers writers;

    public MaintenanceServlet(Store store, Writers writers) {
        this.store = store;
        this.writers = writers;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getServletPath().endsWith("/backup")) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (mayWrite(request, response)) {
            response.setContentType("application/gzip");
            response.setHeader("Content-Disposition", "attachment; filename=\"backup.nq.gz\"");
            try (OutputStream out = new GZIPOutputStream(response.getOutputStream(), 1 << 16)) {
                store.backup(out);
            }
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getServletPath().endsWith("/compact")) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (mayWrite(request, response)) {
            try {
                store.compact();
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            } catch (StoreException e) {
                response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, e.getMessage());
            }
        }
    }

    private boolean mayWrite(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Writers.Refusal> refusal = writers.refusal(request);
        if (refusal.isPresent()) {
            refusal.get().mark(response);
            response.sendError(refusal.get().status(), refusal.get().message());
        }
        return refusal.isEmpty();
    }
}
