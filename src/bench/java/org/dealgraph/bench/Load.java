package org.dealgraph.bench;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.fuseki.main.FusekiServer;
import org.dealgraph.ExampleStore;
import org.dealgraph.Examples;
import org.dealgraph.rdf.Iris;
import org.dealgraph.serve.GraphServer;
import org.dealgraph.serve.ServerOptions;
import org.dealgraph.serve.http.Limits;
import org.dealgraph.serve.http.Tokens;
import org.dealgraph.store.Store;

/**
 * 32 clients ask the shipped queries, on loopback, of this server and of stock Fuseki over the same store on disk, by turns:
 * first of a store at rest, then while articles come in over HTTP, a minute for each server. Prints throughput, the 99th
 * percentile, errors and wrong answers: those with status 200 that the store cannot have given at any time of the turn.
 */
public final class Load {
    private static final int CLIENTS = 32;
    private static final int TURNS = 4;
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    private final List<LoadQuestion> questions;
    private final Map<String, URI> servers;
    private final Duration turn;

    private Load(List<LoadQuestion> questions, Map<String, URI> servers, Duration turn) {
        this.questions = questions;
        this.servers = servers;
        this.turn = turn;
    }

    /**
     * Measures.
     *
     * @param arguments the folder of articles, one to work in, and, if not 15, the seconds of a turn
     */
    public static void main(String[] arguments) throws Exception {
        Path work = Files.createTempDirectory(Files.createDirectories(Path.of(arguments[1])), "load");
        Duration turn = Duration.ofSeconds(arguments.length > 2 ? Integer.parseInt(arguments[2]) : 15);
        String token = Tokens.add(work.resolve("tokens"), "load");
        ServerOptions options = ServerOptions.defaults()
                .withPort(0)
                .withLimits(Limits.defaults().withQueries(CLIENTS))
                .withWriters(Tokens.read(work.resolve("tokens")));
        try (Store store = Store.open(work.resolve("db"), Iris.ofDefaultBase())) {
            ExampleStore.fill(store, Instant.EPOCH);
            FusekiServer stock = FusekiServer.create()
                    .port(0)
                    .loopback(true)
                    .add("/stock", store.dataset())
                    .build();
            stock.start();
            try (GraphServer server = GraphServer.start(store, options, Examples::pipeline)) {
                URI own = server.uri().resolve("/dealgraph/sparql");
                Map<String, URI> servers =
                        Map.of("dealgraph", own, "stock Fuseki", URI.create(stock.datasetURL("/stock")));
                Load load = new Load(LoadQuestion.shipped(store), servers, turn);
                load.ask(WARM_UP, own);
                load.ask(WARM_UP, servers.get("stock Fuseki"));
                load.compare("at rest", store);
                try (ArticleStream articles = ArticleStream.start(server.uri(), token)) {
                    load.compare("with articles coming in", store);
                    System.out.printf(Locale.ROOT, "%d articles came in%n", articles.taken());
                }
            } finally {
                stock.stop();
            }
        }
    }

    /** Asks both by turns, the other one first each time: the compiler of Java favours whoever comes late. */
    private void compare(String when, Store store) throws InterruptedException {
        List<LoadQuestion.Rows> before = LoadQuestion.answers(questions, store);
        List<LoadResult> ours = new ArrayList<>();
        List<LoadResult> theirs = new ArrayList<>();
        for (int i = 0; i < TURNS; i++) {
            boolean first = i % 2 == 0;
            if (first) {
                ours.add(ask(turn, servers.get("dealgraph")));
            }
            theirs.add(ask(turn, servers.get("stock Fuseki")));
            if (!first) {
                ours.add(ask(turn, servers.get("dealgraph")));
            }
        }
        List<LoadQuestion.Rows> after = LoadQuestion.answers(questions, store);
        LoadResult own = LoadResult.of(ours);
        LoadResult other = LoadResult.of(theirs);
        System.out.printf(Locale.ROOT, "%s:%n  dealgraph %s%n", when, own.report(questions, before, after));
        System.out.printf(Locale.ROOT, "  stock Fuseki %s%n", other.report(questions, before, after));
        System.out.printf(Locale.ROOT, "  %.2f of its throughput%n", own.perSecond() / other.perSecond());
    }

    private LoadResult ask(Duration time, URI endpoint) throws InterruptedException {
        List<LoadClient> clients = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < CLIENTS; i++) {
            LoadClient client = new LoadClient(endpoint, questions, i, start + time.toNanos());
            clients.add(client);
            threads.add(new Thread(client));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        return LoadResult.of(clients, (System.nanoTime() - start) / 1e9);
    }
}
