package org.dealgraph.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another process that works with a store, for tests; it says what became of that on its standard output. */
final class StoreProcess {
    private StoreProcess() {}

    public static void main(String[] args) throws IOException {
        Path directory = Path.of(args[1]);
        try {
            switch (args[0]) {
                case "hold" -> hold(directory);
                case "fill" -> fill(directory);
                case "compact" -> compact(directory);
                default -> throw new IllegalArgumentException(args[0]);
            }
        } catch (StoreException e) {
            System.out.println("error: " + e.getMessage());
        }
    }

    /** Holds the store open until its standard input ends. */
    private static void hold(Path directory) throws IOException {
        try (Store store = Store.openExisting(directory)) {
            System.out.println("holding " + store.articles().size());
            System.in.readAllBytes();
        }
    }

    /** Adds articles until it cannot. */
    private static void fill(Path directory) {
        try (Store store = Store.openExisting(directory)) {
            ArticleGraph pattern = World.article("a1");
            for (int i = 0; i < 100_000; i++) {
                store.replace(ArticleGraph.of(World.iri("article/copy" + i), pattern.triples()), World.NOON);
            }
        }
    }

    /** Compacts again and again. */
    private static void compact(Path directory) {
        try (Store store = Store.openExisting(directory)) {
            System.out.println("compacting");
            while (true) {
                store.compact();
            }
        }
    }

    /** Starts one, under a command of the shell such as {@code ulimit -f 100;}. */
    static Process start(String shellPrefix, String task, Path directory) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", shellPrefix + " exec \"$@\"", "sh"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), StoreProcess.class.getName()));
        command.addAll(List.of(task, directory.toString()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
