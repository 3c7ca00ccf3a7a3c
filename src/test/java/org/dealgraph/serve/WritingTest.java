package org.dealgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.dealgraph.serve.http.Tokens;
import org.dealgraph.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritingTest {
    private static final String TRIPLE = "<http://example.org/s> <http://example.org/p> <http://example.org/o>";
    private static final String GRAPH = "/dealgraph/data?graph=" + Visitor.encoded("urn:g");

    private Store store;
    private GraphServer server;
    private Visitor visitor;

    @TempDir
    private Path keys;

    @BeforeEach
    void start() throws Exception {
        String token = Tokens.add(keys.resolve("tokens"), "editor");
        store = World.store();
        server = GraphServer.start(
                store, ServerOptions.defaults().withPort(0).withWriters(Tokens.read(keys.resolve("tokens"))));
        visitor = new Visitor(server).withToken(token);
    }

    @AfterEach
    void stop() {
        server.close();
        store.close();
    }

    @Test
    void anUpdateWritesWhereItIsAllowed() throws Exception {
        assertThat(visitor.update("INSERT DATA { GRAPH <urn:g> { " + TRIPLE + " } }")
                        .statusCode())
                .isEqualTo(204);
        assertThat(ask("ASK { " + TRIPLE + " }")).contains("true");
    }

    @Test
    void aGraphIsPutAndDeletedWhereItIsAllowed() throws Exception {
        assertThat(visitor.send("PUT", GRAPH, "text/turtle", TRIPLE + " .").statusCode())
                .isEqualTo(201);
        assertThat(ask("ASK { GRAPH <urn:g> { " + TRIPLE + " } }")).contains("true");

        assertThat(visitor.send("DELETE", GRAPH, "text/turtle", "").statusCode())
                .isIn(200, 204);
        assertThat(ask("ASK { " + TRIPLE + " }")).contains("false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "DELETE"})
    void theDefaultGraphIsNotWrittenTo(String method) throws Exception {
        String before = store.digest();

        for (String target : new String[] {"default", "graph=default", "graph=union"}) {
            HttpResponse<String> answer =
                    visitor.send(method, "/dealgraph/data?" + target, "text/turtle", TRIPLE + " .");
            assertThat(answer.statusCode()).isEqualTo(403);
        }

        assertThat(store.digest()).isEqualTo(before);
    }

    @Test
    void anUpdateOfTheDefaultGraphIsRefused() throws Exception {
        assertThat(visitor.update("INSERT DATA { " + TRIPLE + " }").statusCode())
                .isEqualTo(403);
        assertThat(ask("ASK { " + TRIPLE + " }")).contains("false");
    }

    @Test
    void nothingIsLoadedFromFiles(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("secret.ttl"), TRIPLE + " .");

        HttpResponse<String> answer = visitor.update("LOAD SILENT <" + file.toUri() + "> INTO GRAPH <urn:g>");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("LOAD");
        assertThat(ask("ASK { " + TRIPLE + " }")).contains("false");
    }

    @Test
    void noOtherServerIsCalledInAnUpdate() throws Exception {
        HttpResponse<String> answer = visitor.update("INSERT { GRAPH <urn:g> { ?s ?p ?o } } WHERE { SERVICE <"
                + visitor.address("/dealgraph/sparql") + "> { ?s ?p ?o } }");

        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(ask("ASK { GRAPH <urn:g> { ?s ?p ?o } }")).contains("false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/ld+json", "multipart/form-data; boundary=b", "multipart/mixed; boundary=b"})
    void jsonLdWithItsRemoteContextsIsNotTaken(String mediaType) throws Exception {
        assertThat(visitor.send("PUT", GRAPH, mediaType, "{}").statusCode()).isEqualTo(415);
    }

    @Test
    void aMalformedUpdateGetsAMessageAndNoTrace() throws Exception {
        HttpResponse<String> answer = visitor.update("INSERT DATA { <urn:s> }");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("line 1").doesNotContain("\tat ", "org.apache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org", "https://localhost", "null", "http://localhost.example.org"})
    void pagesOfOtherSitesCannotWrite(String origin) throws Exception {
        HttpResponse<String> answer =
                visitor.update("INSERT DATA { GRAPH <urn:g> { " + TRIPLE + " } }", "Origin", origin);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(ask("ASK { " + TRIPLE + " }")).contains("false");
    }

    @Test
    void ownPagesCanWrite() throws Exception {
        String own = "http://localhost:" + server.port();

        assertThat(visitor.update("INSERT DATA { GRAPH <urn:g> { " + TRIPLE + " } }", "Origin", own)
                        .statusCode())
                .isEqualTo(204);
    }

    private String ask(String query) throws Exception {
        return visitor.query(query, "text/csv").body();
    }

    @Test
    void nothingIsWrittenWithoutAToken() throws Exception {
        String before = store.digest();
        Visitor stranger = new Visitor(server);
        String update = "INSERT DATA { GRAPH <urn:g> { " + TRIPLE + " } }";

        for (Map.Entry<Visitor, String> somebody : Map.of(stranger, "Basic ", stranger.withToken("guess"), "Bearer ")
                .entrySet()) {
            Visitor visitor = somebody.getKey();
            List<HttpResponse<String>> answers = List.of(
                    visitor.update(update),
                    visitor.send("POST", "/dealgraph", "application/sparql-update", update),
                    visitor.send(
                            "POST",
                            "/dealgraph",
                            "application/x-www-form-urlencoded",
                            "update=" + Visitor.encoded(update)),
                    visitor.send("PUT", GRAPH, "text/turtle", TRIPLE + " ."),
                    visitor.send("POST", GRAPH, "text/turtle", TRIPLE + " ."),
                    visitor.send("PUT", "/dealgraph?graph=urn:g", "text/turtle", TRIPLE + " ."),
                    visitor.send("DELETE", "/dealgraph/data?graph=" + World.OLD_ARTICLE, "text/turtle", ""),
                    visitor.send("POST", "/articles", "text/plain", "Lumen sued Quarry."),
                    visitor.send("PUT", "/articles/old", "text/plain", "Lumen sued Quarry."),
                    visitor.send("DELETE", "/articles/old", "text/plain", ""));
            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.statusCode())
                        .as(answer.uri() + " " + answer.body())
                        .isEqualTo(401);
                assertThat(answer.headers().allValues("WWW-Authenticate"))
                        .singleElement()
                        .asString()
                        .startsWith(somebody.getValue());
            });
        }
        assertThat(store.digest()).isEqualTo(before);
    }

    @Test
    void aTokenWorksAsAPasswordToo() throws Exception {
        String token = Tokens.add(keys.resolve("others"), "second");
        try (GraphServer other = GraphServer.start(
                store, ServerOptions.defaults().withPort(0).withWriters(Tokens.read(keys.resolve("others"))))) {
            String update = "INSERT DATA { GRAPH <urn:g> { " + TRIPLE + " } }";
            Visitor guest = new Visitor(other);

            assertThat(guest.update(update, "Authorization", basic("second:" + token))
                            .statusCode())
                    .isEqualTo(204);
            assertThat(guest.update(update, "Authorization", basic("first:" + token))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(guest.update(update, "Authorization", "Basic !").statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void aTokenFileKeepsNoToken() throws Exception {
        Path file = keys.resolve("tokens");
        String token = Tokens.add(file, "third");

        assertThat(Files.readString(file)).contains("third:sha256:").doesNotContain(token);
        Files.writeString(file, "first:password\n");
        assertThatThrownBy(() -> Tokens.read(file)).hasMessageContaining("NAME:sha256:HASH");
        Files.writeString(file, "# none\n");
        assertThatThrownBy(() -> Tokens.read(file)).hasMessageContaining("holds no token");
        assertThatThrownBy(() -> Tokens.read(keys.resolve("missing"))).hasMessageContaining("dealgraph token");
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
