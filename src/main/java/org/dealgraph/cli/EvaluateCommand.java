package org.dealgraph.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.dealgraph.Pipeline;
import org.dealgraph.evaluate.Evaluation;
import org.dealgraph.evaluate.GoldClaim;
import org.dealgraph.evaluate.GoldFile;
import org.dealgraph.rdf.Iris;
import org.dealgraph.rdf.OntologyLoader;
import org.dealgraph.read.ArticleSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Measures the extraction against what readers wrote down. */
@Command(
        name = "evaluate",
        header = "Measure the extraction against gold claims: precision, recall and F1.",
        description = "Reads the articles anew, into memory; no store is touched.",
        footer = {
            "",
            "Example:",
            "  dealgraph evaluate --gold src/examples/gold/dev.jsonl --articles src/examples/articles"
        })
final class EvaluateCommand implements Callable<Integer> {
    @ParentCommand
    private Dealgraph program;

    @Option(names = "--gold", required = true, paramLabel = "FILE", description = "The gold claims, one JSON a line.")
    private Path gold;

    @Option(names = "--articles", required = true, paramLabel = "DIR", description = "The folder of their articles.")
    private Path articles;

    @Option(
            names = "--show",
            paramLabel = "WHICH",
            description = "List claims that are missed, spurious, or all: ${COMPLETION-CANDIDATES}.")
    private ScoreSheet.Show show = ScoreSheet.Show.NONE;

    @Option(names = "--by-doc", description = "Score each article alone, too.")
    private boolean byDoc;

    @Mixin
    private OntologyOptions ontology;

    @Option(names = "--errors", description = "List misses and false claims by cause, in place of the scores.")
    private boolean errors;

    @Option(
            names = "--mask",
            description = "Put invented names in the place of all that the catalogue knows, score again, and show what"
                    + " is lost; with --errors, list those of the masked articles.")
    private boolean mask;

    @Option(
            names = "--half",
            paramLabel = "WHICH",
            description = "Take every second article alone, by name: ${COMPLETION-CANDIDATES}; one half to tune on, the"
                    + " other to report.")
    private Half half = Half.BOTH;

    @Option(names = "--json", description = "Print the figures as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        List<GoldClaim> all = GoldFile.read(gold);
        NavigableSet<String> docs = half.of(docs(all));
        List<GoldClaim> wanted =
                all.stream().filter(claim -> docs.contains(claim.doc())).toList();
        OntologyLoader loader = ontology.loader();
        Pipeline pipeline = Pipeline.load(loader, Iris.ofDefaultBase(), Dealgraph.version());
        ArticleRun run =
                new ArticleRun(pipeline, reason -> program.console().err().println("dealgraph: " + reason));
        Evaluation evaluation = Evaluation.of(wanted, run.read(sources(docs)));
        if (mask) {
            Evaluation masked = new MaskedRun(run, loader.load()).evaluate(evaluation, sources(docs));
            print(masked, new MaskSheet(evaluation, masked)::print, new MaskSheet(evaluation, masked)::json);
        } else {
            print(evaluation, out -> printScores(evaluation, docs, out), new MeasureSheet(evaluation)::json);
        }
        return ExitCode.DONE;
    }

    private void printScores(Evaluation evaluation, NavigableSet<String> docs, PrintStream out) {
        new ScoreSheet(evaluation, docs).print(out, show, byDoc);
        new MeasureSheet(evaluation).print(out);
    }

    private void print(Evaluation evaluation, Consumer<PrintStream> scores, Supplier<JsonObject> object) {
        PrintStream out = program.console().out();
        if (errors) {
            new ErrorSheet(evaluation.errors()).print(out);
        } else if (json) {
            JSON.write(out, object.get());
        } else {
            scores.accept(out);
        }
    }

    /** Which articles count. */
    enum Half {
        BOTH,
        TUNE,
        REPORT;

        /** This half of the articles: of their names in order, the first, third … are to tune on. */
        NavigableSet<String> of(NavigableSet<String> docs) {
            NavigableSet<String> taken = new TreeSet<>();
            boolean tune = true;
            for (String doc : docs) {
                if (this == BOTH || tune == (this == TUNE)) {
                    taken.add(doc);
                }
                tune = !tune;
            }
            return taken;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private NavigableSet<String> docs(List<GoldClaim> wanted) throws IOException {
        NavigableSet<String> docs = new TreeSet<>();
        wanted.forEach(claim -> docs.add(claim.doc()));
        try (Stream<Path> files = Files.list(articles)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .forEach(docs::add);
        }
        return docs;
    }

    private List<ArticleSource> sources(Set<String> docs) {
        return docs.stream().map(articles::resolve).map(ArticleSource::of).toList();
    }
}
