package org.dealgraph.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.graph.GraphFactory;
import org.dealgraph.export.Compression;
import org.dealgraph.rdf.ShapeCheck;
import org.dealgraph.store.Dump;
import org.dealgraph.store.Store;
import org.dealgraph.store.Transfer;

/** A graph that a user names: the folder of a store, or a dump in a file. */
record GraphFile(Path path) {
    /** What is done with a store. */
    @FunctionalInterface
    interface Work<T> {
        T with(Store store) throws IOException;
    }

    /** What is done with a dump. */
    @FunctionalInterface
    interface DumpWork<T> {
        T with(Dump dump) throws IOException;
    }

    boolean isStore() {
        return Files.isDirectory(path);
    }

    /** Opens the store, or loads the dump into one that is gone afterwards. */
    <T> T asStore(Work<T> work) throws IOException {
        if (isStore()) {
            try (Store store = Store.openExisting(path)) {
                return work.with(store);
            }
        }
        Path folder = Files.createTempDirectory("dealgraph-dump");
        try {
            return asDump(dump -> {
                try (Store store = Store.open(folder, dump.iris())) {
                    new Transfer(store, Instant.EPOCH).run(dump::forEachGraph);
                    return work.with(store);
                }
            });
        } finally {
            delete(folder);
        }
    }

    /** Reads the dump whole, in the syntax that its name tells. */
    <T> T asDump(DumpWork<T> work) throws IOException {
        String name = path.getFileName().toString();
        Lang lang = RDFLanguages.filenameToLang(Compression.withoutSuffix(name));
        if (lang == null || !RDFLanguages.isQuads(lang)) {
            throw new CommandException(
                    "the name of " + path
                            + " tells no syntax with named graphs; give a file that ends in .nq, .trig or .jsonld, and .gz or .zst");
        }
        try (InputStream in = Compression.of(name).over(new BufferedInputStream(Files.newInputStream(path)));
                Dump dump = Dump.read(in, lang, path.toString())) {
            return work.with(dump);
        }
    }

    /** Refuses a dump with an article that ingestion would not have written. */
    static void requireSound(Dump dump) throws IOException {
        ShapeCheck shapes = ShapeCheck.ofArticles();
        dump.forEachGraph((name, triples) -> {
            if (name.equals(dump.iris().ontologyGraph())
                    || name.equals(dump.iris().catalogueGraph())) {
                return;
            }
            Graph graph = GraphFactory.createDefaultGraph();
            triples.forEach(graph::add);
            List<ShapeCheck.Violation> violations = shapes.check(graph);
            if (!violations.isEmpty()) {
                throw new CommandException("the graph " + name + " in the dump breaks a rule (" + violations.get(0)
                        + "); nothing was changed; --unchecked takes it all the same");
            }
        });
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
