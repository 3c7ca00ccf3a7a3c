package org.dealgraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dealgraph.Pipeline;
import org.dealgraph.evaluate.Evaluation;
import org.dealgraph.evaluate.GoldClaim;
import org.dealgraph.evaluate.GoldFile;
import org.dealgraph.rdf.Iris;
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

    @Override
    public Integer call() throws IOException {
        List<GoldClaim> wanted = GoldFile.read(gold);
        NavigableSet<String> docs = docs(wanted);
        Pipeline pipeline = Pipeline.load(ontology.loader(), Iris.ofDefaultBase(), Dealgraph.version());
        ArticleRun run =
                new ArticleRun(pipeline, reason -> program.console().err().println("dealgraph: " + reason));
        Evaluation evaluation = Evaluation.of(wanted, run.read(sources(docs)));
        if (errors) {
            new ErrorSheet(evaluation.errors()).print(program.console().out());
        } else {
            new ScoreSheet(evaluation, docs).print(program.console().out(), show, byDoc);
        }
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

    private List<ArticleSource> sources(Set<String> docs) {
        return docs.stream().map(articles::resolve).map(ArticleSource::of).toList();
    }
}
