package org.dealgraph.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.dealgraph.export.ExportFormat;
import org.dealgraph.export.Exporter;
import org.dealgraph.export.Source;
import org.dealgraph.rdf.Iris;
import org.dealgraph.rdf.OntologyGraphs;
import org.dealgraph.rdf.OntologyLoader;
import org.dealgraph.store.Store;

/**
 * Exports a store of a million made claims in each format, beside {@code tdb2.tdbdump} on the same store, which knows no
 * order, and prints seconds, claims and quads a second and the size. The store is made once and kept in its folder.
 */
public final class ExportSpeed {
    private static final int COMPANIES = 20_000;

    private ExportSpeed() {}

    /**
     * Measures.
     *
     * @param arguments a folder that is not used, one to work in, and, if not a million, how many claims; then the labels of
     *     formats, if not all
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            throw new IllegalArgumentException("give the folder of the articles and one to work in");
        }
        int claims = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1_000_000;
        Path work = Files.createDirectories(Path.of(arguments[1]));
        Path folder = work.resolve("claims-" + claims);
        if (!Files.exists(folder)) {
            make(folder, claims);
        }
        List<ExportFormat> formats = arguments.length > 3
                ? List.of(arguments).subList(3, arguments.length).stream()
                        .map(label -> ExportFormat.named(label).orElseThrow())
                        .toList()
                : List.of(ExportFormat.values());
        PrintStream out = System.out;
        out.printf(Locale.ROOT, "heap of at most %d MiB%n", Runtime.getRuntime().maxMemory() >> 20);
        dump(folder, work.resolve("tdbdump.nq"), claims, out);
        for (ExportFormat format : formats) {
            Path target = work.resolve("export." + format.label());
            long start = System.nanoTime();
            try (Store store = Store.openExisting(folder)) {
                new Exporter(Source.of(store)).write(format, target);
            }
            print(format.label(), start, claims, target, out);
            delete(target);
        }
        dump(folder, work.resolve("tdbdump.nq"), claims, out);
    }

    /** The program itself, in a process of its own with as much heap. */
    private static void dump(Path folder, Path target, int claims, PrintStream out) throws IOException {
        long start = System.nanoTime();
        run(List.of("tdb2.tdbdump", "--loc", folder.toString()), target);
        print("tdb2.tdbdump", start, claims, target, out);
    }

    /** Runs a command of Jena. */
    private static void run(List<String> command, Path output) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + (Runtime.getRuntime().maxMemory() >> 20) + "m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path")));
        words.addAll(command);
        Process process = new ProcessBuilder(words)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command + " failed");
            }
        } catch (InterruptedException e) {
            process.destroy();
            throw new IOException("interrupted", e);
        }
    }

    private static void print(String name, long start, int claims, Path target, PrintStream out) throws IOException {
        double seconds = (System.nanoTime() - start) / 1e9;
        long bytes;
        try (var files = Files.walk(target)) {
            bytes = files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
        out.printf(Locale.ROOT, "%-14s %7.1f s %9.0f claims/s %7d MiB%n", name, seconds, claims / seconds, bytes >> 20);
    }

    /** So that the disk need not hold all formats at once. */
    private static void delete(Path export) throws IOException {
        try (Stream<Path> files = Files.walk(export)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Through TDB2's bulk loader, because small transactions in random order would copy each index many times over. */
    private static void make(Path folder, int claims) throws IOException {
        Iris iris = Iris.ofDefaultBase();
        try (Store store = Store.open(folder, iris)) {
            OntologyGraphs graphs = OntologyLoader.shipped().graphs(iris);
            store.loadOntology(graphs.ontology().find().toList());
            store.loadCatalogue(graphs.catalogue().find().toList());
        }
        Path quads = folder.resolveSibling("made.nq");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(quads))) {
            StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.NQUADS);
            MadeClaims made = new MadeClaims(iris.base(), COMPANIES);
            for (int number = 0; number < claims / MadeClaims.AN_ARTICLE; number++) {
                Node article = made.name(number);
                made.article(number).forEach(triple -> writer.quad(Quad.create(article, triple)));
            }
            writer.finish();
        }
        run(List.of("tdb2.tdbloader", "--loc", folder.toString(), quads.toString()), Path.of("/dev/null"));
        Files.delete(quads);
    }
}
