package org.dealgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.dealgraph.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The queries here would run for years: that a test ends at all shows that its query was stopped. */
@Timeout(120)
class TimeoutTest {
    private static final String CROSS =
            "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?v ?o . ?p ?q ?r . ?s ?t ?u }";

    private static Store store;
    private static GraphServer server;
    private static Visitor visitor;

    @BeforeAll
    static void start() {
        store = World.store();
        server = GraphServer.start(store, ServerOptions.defaults().withPort(0).withTimeout(Duration.ofMillis(500)));
        visitor = new Visitor(server);
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(*) AS ?n) " + CROSS,
                "SELECT * " + CROSS + " ORDER BY ?u ?a",
                "SELECT ?a (COUNT(?u) AS ?n) " + CROSS + " GROUP BY ?a",
                "SELECT * " + CROSS + " OFFSET 9999999999",
                "SELECT (COUNT(*) AS ?n) { ?a (!<urn:x>)* ?b . ?c (!<urn:x>)* ?d . ?e (!<urn:x>)* ?f . ?g (!<urn:x>)+ ?h }",
                "CONSTRUCT { ?a ?b ?u } " + CROSS,
                "ASK { " + CROSS + " FILTER (CONCAT(STR(?a), STR(?k), STR(?u)) = 'nothing') }",
            })
    void aQueryThatWouldNotEndIsStoppedWithAnError(String query) throws Exception {
        HttpResponse<String> answer = visitor.query(query, "*/*");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("timed out");
    }

    @Test
    void otherQueriesAreAnsweredMeanwhile() throws Exception {
        var endless = CompletableFuture.supplyAsync(() -> statusOf("SELECT (COUNT(*) AS ?n) " + CROSS));

        assertThat(statusOf("ASK {}")).isEqualTo(200);
        assertThat(endless.get()).isEqualTo(503);
        assertThat(statusOf("ASK {}")).isEqualTo(200);
    }

    @Test
    void aClientCannotGiveItselfMoreTime() throws Exception {
        String query = Visitor.encoded("SELECT (COUNT(*) AS ?n) " + CROSS);

        assertThat(visitor.get("/dealgraph/sparql?timeout=86400&query=" + query).statusCode())
                .isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv, HTTP_1_1",
        "text/tab-separated-values, HTTP_1_1",
        "application/sparql-results+json, HTTP_1_1",
        "text/csv, HTTP_2",
        "application/sparql-results+json, HTTP_2"
    })
    void rowsCutShortNeverLookWhole(String format, HttpClient.Version version) throws Exception {
        // Each row carries a long text, so that some of the answer has been sent when the time is over.
        String query = "SELECT ?long "
                + CROSS.replaceFirst("\\}$", " BIND (CONCAT(?padding, ?padding) AS ?long) }")
                        .replaceFirst("\\{", "{ VALUES ?padding { '" + "x".repeat(2_000) + "' } ");
        HttpClient client = HttpClient.newBuilder().version(version).build();
        // The first answer settles the version.
        assertThat(client.send(HttpRequest.newBuilder(server.uri()).build(), HttpResponse.BodyHandlers.discarding())
                        .version())
                .isEqualTo(version);
        HttpRequest request = HttpRequest.newBuilder(
                        visitor.address("/dealgraph/sparql?query=" + Visitor.encoded(query)))
                .header("Accept", format)
                .build();

        assertThatThrownBy(() -> client.send(request, HttpResponse.BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
        assertThat(statusOf("ASK {}")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/query/lawsuits", "/query/lawsuits.csv"})
    void aShippedQueryIsStoppedToo(String path) throws Exception {
        World.addLawsuits(store, 1_000);
        Duration tooShort = Duration.ofMillis(1);
        try (GraphServer hasty =
                GraphServer.start(store, ServerOptions.defaults().withPort(0).withTimeout(tooShort))) {
            HttpResponse<String> answer = new Visitor(hasty).get(path);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("was stopped");
        }
    }

    private static int statusOf(String query) {
        try {
            return visitor.query(query, "*/*").statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
