package org.dealgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import org.dealgraph.ExampleStore;
import org.dealgraph.Examples;
import org.dealgraph.serve.http.Tokens;
import org.dealgraph.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticlesApiTest {
    private static final String TEXT = "Microsoft acquires Quillon\n\nMicrosoft acquired Nuance for $19 billion.\n";

    @TempDir
    private Path keys;

    private Store store;
    private GraphServer server;
    private Visitor visitor;

    @BeforeEach
    void start() throws Exception {
        String token = Tokens.add(keys.resolve("tokens"), "editor");
        store = ExampleStore.inMemory(Instant.EPOCH);
        ServerOptions options = ServerOptions.defaults().withPort(0).withWriters(Tokens.read(keys.resolve("tokens")));
        server = GraphServer.start(store, options, Examples::pipeline);
        visitor = new Visitor(server).withToken(token);
    }

    @AfterEach
    void stop() {
        server.close();
        store.close();
    }

    @Test
    void aPostedArticleIsAnsweredWithItsClaimsAndIsThereAtOnce() throws Exception {
        HttpResponse<String> answer = visitor.send(
                "POST",
                "/articles?outlet=The+Quay&published=2026-03-14&url=https://quay.example/1",
                "text/plain",
                TEXT);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonObject report = json(answer);
        JsonObject claim = report.getAsJsonArray("claims").get(0).getAsJsonObject();
        assertThat(report.get("outcome").getAsString()).isEqualTo("added");
        assertThat(report.getAsJsonArray("claims").toString()).contains("\"relation\":\"acquires\"");
        int start = claim.get("start").getAsInt();
        assertThat(TEXT.substring(start, claim.get("end").getAsInt()))
                .isEqualTo(claim.get("quote").getAsString());
        String page = answer.headers().firstValue("Location").orElseThrow();
        assertThat(visitor.page(page + ".html").text()).contains("The Quay", "2026-03-14");
        assertThat(visitor.page("/search?q=quillon").text()).doesNotContain("Nothing.");
    }

    @Test
    void postingTheSameAgainChangesNothing() throws Exception {
        visitor.send("POST", "/articles", "text/plain", TEXT);
        HttpResponse<String> again = visitor.send("POST", "/articles", "text/plain", TEXT);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).get("outcome").getAsString()).isEqualTo("unchanged");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/markdown | # Microsoft acquires Nuance\\n\\nMicrosoft acquired Nuance.",
                "text/html | <html><body><h1>Deal</h1><p>Microsoft acquired Nuance.</p></body></html>",
                "application/json | {\"text\":\"Microsoft acquired Nuance.\",\"outlet\":\"Quay\",\"authors\":[\"A. Writer\"]}",
            })
    void everyFormatIsTaken(String mediaType, String body) throws Exception {
        HttpResponse<String> answer = visitor.send("POST", "/articles", mediaType, body.replace("\\n", "\n"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body()).contains("acquires");
    }

    @Test
    void anArticleIsReplacedUnderItsNameAndRetracted() throws Exception {
        String page = visitor.send("POST", "/articles?url=https://quay.example/2", "text/plain", TEXT)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String path = page.replace("/article/", "/articles/");

        HttpResponse<String> put = visitor.send("PUT", path, "text/plain", "Google acquired Looker.");
        assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
        assertThat(put.headers().firstValue("Location")).hasValue(page);
        assertThat(visitor.page(page + ".html").text()).contains("Looker").doesNotContain("Nuance");

        assertThat(visitor.send("DELETE", path, "text/plain", "").statusCode()).isEqualTo(204);
        assertThat(visitor.get(page + ".html").statusCode()).isEqualTo(404);
        assertThat(visitor.send("DELETE", path, "text/plain", "").statusCode()).isEqualTo(404);
        assertThat(store.articles()).hasSize(30);
    }

    @Test
    void aReplacementWithoutAnAddressTakesThePlaceOfTheOldText() throws Exception {
        String page = visitor.send("POST", "/articles", "text/plain", TEXT)
                .headers()
                .firstValue("Location")
                .orElseThrow();

        HttpResponse<String> put =
                visitor.send("PUT", page.replace("/article/", "/articles/"), "text/plain", "Google acquired Looker.");

        assertThat(put.statusCode()).isEqualTo(200);
        assertThat(visitor.get(page + ".html").statusCode()).isEqualTo(404);
        assertThat(store.articles()).hasSize(31);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/articles | image/png | x | 415",
                "/articles | text/plain | '' | 422",
                "/articles?published=yesterday | text/plain | Google acquired Looker. | 400",
                "/articles?colour=red | text/plain | Google acquired Looker. | 400",
                "/articles | application/json | {\"text\": 5 | 400",
                "/articles | application/json | {\"outlet\": \"Quay\"} | 400",
                "/articles/none | text/plain | x | 405",
            })
    void whatIsNoArticleIsAProblem(String path, String mediaType, String body, int status) throws Exception {
        HttpResponse<String> answer = visitor.send("POST", path, mediaType, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(json(answer).get("status").getAsInt()).isEqualTo(status);
        assertThat(json(answer).get("detail").getAsString()).isNotBlank();
        assertThat(store.articles()).hasSize(30);
    }

    @Test
    void theListHasPages() throws Exception {
        JsonObject first = json(visitor.get("/articles?size=20"));
        JsonObject second = json(visitor.get(first.get("next").getAsString()));

        assertThat(first.get("total").getAsInt()).isEqualTo(30);
        assertThat(first.getAsJsonArray("articles")).hasSize(20);
        assertThat(second.getAsJsonArray("articles")).hasSize(10);
        assertThat(second.has("next")).isFalse();
        assertThat(visitor.get("/articles?size=0").statusCode()).isEqualTo(400);
    }

    @Test
    void theDescriptionNamesEveryPathAndMethodThatThereIs() throws Exception {
        JsonObject paths = json(visitor.get("/openapi.json")).getAsJsonObject("paths");

        assertThat(paths.getAsJsonObject("/articles").keySet()).contains("get", "post");
        assertThat(paths.getAsJsonObject("/articles/{id}").keySet()).contains("get", "put", "delete");
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }
}
