package org.dealgraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.DatabaseOps;
import org.apache.jena.tdb2.sys.TDBInternal;

/** A folder that is, or may become, a TDB2 database. It looks before it opens, since TDB2 makes whatever is missing. */
final class Database {
    private static final String LOCK = "tdb.lock";
    private static final String LOCKED = "Failed to get a lock";
    private static final String MEND = "restore it from a copy, or move it away and ingest the articles again";
    private static final Pattern GENERATION = Pattern.compile("Data-\\d{4}");
    private static final Pattern TEMPORARY = Pattern.compile("Data-\\d{4}-tmp");
    private static final Pattern INNARDS =
            Pattern.compile("org\\.apache\\.(jena\\.(dboe|tdb2|riot\\.thrift)|thrift)\\.");
    private static final List<String> INDEXES =
            List.of("GSPO", "GPOS", "GOSP", "SPOG", "POSG", "OSPG", "SPO", "POS", "OSP", "GPU", "nodes", "prefixes");
    private static final List<String> TABLES = List.of("nodes-data.obj", "nodes-data.bdf", "prefixes-data.bdf");
    private static final Duration POLL = Duration.ofMillis(20);

    /** TDB2's own node caches grow to several hundred megabytes; these hold the names of a batch of articles. */
    private static final int CACHED_NODES = 100_000;

    private final Path directory;

    Database(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    /** An empty one in memory. */
    static DatasetGraph inMemory() {
        return withUnionDefault(DatabaseMgr.createDatasetGraph());
    }

    /** Whether there is one; an error if the folder is taken by something else. */
    boolean exists() {
        if (!Files.exists(directory)) {
            return false;
        }
        if (!Files.isDirectory(directory)) {
            throw new StoreException(directory + " is a file, and a store is a folder; name another one with --db");
        }
        List<String> names = fileNames();
        if (names.stream().anyMatch(name -> GENERATION.matcher(name).matches())) {
            return true;
        }
        if (names.stream().allMatch(LOCK::equals)) {
            return false;
        }
        throw new StoreException(
                "the folder " + directory + " holds other files and is no store; name a new or empty folder with --db");
    }

    /** Connects to it, making it if it does not exist; waits so long for another process to let go of it. */
    DatasetGraph connect(Duration patience) {
        boolean existed = exists();
        try {
            Files.createDirectories(directory);
            return withUnionDefault(waitFor(patience));
        } catch (StoreException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw existed ? damaged(e) : notMade(e);
        }
    }

    /**
     * Moves away a newest generation that is not whole, if the one before it is: what a compaction leaves that was cut off.
     */
    Optional<Path> setAsideCutOff() {
        if (!exists()) {
            return Optional.empty();
        }
        List<Path> generations = fileNames().stream()
                .filter(name -> GENERATION.matcher(name).matches())
                .sorted(Comparator.reverseOrder())
                .map(directory::resolve)
                .toList();
        if (generations.size() < 2 || isWhole(generations.get(0)) || !isWhole(generations.get(1))) {
            return Optional.empty();
        }
        Path aside = directory.resolve("cut-off-" + generations.get(0).getFileName());
        try {
            return Optional.of(Files.move(generations.get(0), aside));
        } catch (IOException e) {
            throw new StoreException(
                    generations.get(0) + " cannot be moved to " + aside + " (" + e.getMessage() + ")", e);
        }
    }

    private static boolean isWhole(Path generation) {
        try {
            return missing(generation).isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    /** Deletes a database that nobody has open. */
    void delete() {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(directory)) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new StoreException("the folder " + directory + " cannot be emptied (" + e.getMessage() + ")", e);
        }
    }

    void release(DatasetGraph dataset) {
        TDBInternal.expel(dataset, true);
    }

    /** The error for what TDB2 cannot make sense of. */
    StoreException damaged(Exception cause) {
        return new StoreException("the store " + directory + " cannot be read (" + cause + "); " + MEND, cause);
    }

    private StoreException notMade(Exception cause) {
        return new StoreException(
                "no store can be made in " + directory + " (" + cause
                        + "); check that you may write there and that its disk is not full",
                cause);
    }

    /** Whether TDB2 stumbled, rather than the code that was reading from it: the first frame outside the JDK tells. */
    static boolean hasStumbled(RuntimeException failure) {
        return Stream.of(failure.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
                .findFirst()
                .filter(name -> INNARDS.matcher(name).lookingAt())
                .isPresent();
    }

    @Override
    public String toString() {
        return directory.toString();
    }

    /** TDB2 lets one process in at a time, even to read. */
    private DatasetGraph waitFor(Duration patience) throws IOException {
        if (DatabaseConnection.lockForLocation(location()).isLockedHere()) {
            throw new StoreException("the store " + directory + " is open in this process already; close it first");
        }
        long deadline = System.nanoTime() + patience.toNanos();
        Optional<DatasetGraph> dataset = tryToConnect();
        while (dataset.isEmpty()) {
            if (System.nanoTime() >= deadline) {
                throw new StoreException("the store " + directory + " is in use by another process" + holder()
                        + "; wait until that ends, or ask it over HTTP if it is \"dealgraph serve\"");
            }
            LockSupport.parkNanos(POLL.toNanos());
            dataset = tryToConnect();
        }
        return dataset.get();
    }

    /** Nothing if another process holds it. */
    private Optional<DatasetGraph> tryToConnect() throws IOException {
        ProcessFileLock lock = DatabaseConnection.lockForLocation(location());
        try {
            if (!lock.tryLock()) {
                return Optional.empty();
            }
            // Under the lock, because another process may be about to make these files.
            deleteTemporary();
            requireWhole();
        } finally {
            // TDB2 takes it itself and must find it free.
            ProcessFileLock.release(lock);
        }
        try {
            return Optional.of(DatabaseMgr.connectDatasetGraph(location(), parameters()));
        } catch (DBOpEnvException e) {
            // TDB2 keeps the outer of its two locks when it does not get the inner.
            ProcessFileLock.release(DatabaseConnection.lockForLocation(location()));
            if (e.getMessage().startsWith(LOCKED)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private String holder() {
        try {
            return " (process " + Files.readString(directory.resolve(LOCK)).strip() + ")";
        } catch (IOException e) {
            return "";
        }
    }

    /** Deletes what a compaction leaves that was cut off before its end, and which TDB2 stumbles over. */
    private void deleteTemporary() {
        fileNames().stream()
                .filter(name -> TEMPORARY.matcher(name).matches())
                .forEach(name -> IO.deleteAll(directory.resolve(name)));
    }

    /** TDB2 would take a file that is missing or empty for a new one, and the store for an empty one. */
    private void requireWhole() throws IOException {
        Path data = DatabaseOps.findStorageLocation(directory);
        if (data == null) {
            return;
        }
        Optional<String> missing = missing(data);
        if (missing.isPresent()) {
            throw new StoreException(
                    "the store " + directory + " is damaged: " + missing.get() + " is missing or empty; "
                            + (isWhole(before(data))
                                    ? "a compaction was cut off, and \"dealgraph compact\" goes back to what was before"
                                    : MEND));
        }
    }

    /** The generation before this one, whether it is there or not. */
    private static Path before(Path generation) {
        String name = generation.getFileName().toString();
        int number = Integer.parseInt(name.substring(name.indexOf('-') + 1));
        return generation.resolveSibling(String.format(Locale.ROOT, "Data-%04d", number - 1));
    }

    /** The first file that is missing or empty. */
    private static Optional<String> missing(Path generation) throws IOException {
        Stream<String> indexFiles =
                INDEXES.stream().flatMap(index -> Stream.of(index + ".bpt", index + ".dat", index + ".idn"));
        for (String name : Stream.concat(indexFiles, TABLES.stream()).toList()) {
            Path file = generation.resolve(name);
            if (!Files.isRegularFile(file) || Files.size(file) == 0) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private Location location() {
        return Location.create(directory.toString());
    }

    private static StoreParams parameters() {
        return StoreParams.builder("dealgraph", StoreParams.getDftStoreParams())
                .nodeId2NodeCacheSize(CACHED_NODES)
                .node2NodeIdCacheSize(CACHED_NODES)
                .build();
    }

    private static DatasetGraph withUnionDefault(DatasetGraph dataset) {
        dataset.getContext().setTrue(TDB2.symUnionDefaultGraph);
        return dataset;
    }

    private List<String> fileNames() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new StoreException("the folder " + directory + " cannot be read (" + e.getMessage() + ")", e);
        }
    }
}
