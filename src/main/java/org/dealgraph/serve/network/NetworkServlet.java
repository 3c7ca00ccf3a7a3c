package org.dealgraph.serve.network;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.jena.query.QueryCancelledException;
import org.dealgraph.serve.view.Snapshots;
import org.dealgraph.store.StoreException;

/** The data of the picture: the whole network, or the neighbourhood of the parameter {@code entity}. */
public final class NetworkServlet extends HttpServlet {
    private final Snapshots snapshots;

    public NetworkServlet(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String entity = request.getParameter("entity");
        try {
            JsonObject network = entity == null || entity.isBlank()
                    ? snapshots.look(snapshot -> new Network(snapshot).of(snapshot.rows("network", Map.of())))
                    : snapshots.look(snapshot ->
                            new Network(snapshot).of(snapshot.rows("neighbourhood", Map.of("entity", entity))));
            send(HttpServletResponse.SC_OK, network, response);
        } catch (StoreException e) {
            JsonObject error = new JsonObject();
            error.addProperty("detail", e.getMessage());
            boolean timeUp = e.getCause() instanceof QueryCancelledException;
            send(
                    timeUp ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : HttpServletResponse.SC_BAD_REQUEST,
                    error,
                    response);
        }
    }

    private static void send(int status, JsonObject json, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=utf-8");
        response.setHeader("Cache-Control", "no-cache");
        response.getOutputStream().write(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
