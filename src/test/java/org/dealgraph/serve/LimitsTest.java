package org.dealgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dealgraph.serve.http.Limits;
import org.dealgraph.serve.http.ServerException;
import org.dealgraph.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each limit lets through what is within it, and refuses or breaks off what is not. */
class LimitsTest {
    private static final String MANY = "SELECT ?n { VALUES ?a {0 1 2 3 4 5 6 7 8 9} VALUES ?b {0 1 2 3 4 5 6 7 8 9}"
            + " VALUES ?c {0 1 2 3 4 5 6 7 8 9} VALUES ?d {0 1 2 3 4 5 6 7 8 9} BIND (CONCAT(STR(?a), 'TEXT') AS ?n) }";
    private static final String ENDLESS =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n2 ?o }";

    private Store store;
    private GraphServer server;

    @BeforeEach
    void fill() {
        store = World.store();
    }

    @AfterEach
    void stop() {
        server.close();
        store.close();
    }

    private Visitor visitor(Limits limits) {
        server = GraphServer.start(store, ServerOptions.defaults().withPort(0).withLimits(limits));
        return new Visitor(server);
    }

    @Test
    void aLongQueryIsRefused() throws Exception {
        Visitor visitor = visitor(Limits.defaults().withQueryLength(200));

        assertThat(visitor.query("ASK {}", "*/*").statusCode()).isEqualTo(200);
        HttpResponse<String> refused =
                visitor.send("POST", "/dealgraph/sparql", "application/sparql-query", "ASK {} #" + "x".repeat(300));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("200 characters");
    }

    @Test
    void aLargeBodyIsRefused() throws Exception {
        Visitor visitor = visitor(Limits.defaults().withBodyBytes(1_000));

        assertThat(visitor.send("POST", "/dealgraph/sparql", "application/sparql-query", "ASK {}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(visitor.send("POST", "/dealgraph/sparql", "application/sparql-query", "ASK {} #" + "x".repeat(2_000))
                        .statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/sparql-results+json", "application/sparql-results+xml"})
    void tooManyRowsAreAnErrorOrABrokenTransferAndNeverLookWhole(String format) throws Exception {
        Visitor visitor = visitor(Limits.defaults().withRows(100));

        assertThat(visitor.query(MANY + " LIMIT 100", format).statusCode()).isEqualTo(200);
        assertThat(outcome(visitor, MANY.replace("TEXT", ""), format)).isIn("refused: rows", "broken off");
        // So much text that some of it is sent before the limit is reached.
        assertThat(outcome(visitor, MANY.replace("TEXT", "x".repeat(50_000)), format))
                .isIn("refused: rows", "broken off");
    }

    private static String outcome(Visitor visitor, String query, String format) throws InterruptedException {
        try {
            HttpResponse<String> answer =
                    visitor.send("POST", "/dealgraph/sparql", "application/sparql-query", query, "Accept", format);
            boolean refused = answer.statusCode() == 400 && answer.body().contains("more than 100 rows");
            return refused
                    ? "refused: rows"
                    : answer.statusCode() + " "
                            + answer.body()
                                    .substring(0, Math.min(80, answer.body().length()));
        } catch (IOException e) {
            return "broken off";
        }
    }

    @Test
    void aLargeAnswerIsBrokenOff() throws Exception {
        Visitor visitor = visitor(Limits.defaults().withAnswerBytes(50_000));

        assertThat(visitor.query(MANY + " LIMIT 100", "text/csv").statusCode()).isEqualTo(200);
        assertThat(outcome(visitor, MANY.replace("TEXT", "x".repeat(5_000)), "text/csv"))
                .isEqualTo("broken off");
        assertThat(outcome(visitor, "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", "text/turtle"))
                .doesNotStartWith("200");
    }

    @Test
    void tooManyQueriesAtATimeAreSentAwayAndTheOthersRunOn() throws Exception {
        Visitor visitor = visitor(Limits.defaults().withQueries(1).withTimeout(Duration.ofSeconds(5)));
        ExecutorService callers = Executors.newFixedThreadPool(4);
        List<Future<String>> answers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            answers.add(callers.submit(() -> visitor.query(ENDLESS, "*/*").body()));
        }
        List<String> bodies = new ArrayList<>();
        for (Future<String> answer : answers) {
            bodies.add(answer.get());
        }
        callers.shutdown();

        assertThat(bodies).filteredOn(body -> body.contains("running already")).hasSize(3);
        assertThat(bodies).filteredOn(body -> body.contains("timed out")).hasSize(1);
        assertThat(visitor.query("ASK {}", "*/*").statusCode()).isEqualTo(200);
    }

    @Test
    void aLimitThatLetsNothingThroughIsNone() {
        server = GraphServer.start(store, ServerOptions.defaults().withPort(0));

        assertThatThrownBy(() -> Limits.defaults().withRows(0)).isInstanceOf(ServerException.class);
        assertThatThrownBy(() -> Limits.defaults().withTimeout(Duration.ZERO)).isInstanceOf(ServerException.class);
    }
}
