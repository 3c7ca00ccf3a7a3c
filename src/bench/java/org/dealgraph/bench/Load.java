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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.fuseki.main.FusekiServer;
import org.dealgraph.ExampleStore;
import org.dealgraph.Examples;
import org.dealgraph.serve.GraphServer;
import org.dealgraph.serve.ServerOptions;
import org.dealgraph.serve.http.Limits;
import org.dealgraph.serve.http.Tokens;
import org.dealgraph.store.Answer;
import org.dealgraph.store.NamedQuery;
import org.dealgraph.store.Parameter;
import org.dealgraph.store.QueryLibrary;
import org.dealgraph.store.Store;

/**
 * 32 clients ask the shipped queries, on loopback: of this server and of stock Fuseki over the same store in turns, and
 * then of this server alone while articles come in. Prints throughput, the 99th percentile, errors and wrong counts.
 */
public final class Load {
    private static final int CLIENTS = 32;
    private static final Duration TURN = Duration.ofSeconds(15);
    private static final Duration WITH_ARTICLES = Duration.ofSeconds(60);

    private final List<Ask> asks;

    private Load(List<Ask> asks) {
        this.asks = asks;
    }

    /** Takes, like the others, the folder of articles and one to work in. */
    public static void main(String[] args) throws Exception {
        Path work = Files.createDirectories(Path.of(args[1]));
        Path tokenFile = Files.createTempFile(work, "tokens", "");
        String token = Tokens.add(tokenFile, "load");
        try (Store store = ExampleStore.inMemory(Instant.EPOCH)) {
            ServerOptions options = ServerOptions.defaults()
                    .withPort(0)
                    .withLimits(Limits.defaults().withQueries(CLIENTS))
                    .withWriters(Tokens.read(tokenFile));
            FusekiServer stock = FusekiServer.create()
                    .port(0)
                    .loopback(true)
                    .add("/stock", store.dataset())
                    .build();
            stock.start();
            try (GraphServer server = GraphServer.start(store, options, Examples::pipeline)) {
                new Load(asks(store)).run(server.uri(), URI.create(stock.datasetURL("/stock")), token);
            } finally {
                stock.stop();
            }
        }
    }

    private void run(URI server, URI stock, String token) throws InterruptedException {
        URI own = server.resolve("/dealgraph/sparql");
        ask(own, TURN);
        ask(stock, TURN);
        List<Result> ours = new ArrayList<>();
        List<Result> theirs = new ArrayList<>();
        for (int turn = 0; turn < 2; turn++) {
            theirs.add(ask(stock, TURN));
            ours.add(ask(own, TURN));
        }
        ours.forEach(result -> print("dealgraph", result));
        theirs.forEach(result -> print("stock Fuseki", result));
        System.out.printf("throughput of stock Fuseki's: %.2f%n", total(ours) / total(theirs));
        AtomicInteger articles = new AtomicInteger();
        Thread writer = new Thread(() -> write(server, token, articles));
        writer.start();
        Result result = ask(own, WITH_ARTICLES);
        writer.interrupt();
        writer.join();
        print("dealgraph, " + articles + " articles meanwhile", result);
    }

    private static double total(List<Result> results) {
        return results.stream().mapToDouble(Result::perSecond).sum();
    }

    private static void print(String who, Result result) {
        System.out.printf(
                "%s: %.1f queries a second, p99 %d ms, %d errors, %d wrong counts%n",
                who, result.perSecond(), result.percentile99(), result.errors(), result.wrong());
    }

    private Result ask(URI endpoint, Duration time) throws InterruptedException {
        List<Thread> clients = new ArrayList<>();
        List<Tally> tallies = new ArrayList<>();
        long end = System.nanoTime() + time.toNanos();
        long start = System.nanoTime();
        for (int i = 0; i < CLIENTS; i++) {
            Tally tally = new Tally();
            int first = i;
            Thread client = new Thread(() -> askUntil(endpoint, end, first, tally));
            tallies.add(tally);
            clients.add(client);
            client.start();
        }
        for (Thread client : clients) {
            client.join();
        }
        return Result.of(tallies, (System.nanoTime() - start) / 1e9);
    }

    private void askUntil(URI endpoint, long end, int first, Tally tally) {
        HttpClient client = HttpClient.newHttpClient();
        for (int i = first; System.nanoTime() < end; i++) {
            Ask ask = asks.get(i % asks.size());
            long start = System.nanoTime();
            try {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(endpoint)
                                .header("Content-Type", "application/sparql-query")
                                .header("Accept", "text/csv")
                                .POST(BodyPublishers.ofString(ask.query()))
                                .build(),
                        BodyHandlers.ofString());
                long rows = answer.body().lines().count() - 1;
                tally.errors += answer.statusCode() == 200 ? 0 : 1;
                tally.wrong += ask.rows().filter(expected -> expected != rows).isPresent() ? 1 : 0;
            } catch (IOException | InterruptedException e) {
                tally.errors++;
            }
            tally.times.add((System.nanoTime() - start) / 1_000_000);
        }
    }

    /** Articles about companies that nobody asks about. */
    private static void write(URI server, String token, AtomicInteger articles) {
        HttpClient client = HttpClient.newHttpClient();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                int number = articles.get();
                String url = URLEncoder.encode("https://load.example/" + number, StandardCharsets.UTF_8);
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(server.resolve("/articles?url=" + url))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString("Aldercroft Systems acquired Brindlemere Labs for $"
                                        + (number + 1) + " million."))
                                .build(),
                        BodyHandlers.ofString());
                if (answer.statusCode() != 201) {
                    throw new IllegalStateException(answer.body());
                }
                articles.incrementAndGet();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            if (!Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The shipped queries with companies of the examples; counts are known where what comes in cannot change them. */
    private static List<Ask> asks(Store store) {
        List<Ask> asks = new ArrayList<>();
        for (NamedQuery question : QueryLibrary.questions()) {
            Map<String, String> values = new LinkedHashMap<>();
            String[] companies = {"Microsoft", "Mistral"};
            int next = 0;
            for (Parameter parameter : question.parameters()) {
                if (parameter.required() && next < companies.length) {
                    values.put(parameter.name(), companies[next++]);
                }
            }
            String text = store.filledIn(question, values);
            long rows = store.query(question, values, Optional.empty(), answer -> {
                long count = 0;
                var all = ((Answer.Rows) answer).rows();
                while (all.hasNext()) {
                    all.next();
                    count++;
                }
                return count;
            });
            asks.add(new Ask(text, values.isEmpty() ? Optional.empty() : Optional.of(rows)));
        }
        return asks;
    }

    private record Ask(String query, Optional<Long> rows) {}

    private static final class Tally {
        private final List<Long> times = new ArrayList<>();
        private int errors;
        private int wrong;
    }

    private record Result(double perSecond, long percentile99, int errors, int wrong) {
        static Result of(List<Tally> tallies, double seconds) {
            List<Long> times = tallies.stream()
                    .flatMap(tally -> tally.times.stream())
                    .sorted()
                    .toList();
            return new Result(
                    times.size() / seconds,
                    times.get((int) (times.size() * 0.99)),
                    tallies.stream().mapToInt(tally -> tally.errors).sum(),
                    tallies.stream().mapToInt(tally -> tally.wrong).sum());
        }
    }
}
