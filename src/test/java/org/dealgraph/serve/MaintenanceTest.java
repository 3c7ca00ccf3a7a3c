package org.dealgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import org.dealgraph.ExampleStore;
import org.dealgraph.rdf.Iris;
import org.dealgraph.serve.http.Tokens;
import org.dealgraph.store.Store;
import org.dealgraph.store.StoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backup, restore, compaction and check of a store on disk, open in a running server. */
class MaintenanceTest {
    @TempDir
    private Path folder;

    private Path db;

    @BeforeEach
    void fill() {
        db = folder.resolve("db");
        try (Store store = Store.open(db, Iris.ofDefaultBase())) {
            ExampleStore.fill(store, Instant.EPOCH);
        }
    }

    @Test
    void aBackupOfARunningServerIsRestoredToTheSame() throws Exception {
        String token = Tokens.add(folder.resolve("tokens"), "keeper");
        byte[] backup;
        String digest;
        try (Store store = Store.openExisting(db);
                GraphServer server = GraphServer.start(
                        store,
                        ServerOptions.defaults().withPort(0).withWriters(Tokens.read(folder.resolve("tokens"))))) {
            HttpRequest.Builder request = HttpRequest.newBuilder(server.uri().resolve("/$/backup"));
            HttpClient client = HttpClient.newHttpClient();
            assertThat(client.send(request.build(), BodyHandlers.discarding()).statusCode())
                    .isEqualTo(401);
            HttpResponse<byte[]> answer = client.send(
                    request.header("Authorization", "Bearer " + token).build(), BodyHandlers.ofByteArray());
            backup = answer.body();
            digest = store.digest();
        }

        Path restored = folder.resolve("restored");
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(backup))) {
            Store.restore(restored, in);
        }
        try (Store store = Store.openExisting(restored)) {
            assertThat(store.digest()).isEqualTo(digest);
            assertThat(store.articles()).hasSize(30);
            assertThat(store.faults()).isEmpty();
        }
    }

    @Test
    void aCompactionOfARunningServerLosesNothingAndFreesRoom() throws Exception {
        String token = Tokens.add(folder.resolve("tokens"), "keeper");
        try (Store store = Store.openExisting(db)) {
            String before = store.digest();
            store.articles().stream().limit(15).forEach(article -> store.retract(article.iri()));
            ExampleStore.fill(store, Instant.EPOCH);
            try (GraphServer server = GraphServer.start(
                    store, ServerOptions.defaults().withPort(0).withWriters(Tokens.read(folder.resolve("tokens"))))) {
                Visitor visitor = new Visitor(server);
                assertThat(visitor.send("POST", "/$/compact", "text/plain", "").statusCode())
                        .isEqualTo(401);
                assertThat(visitor.withToken(token)
                                .send("POST", "/$/compact", "text/plain", "")
                                .statusCode())
                        .isEqualTo(204);
                assertThat(visitor.get("/id/microsoft.html").statusCode()).isEqualTo(200);
            }
            assertThat(store.digest()).isEqualTo(before);
            assertThat(db.resolve("Data-0001")).doesNotExist();
            assertThat(db.resolve("Data-0002")).exists();
        }
        try (Store store = Store.openExisting(db)) {
            assertThat(store.articles()).hasSize(30);
        }
    }

    @Test
    void whatACompactionLeavesThatWasCutOffIsRepaired() throws Exception {
        Path cutOff = Files.createDirectories(db.resolve("Data-0002"));
        Files.copy(db.resolve("Data-0001/nodes.dat"), cutOff.resolve("nodes.dat"));

        assertThatThrownBy(() -> Store.openExisting(db))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("dealgraph compact");
        assertThat(Store.repair(db)).hasValue(db.resolve("cut-off-Data-0002"));
        try (Store store = Store.openExisting(db)) {
            assertThat(store.articles()).hasSize(30);
            assertThat(store.faults()).isEmpty();
        }
        assertThat(Store.repair(db)).isEmpty();
    }

    @Test
    void aTemporaryGenerationThatACrashLeavesDoesNoHarm() throws Exception {
        Path temporary = Files.createDirectories(db.resolve("Data-0002-tmp"));
        Files.copy(db.resolve("Data-0001/nodes.dat"), temporary.resolve("nodes.dat"));

        try (Store store = Store.openExisting(db)) {
            assertThat(store.articles()).hasSize(30);
        }
    }

    @Test
    void aBackupThatIsCutOffRestoresNothing() throws Exception {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (Store store = Store.openExisting(db)) {
            store.backup(whole);
        }
        Path restored = folder.resolve("restored");
        byte[] half = Arrays.copyOf(whole.toByteArray(), whole.size() / 2);

        assertThatThrownBy(() -> Store.restore(restored, new ByteArrayInputStream(half)))
                .isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> Store.openExisting(restored)).hasMessageContaining("there is no store");
        assertThatThrownBy(() -> Store.restore(db, new ByteArrayInputStream(half)))
                .hasMessageContaining("already");
    }

    @Test
    void anArticleThatIsNotWhatWasWrittenIsAFault() {
        try (Store store = Store.openExisting(db)) {
            assertThat(store.faults()).isEmpty();
            String article = store.articles().get(0).iri();
            Txn.executeWrite(store.dataset(), () -> store.dataset()
                    .add(
                            NodeFactory.createURI(article),
                            NodeFactory.createURI("urn:s"),
                            NodeFactory.createURI("urn:p"),
                            NodeFactory.createURI("urn:o")));

            assertThat(store.faults()).singleElement().asString().contains(article);
        }
    }
}
