package org.dealgraph.serve;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody who talks to a server in plain HTTP. */
final class Visitor {
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI server;
    private final Optional<String> token;

    Visitor(GraphServer server) {
        this(server.uri(), Optional.empty());
    }

    private Visitor(URI server, Optional<String> token) {
        this.server = server;
        this.token = token;
    }

    /** The same visitor, who shows this token with each request. */
    Visitor withToken(String newToken) {
        return new Visitor(server, Optional.of(newToken));
    }

    URI address(String path) {
        return server.resolve(path);
    }

    /** GET, with headers as name, value, name, value. */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(withHeaders(HttpRequest.newBuilder(address(path)), headers).GET());
    }

    /** Any method with a body of this media type. */
    HttpResponse<String> send(String method, String path, String mediaType, String body, String... headers)
            throws IOException, InterruptedException {
        return send(withHeaders(HttpRequest.newBuilder(address(path)), headers)
                .header("Content-Type", mediaType)
                .method(method, BodyPublishers.ofString(body)));
    }

    /** A query by GET, its answer as {@code accept}. */
    HttpResponse<String> query(String sparql, String accept) throws IOException, InterruptedException {
        return get("/dealgraph/sparql?query=" + encoded(sparql), "Accept", accept);
    }

    HttpResponse<String> update(String sparql, String... headers) throws IOException, InterruptedException {
        return send("POST", "/dealgraph/update", "application/sparql-update", sparql, headers);
    }

    Document page(String path) throws IOException, InterruptedException {
        return Jsoup.parse(get(path).body());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        token.ifPresent(text -> request.header("Authorization", "Bearer " + text));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder withHeaders(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }
}
