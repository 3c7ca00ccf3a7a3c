package org.dealgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store and other processes; each is a real one. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "starts processes through sh")
final class StoreProcessTest {
    @TempDir
    Path folder;

    private Path directory;
    private String before;

    @BeforeEach
    void makeStore() throws IOException {
        directory = folder.resolve("db");
        try (Store store = Store.open(directory, World.IRIS)) {
            store.replaceAll(World.articles(), World.NOON);
            before = StoreContract.dump(store);
        }
    }

    @Test
    void aStoreThatAnotherProcessHoldsIsAnErrorThatNamesTheProcess() throws Exception {
        Process holder = StoreProcess.start("", "hold", directory);
        try (BufferedReader says = holder.inputReader()) {
            assertThat(says.readLine()).isEqualTo("holding 4");

            assertThatThrownBy(() -> Store.openExisting(directory))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(directory + " is in use by another process (process " + holder.pid() + ")");
            assertThat(holder.isAlive()).isTrue();
        } finally {
            holder.getOutputStream().close();
            holder.waitFor();
        }
        assertUnharmed();
    }

    @Test
    void aStoreThatAnotherProcessLetsGoOfIsWaitedFor() throws Exception {
        Process holder = StoreProcess.start("", "hold", directory);
        try (BufferedReader says = holder.inputReader()) {
            assertThat(says.readLine()).isEqualTo("holding 4");
            Thread release = new Thread(() -> {
                try {
                    Thread.sleep(300);
                    holder.getOutputStream().close();
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            release.start();

            assertUnharmed();
            release.join();
        } finally {
            holder.waitFor();
        }
    }

    @Test
    void aStoreOfAKilledProcessOpensWithItsData() throws Exception {
        Process holder = StoreProcess.start("", "hold", directory);
        try (BufferedReader says = holder.inputReader()) {
            assertThat(says.readLine()).isEqualTo("holding 4");
        }
        holder.destroyForcibly().waitFor();

        assertUnharmed();
    }

    /** Killed so long after the beginning of a compaction; which step that hits is left to chance. */
    @ParameterizedTest
    @ValueSource(ints = {0, 5, 20, 50})
    void aStoreWhoseCompactionIsKilledIsRepairedAndOpensWithItsData(int millis) throws Exception {
        Process compactor = StoreProcess.start("", "compact", directory);
        try (BufferedReader says = compactor.inputReader()) {
            assertThat(says.readLine()).isEqualTo("compacting");
        }
        while (compactor.isAlive() && !isCompacting()) {
            Thread.sleep(1);
        }
        Thread.sleep(millis);
        assertThat(compactor.isAlive()).isTrue();
        compactor.destroyForcibly().waitFor();

        Store.repair(directory);
        assertUnharmed();
        try (Store store = Store.openExisting(directory)) {
            store.compact();
            assertThat(store.faults()).isEmpty();
        }
        assertUnharmed();
    }

    /** A compaction writes into a folder of that name first. */
    private boolean isCompacting() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.anyMatch(file -> file.getFileName().toString().endsWith("-tmp"));
        }
    }

    /** A limit on the size of files stands for a disk that is full. */
    @Test
    void aWriteThatFindsNoRoomChangesNothing() throws Exception {
        Process filler = StoreProcess.start("ulimit -f 16500;", "fill", directory);
        try (BufferedReader says = filler.inputReader()) {
            assertThat(says.readLine())
                    .startsWith("error: the store " + directory + " could not be written")
                    .endsWith("so nothing was changed; check that its disk is not full");
        }
        filler.waitFor();

        try (Store store = Store.openExisting(directory)) {
            store.articles().stream()
                    .filter(article -> article.iri().contains("copy"))
                    .forEach(article -> store.retract(article.iri()));
            assertThat(StoreContract.dump(store)).isEqualTo(before);
        }
    }

    private void assertUnharmed() throws IOException {
        try (Store store = Store.openExisting(directory)) {
            assertThat(StoreContract.dump(store)).isEqualTo(before);
        }
    }
}
