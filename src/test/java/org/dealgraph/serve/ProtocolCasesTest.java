package org.dealgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.dealgraph.serve.http.Tokens;
import org.dealgraph.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the two protocols ask for, request by request: {@code protocol.tsv} has them. */
class ProtocolCasesTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path keys;

    private static Store store;
    private static GraphServer server;
    private static String token;

    @BeforeAll
    static void start() throws IOException {
        token = Tokens.add(keys.resolve("tokens"), "tester");
        store = World.store();
        server = GraphServer.start(
                store, ServerOptions.defaults().withPort(0).withWriters(Tokens.read(keys.resolve("tokens"))));
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        try (InputStream in = ProtocolCasesTest.class.getResourceAsStream("protocol.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(fields -> DynamicTest.dynamicTest(fields[0], () -> run(fields)));
        }
    }

    private static void run(String[] fields) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri().resolve(fields[2]))
                .header("Authorization", "Bearer " + token)
                .header("Accept", fields[4]);
        if (!fields[3].equals("-")) {
            request.header("Content-Type", fields[3]);
        }
        request.method(fields[1], fields[5].equals("-") ? BodyPublishers.noBody() : BodyPublishers.ofString(fields[5]));
        HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(Integer.parseInt(fields[6]));
        if (!fields[7].equals("-")) {
            assertThat(answer.body()).contains(fields[7]);
        }
    }
}
