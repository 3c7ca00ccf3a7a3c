package org.dealgraph.serve.articles;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/** The description of what programs can ask for, as OpenAPI 3.1. */
public final class OpenApiServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json;charset=utf-8");
        try (InputStream in = OpenApiServlet.class.getResourceAsStream("openapi.json")) {
            in.transferTo(response.getOutputStream());
        }
    }
}
