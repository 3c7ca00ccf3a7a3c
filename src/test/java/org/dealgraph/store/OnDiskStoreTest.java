package org.dealgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.dealgraph.rdf.Iris;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OnDiskStoreTest extends StoreContract {
    @TempDir
    Path folder;

    @Override
    Store newStore() {
        return Store.open(folder.resolve("contract"), World.IRIS);
    }

    @Test
    void aStoreKeepsItsArticlesAndItsBase() throws IOException {
        Path directory = folder.resolve("new/db");
        Iris iris = new Iris("https://example.org/data/");
        String before;
        try (Store store = Store.open(directory, iris)) {
            store.replaceAll(World.articles(), World.NOON);
            before = dump(store);
        }
        try (Store store = Store.openExisting(directory)) {
            assertThat(store.iris()).isEqualTo(iris);
            assertThat(dump(store)).isEqualTo(before);
        }
        assertThatThrownBy(() -> Store.open(directory, World.IRIS))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("was made with the base https://example.org/data/");
        try (Store store = Store.open(directory, iris)) {
            assertThat(store.articles()).hasSize(4);
        }
    }

    @Test
    void readingAStoreThatIsNotThereMakesNone() {
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> Store.openExisting(missing))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("there is no store in " + missing);
        assertThat(missing).doesNotExist();
    }

    @Test
    void aFolderOfOtherFilesIsLeftAlone() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("letter.txt"), "Dear reader");

        for (Runnable open : List.<Runnable>of(() -> Store.openExisting(other), () -> Store.open(other, World.IRIS))) {
            assertThatThrownBy(open::run)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("holds other files and is no store");
        }
        assertThat(other).isDirectoryContaining("glob:**/letter.txt");
        assertThat(other.toFile().list()).hasSize(1);
    }

    @Test
    void aFileIsNoStore() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "text");

        assertThatThrownBy(() -> Store.open(file, World.IRIS))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is a file");
        assertThat(file).hasContent("text");
    }

    @Test
    void aDatabaseOfSomebodyElseIsLeftAlone() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("foreign"));
        DatasetGraph foreign = DatabaseMgr.connectDatasetGraph(directory.toString());
        Txn.executeWrite(foreign, () -> foreign.add(World.iri("g"), World.iri("s"), World.iri("p"), World.iri("o")));
        TDBInternal.expel(foreign);

        for (Runnable open :
                List.<Runnable>of(() -> Store.openExisting(directory), () -> Store.open(directory, World.IRIS))) {
            assertThatThrownBy(open::run)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(directory + " was not made by dealgraph");
        }
    }

    @Test
    void aPlaceWhereNothingCanBeMadeIsAnError() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "text");

        assertThatThrownBy(() -> Store.open(file.resolve("db"), World.IRIS))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("no store can be made in " + file.resolve("db"));
    }

    @Test
    void aStoreIsOpenOnceInAProcess() {
        Path directory = folder.resolve("twice");
        try (Store first = Store.open(directory, World.IRIS)) {
            first.replace(World.article("a1"), World.NOON);
            assertThatThrownBy(() -> Store.openExisting(directory))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("open in this process already");
            assertThat(first.articles()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GSPO.dat", "POSG.bpt", "nodes.idn", "nodes-data.obj"})
    void aStoreWithAFileMissingIsDamagedAndNotMended(String name) throws IOException {
        Path data = filled("missing").resolve("Data-0001");
        Files.delete(data.resolve(name));

        assertThatThrownBy(() -> Store.openExisting(data.getParent()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is damaged: " + name + " is missing");
        assertThat(data.resolve(name)).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GSPO.dat", "GSPO.bpt", "GSPO.idn", "POSG.idn", "nodes.dat", "nodes.idn", "nodes-data.obj"})
    void aStoreWithAnEmptiedFileIsDamaged(String name) throws IOException {
        Path data = filled("emptied").resolve("Data-0001");
        Files.write(data.resolve(name), new byte[0]);

        assertThatThrownBy(() -> readAll(data.getParent()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(data.getParent().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GSPO.dat", "GSPO.bpt", "GSPO.idn", "nodes.dat", "nodes.idn", "nodes-data.obj"})
    void aStoreWithAScribbledFileIsDamaged(String name) throws IOException {
        Path file = filled("scribbled").resolve("Data-0001").resolve(name);
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (0x5A + i);
        }
        Files.write(file, bytes);

        assertThatThrownBy(() -> readAll(file.getParent().getParent()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("scribbled");
    }

    private static void readAll(Path directory) throws IOException {
        try (Store store = Store.openExisting(directory)) {
            store.articles();
            dump(store);
        }
    }

    private Path filled(String name) {
        Path directory = folder.resolve(name);
        try (Store store = Store.open(directory, World.IRIS)) {
            store.replaceAll(World.articles(), World.NOON);
        }
        return directory;
    }
}
