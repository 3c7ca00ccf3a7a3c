package org.dealgraph.serve.articles;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What is wrong with a request, as RFC 9457 has it.
 *
 * @param status of HTTP
 * @param title what kind of problem it is
 * @param detail what it is this time, and what to do
 */
record Problem(int status, String title, String detail) {
    static Problem badRequest(String detail) {
        return new Problem(HttpServletResponse.SC_BAD_REQUEST, "The request cannot be understood", detail);
    }

    void send(HttpServletResponse response) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty("type", "about:blank");
        json.addProperty("title", title);
        json.addProperty("status", status);
        json.addProperty("detail", detail);
        response.setStatus(status);
        response.setContentType("application/problem+json;charset=utf-8");
        response.getOutputStream().write(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
