package org.dealgraph.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks one question after another until its time is over, and keeps what it got. */
final class LoadClient implements Runnable {
    private final URI endpoint;
    private final List<LoadQuestion> questions;
    private final int first;
    private final long end;
    final List<Long> millis = new ArrayList<>();
    final List<String> errors = new ArrayList<>();

    /** The different answers with status 200. */
    final Map<LoadQuestion, Set<LoadQuestion.Rows>> answers = new HashMap<>();

    /**
     * @param first question to ask, so that not all clients ask the same
     * @param end as {@link System#nanoTime} tells it
     */
    LoadClient(URI endpoint, List<LoadQuestion> questions, int first, long end) {
        this.endpoint = endpoint;
        this.questions = questions;
        this.first = first;
        this.end = end;
    }

    @Override
    public void run() {
        // Stock Fuseki knows no other version.
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (int i = first; System.nanoTime() < end; i++) {
            LoadQuestion question = questions.get(i % questions.size());
            long start = System.nanoTime();
            try {
                take(question, client.send(request(question), BodyHandlers.ofString()));
            } catch (IOException | InterruptedException e) {
                errors.add(question.name() + ": " + e);
            }
            millis.add((System.nanoTime() - start) / 1_000_000);
        }
    }

    private HttpRequest request(LoadQuestion question) {
        return HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/sparql-query")
                .header("Accept", "text/csv")
                .POST(BodyPublishers.ofString(question.text()))
                .build();
    }

    private void take(LoadQuestion question, HttpResponse<String> answer) {
        if (answer.statusCode() == 200) {
            answers.computeIfAbsent(question, any -> new HashSet<>()).add(LoadQuestion.Rows.of(answer.body()));
        } else {
            errors.add(question.name() + ": " + answer.statusCode() + " "
                    + answer.body().lines().findFirst().orElse(""));
        }
    }
}
