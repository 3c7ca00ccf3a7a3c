package org.dealgraph.serve;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.dealgraph.serve.http.ServerException;
import org.dealgraph.serve.http.TlsKey;
import org.dealgraph.serve.http.Tokens;
import org.dealgraph.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphServerTest {
    private static final ServerOptions ANY_PORT = ServerOptions.defaults().withPort(0);

    private final Store store = World.store();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void itIsBoundToThisMachineOnly() throws Exception {
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
        assumeThat(others).as("addresses of this machine that others can reach").isNotEmpty();
        try (GraphServer server = GraphServer.start(store, ANY_PORT)) {
            for (InetAddress other : others) {
                assertThatThrownBy(() -> connect(other, server.port())).isInstanceOf(SocketException.class);
            }
            connect(InetAddress.getLoopbackAddress(), server.port());
        }
    }

    @Test
    void anAnswerUnderWayIsFinishedBeforeTheServerStops() throws Exception {
        String values = IntStream.range(0, 300)
                .mapToObj(number -> "'" + "x".repeat(100) + number + "'")
                .collect(joining(" "));
        GraphServer server = GraphServer.start(store, ANY_PORT);
        HttpRequest request = HttpRequest.newBuilder(server.uri().resolve("/dealgraph/sparql"))
                .header("Content-Type", "application/sparql-query")
                .header("Accept", "text/csv")
                .POST(BodyPublishers.ofString("SELECT * { VALUES ?a { " + values + " } VALUES ?b { " + values + " } }"))
                .build();
        HttpResponse<InputStream> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);

        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.lines().count()).isEqualTo(1 + 300 * 300);
        }
        stopped.join();
        assertThatThrownBy(() -> connect(InetAddress.getLoopbackAddress(), server.port()))
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void aPortThatIsTakenIsSaid() {
        try (GraphServer server = GraphServer.start(store, ANY_PORT)) {
            assertThatThrownBy(() -> GraphServer.start(store, ANY_PORT.withPort(server.port())))
                    .isInstanceOf(ServerException.class)
                    .hasMessageContaining("localhost:" + server.port())
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void aHostThatIsNotThisMachineIsSaid() {
        ServerOptions elsewhere = ANY_PORT.withHost("host.invalid");

        assertThatThrownBy(() -> GraphServer.start(store, elsewhere))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("host.invalid")
                .hasMessageNotContaining("null");
    }

    @Test
    void aStoppedServerAnswersNoMoreAndLeavesTheStoreOpen() throws Exception {
        GraphServer server = GraphServer.start(store, ANY_PORT);
        server.close();
        server.close();
        server.awaitStop();

        assertThatThrownBy(() -> connect(InetAddress.getLoopbackAddress(), server.port()))
                .isInstanceOf(ConnectException.class);
        assertThat(store.articles()).hasSize(2);
    }

    @Test
    void aServerThatOthersReachTakesNoWritesInTheOpen(@TempDir Path folder) throws Exception {
        Tokens.add(folder.resolve("tokens"), "somebody");
        Tokens tokens = Tokens.read(folder.resolve("tokens"));

        assertThatThrownBy(() -> ANY_PORT.withHost("0.0.0.0").withWriters(tokens))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("0.0.0.0")
                .hasMessageContaining("--key-store");
        assertThat(ANY_PORT.withHost("0.0.0.0")
                        .withTls(new TlsKey(folder, "secret"))
                        .withWriters(tokens)
                        .writers())
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void aPortThatCannotBeIsSaid(int port) {
        assertThatThrownBy(() -> ANY_PORT.withPort(port))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining(Integer.toString(port));
    }

    @Test
    void noTimeAtAllIsNoTimeout() {
        assertThatThrownBy(() -> ANY_PORT.withTimeout(Duration.ZERO)).isInstanceOf(ServerException.class);
    }

    private static void connect(InetAddress address, int port) throws Exception {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 5_000);
        }
    }
}
