package org.dealgraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dealgraph.Pipeline;
import org.dealgraph.evaluate.End;
import org.dealgraph.evaluate.FoundClaim;
import org.dealgraph.evaluate.GoldClaim;
import org.dealgraph.evaluate.GoldFile;
import org.dealgraph.evaluate.Scoring;
import org.dealgraph.model.Span;
import org.dealgraph.rdf.Iris;
import org.dealgraph.rdf.OntologyLoader;
import org.dealgraph.read.ArticleSources;
import org.dealgraph.read.ReadOptions;
import org.dealgraph.store.Store;
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
    private static final Question CLAIMS = Question.named("claims");

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

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<GoldClaim> wanted = GoldFile.read(gold);
        NavigableSet<String> docs = docs(wanted);
        List<FoundClaim> found =
                extract().stream().filter(claim -> docs.contains(claim.doc())).toList();
        ScoreSheet sheet = new ScoreSheet(new Scoring(wanted, found), docs, articles);
        sheet.print(program.console().out(), show, byDoc);
        return ExitCode.DONE;
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

    private List<FoundClaim> extract() throws InterruptedException {
        Iris iris = Iris.ofDefaultBase();
        OntologyLoader loader = ontology.loader();
        Pipeline pipeline = Pipeline.load(loader, iris, Dealgraph.version());
        ArticleSources sources = ArticleSources.of(List.of(articles.toString()));
        int threads = Runtime.getRuntime().availableProcessors();
        Ingestor ingestor =
                new Ingestor(pipeline, ReadOptions.defaults(), program.console().in(), threads);
        try (Store store = Store.inMemory(iris);
                ProgressBar bar =
                        new ProgressBar(program.console(), sources.found().size())) {
            OntologyOptions.update(store, loader);
            ingestor.ingest(sources.found(), store, Instant.EPOCH, reading -> bar.step())
                    .failures()
                    .forEach(failure -> program.console().err().println("dealgraph: " + failure.reason()));
            return CLAIMS.ask(store, Map.of()).stream()
                    .map(EvaluateCommand::found)
                    .toList();
        }
    }

    private static FoundClaim found(Row row) {
        String source = row.text("source");
        return new FoundClaim(
                source.substring(source.lastIndexOf('/') + 1),
                End.of(row.text("subject"), row.text("subjectNames")),
                row.localName("predicate"),
                End.of(row.text("object"), row.text("objectNames")),
                row.localName("phase"),
                row.localName("modality"),
                row.text("negated").equals("true"),
                row.findText("amount").map(Double::valueOf),
                row.findText("exclusive").map(Boolean::valueOf),
                row.text("quote"),
                new Span(row.integer("start"), row.integer("end")));
    }
}
