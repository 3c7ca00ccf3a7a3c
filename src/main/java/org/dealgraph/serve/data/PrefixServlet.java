package org.dealgraph.serve.data;

import static java.util.stream.Collectors.joining;

import com.google.gson.Gson;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.shared.PrefixMapping;

/** The prefixes of the data: as JSON, or as they stand at the top of a query or a Turtle file. */
public final class PrefixServlet extends HttpServlet {
    private final Map<String, String> prefixes;

    public PrefixServlet(PrefixMapping prefixes) {
        this.prefixes = new TreeMap<>(prefixes.getNsPrefixMap());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String accept = String.valueOf(request.getHeader("Accept"));
        boolean asText = accept.contains("text/turtle") || accept.contains("text/plain");
        response.setHeader("Vary", "Accept");
        response.setContentType(asText ? "text/turtle;charset=utf-8" : "application/json;charset=utf-8");
        response.getOutputStream()
                .write((asText
                                ? text()
                                : new Gson()
                                        .newBuilder()
                                        .disableHtmlEscaping()
                                        .create()
                                        .toJson(prefixes))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private String text() {
        return prefixes.entrySet().stream()
                .map(prefix -> "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">\n")
                .collect(joining());
    }
}
