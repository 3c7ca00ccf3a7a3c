package org.dealgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.dealgraph.OwnCertificate;
import org.dealgraph.serve.http.TlsKey;
import org.dealgraph.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client on the web expects of a service, beside the protocols. */
class ServiceTest {
    private static final ServerOptions ANY_PORT = ServerOptions.defaults().withPort(0);

    private final HttpClient client = HttpClient.newHttpClient();
    private Store store;

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() {
        store = World.store();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void answersAreCompressedForThoseWhoTakeIt() throws Exception {
        try (GraphServer server = GraphServer.start(store, ANY_PORT)) {
            for (String path : List.of("/", "/dealgraph/sparql?query=" + Visitor.encoded("SELECT * { ?s ?p ?o }"))) {
                HttpResponse<byte[]> answer = client.send(
                        HttpRequest.newBuilder(server.uri().resolve(path))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        BodyHandlers.ofByteArray());

                assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
                String text = new String(
                        new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(),
                        StandardCharsets.UTF_8);
                assertThat(text).hasSizeGreaterThan(1_000);
            }
        }
    }

    @Test
    void pagesOfAnySiteMayReadWithoutCredentials() throws Exception {
        try (GraphServer server = GraphServer.start(store, ANY_PORT)) {
            Visitor visitor = new Visitor(server);
            HttpResponse<String> answer = visitor.send(
                    "POST",
                    "/dealgraph/sparql",
                    "application/sparql-query",
                    "ASK {}",
                    "Origin",
                    "https://page.example");
            HttpResponse<String> preflight = visitor.send(
                    "OPTIONS",
                    "/dealgraph/sparql",
                    "text/plain",
                    "",
                    "Origin",
                    "https://page.example",
                    "Access-Control-Request-Method",
                    "POST",
                    "Access-Control-Request-Headers",
                    "content-type");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .hasValueSatisfying(origin -> assertThat(origin).isIn("*", "https://page.example"));
            assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                    .isEmpty();
            assertThat(preflight
                            .headers()
                            .firstValue("Access-Control-Allow-Methods")
                            .orElse(""))
                    .contains("POST")
                    .doesNotContain("DELETE", "PUT");
        }
    }

    @Test
    void theEndpointDescribesItself() throws Exception {
        try (GraphServer server = GraphServer.start(store, ANY_PORT)) {
            HttpResponse<String> answer = new Visitor(server).get("/dealgraph/sparql", "Accept", "text/turtle");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(RDFParser.fromString(answer.body(), Lang.TURTLE)
                            .toGraph()
                            .size())
                    .isPositive();
            assertThat(answer.body()).contains("http://www.w3.org/ns/sparql-service-description#");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/$/metrics"})
    void prometheusFindsItsFigures(String path) throws Exception {
        try (GraphServer server = GraphServer.start(store, ANY_PORT)) {
            HttpResponse<String> answer = new Visitor(server).get(path);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("fuseki_requests", "jvm_memory_used_bytes");
        }
    }

    @Test
    void eachRequestIsALineOfTheAccessLogWithoutItsCredentials() throws Exception {
        Path log = folder.resolve("access.jsonl");
        try (GraphServer server = GraphServer.start(store, ANY_PORT.withAccessLog(log))) {
            new Visitor(server).get("/id/lumen.html", "Authorization", "Bearer secret");
            new Visitor(server).get("/nothing");
        }

        List<String> lines = Files.readAllLines(log);
        JsonObject first = JsonParser.parseString(lines.get(0)).getAsJsonObject();
        assertThat(lines).hasSize(2);
        assertThat(first.get("method").getAsString()).isEqualTo("GET");
        assertThat(first.get("path").getAsString()).isEqualTo("/id/lumen.html");
        assertThat(first.get("status").getAsInt()).isEqualTo(200);
        assertThat(first.get("bytes").getAsLong()).isPositive();
        assertThat(String.join("\n", lines)).doesNotContain("secret");
    }

    @Test
    void aKeyStoreMakesItHttps() throws Exception {
        OwnCertificate certificate = OwnCertificate.of(folder, "localhost");

        try (GraphServer server =
                GraphServer.start(store, ANY_PORT.withTls(new TlsKey(certificate.file(), OwnCertificate.PASSWORD)))) {
            HttpResponse<String> answer = HttpClient.newBuilder()
                    .sslContext(certificate.client())
                    .build()
                    .send(HttpRequest.newBuilder(server.uri()).build(), BodyHandlers.ofString());

            assertThat(server.uri().getScheme()).isEqualTo("https");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<java:org.apache.jena.sparql.function.library.localname>(<urn:x:y>) AS ?n) {}",
                "SELECT * { ?a <java:org.apache.jena.sparql.pfunction.library.splitIRI> (?b ?c) }",
                "SELECT (<http://jena.apache.org/ARQ/jsFunction#f>(1) AS ?n) {}",
            })
    void noClassOrScriptRunsBecauseAQueryNamesIt(String query) throws Exception {
        try (GraphServer server = GraphServer.start(store, ANY_PORT)) {
            HttpResponse<String> answer = new Visitor(server).query(query, "text/csv");

            assertThat(answer.body().lines().skip(1).filter(line -> !line.isBlank()))
                    .as(answer.body())
                    .allMatch(String::isEmpty);
        }
    }

    @Test
    void serviceCallsOnlyHostsThatAreAllowed() throws Exception {
        try (GraphServer other = GraphServer.start(store, ANY_PORT)) {
            String query =
                    "SELECT * { SERVICE <" + other.uri().resolve("/dealgraph/sparql") + "> { ?s ?p ?o } } LIMIT 1";
            String host = "localhost:" + other.port();
            try (GraphServer open = GraphServer.start(store, ANY_PORT.withServiceHosts(Set.of(host)));
                    GraphServer closed = GraphServer.start(store, ANY_PORT);
                    GraphServer elsewhere =
                            GraphServer.start(store, ANY_PORT.withServiceHosts(Set.of("data.example")))) {
                assertThat(rows(open, query)).isOne();
                assertThat(new Visitor(closed).query(query, "text/csv").statusCode())
                        .isGreaterThanOrEqualTo(400);
                assertThat(new Visitor(elsewhere).query(query, "text/csv").statusCode())
                        .isGreaterThanOrEqualTo(400);
            }
        }
    }

    @Test
    void aNameThatIsNoPathOfItsIsNotFound() throws Exception {
        try (GraphServer server = GraphServer.start(store, ANY_PORT)) {
            for (String path :
                    List.of("/id/../etc/passwd", "/id/%2e%2e/%2e%2e/etc", "/article/", "/deal", "/static//x")) {
                URI address = URI.create(server.uri() + path.substring(1));
                int status = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                        .statusCode();
                assertThat(status).as(path).isIn(400, 404);
            }
        }
    }

    private static long rows(GraphServer server, String query) throws IOException, InterruptedException {
        return new Visitor(server).query(query, "text/csv").body().lines().count() - 1;
    }
}
