package org.dealgraph.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.dealgraph.cli.Main;
import org.dealgraph.rdf.OntologyLoader;

/**
 * Ingests thousands of different articles by the command that a user has, and prints how much of the heap that took: how
 * full it was at most, and how full right after a collection, which is nearer to what is needed.
 */
public final class Memory {
    private static final int ARTICLES = 10_000;
    private static final int FILES_A_FOLDER = 1000;

    private final List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    private final Set<String> heapNames =
            heap.stream().map(MemoryPoolMXBean::getName).collect(Collectors.toSet());
    private final AtomicLong mostAfterCollection = new AtomicLong();

    private Memory() {}

    /**
     * Measures; the program itself prints what it ingested and how long that took.
     *
     * @param arguments the folder of the articles to start from, one for the articles and the store that are made, and,
     *     if not 10,000, how many
     */
    public static void main(String[] arguments) throws IOException {
        measure(arguments, Memory::write);
    }

    /** Makes the articles of a mill into something that can be ingested. */
    @FunctionalInterface
    interface Form {
        /** Writes the articles 0 to {@code count} - 1 below {@code folder}, and tells what to ingest. */
        Path write(ArticleMill mill, int count, Path folder) throws IOException;
    }

    /** The same with articles in another form. */
    static void measure(String[] arguments, Form form) throws IOException {
        if (arguments.length < 2) {
            throw new IllegalArgumentException("give the folder of the articles and one to work in");
        }
        int count = arguments.length == 2 ? ARTICLES : Integer.parseInt(arguments[2]);
        Path work = Files.createTempDirectory(Files.createDirectories(Path.of(arguments[1])), "memory");
        ArticleMill mill = ArticleMill.of(
                Path.of(arguments[0]), OntologyLoader.shipped().load().catalogue());
        Path articles = form.write(mill, count, Files.createDirectory(work.resolve("articles")));
        Path store = work.resolve("store");
        Memory memory = new Memory();
        memory.listen();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> memory.print(store, System.out)));
        Main.main(new String[] {"ingest", "--db", store.toString(), articles.toString()});
    }

    private static Path write(ArticleMill mill, int count, Path folder) throws IOException {
        for (int number = 0; number < count; number++) {
            Path part = folder.resolve(String.format(Locale.ROOT, "%03d", number / FILES_A_FOLDER));
            Files.createDirectories(part);
            Files.writeString(part.resolve(String.format(Locale.ROOT, "%06d.txt", number)), mill.article(number));
        }
        return folder;
    }

    private void listen() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener((notification, unused) -> collected(notification), null, null);
        }
    }

    private void collected(Notification notification) {
        long used = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
                .getGcInfo()
                .getMemoryUsageAfterGc()
                .entrySet()
                .stream()
                .filter(pool -> heapNames.contains(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
        mostAfterCollection.accumulateAndGet(used, Math::max);
    }

    private void print(Path store, PrintStream out) {
        long most = heap.stream()
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
        out.printf(
                Locale.ROOT,
                "heap: at most %s used, %s after a collection, %s allowed%nstore: %s%n",
                mebibytes(most),
                mebibytes(mostAfterCollection.get()),
                mebibytes(Runtime.getRuntime().maxMemory()),
                mebibytes(size(store)));
    }

    private static long size(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mebibytes(long bytes) {
        return (bytes >> 20) + " MiB";
    }
}
