package org.dealgraph.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends one article after another to a server, about companies that no question of the load names. */
final class ArticleStream implements AutoCloseable {
    private static final String TEXT =
            """
            Aldercroft %1$d buys Brindlemere

            Aldercroft %1$d Systems acquired Brindlemere Labs for $%1$d million. Corvane Robotics invested $%1$d million in \
            Delmora Software. Delmora Software sued Aldercroft %1$d Systems over a licence.

            Brindlemere Labs will not work with Corvane Robotics any more, a spokesman said. Fennwick Systems supplies chips to \
            Corvane Robotics.
            """;

    /** So that the store, and with it the time of a query, does not grow many times over while servers take turns. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final URI server;
    private final String token;
    private final AtomicInteger taken = new AtomicInteger();
    private final Thread thread = new Thread(this::run, "articles");
    private volatile boolean over;
    private volatile RuntimeException failure;

    private ArticleStream(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    static ArticleStream start(URI server, String token) {
        ArticleStream stream = new ArticleStream(server, token);
        stream.thread.start();
        return stream;
    }

    int taken() {
        return taken.get();
    }

    private void run() {
        HttpClient client = HttpClient.newHttpClient();
        try {
            while (!over) {
                send(client, taken.get() + 1);
                taken.incrementAndGet();
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (IOException | InterruptedException e) {
            failure = new IllegalStateException("article " + (taken.get() + 1) + ": " + e, e);
        } catch (IllegalStateException e) {
            failure = e;
        }
    }

    private void send(HttpClient client, int number) throws IOException, InterruptedException {
        String url = URLEncoder.encode("https://load.example/" + number, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/articles?url=" + url))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(TEXT.formatted(number)))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("article " + number + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    /** Waits for the article under way; fails if one was not taken. */
    @Override
    public void close() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw failure;
        }
    }
}
