package org.dealgraph.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dealgraph.Pipeline;
import org.dealgraph.evaluate.Corpus;
import org.dealgraph.evaluate.CorpusScoring;
import org.dealgraph.evaluate.CorpusSentence;
import org.dealgraph.model.Article;
import org.dealgraph.model.Block;
import org.dealgraph.model.Metadata;
import org.dealgraph.model.Span;
import org.dealgraph.rdf.Iris;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Measures relations on the sentences of a public corpus. */
@Command(
        name = "corpus",
        hidden = true,
        header = "Measure relations on the sentences of a public corpus, mapped to ours.",
        footer = {"", "Example:", "  dealgraph corpus CORE train.json"})
final class CorpusCommand implements Callable<Integer> {
    @ParentCommand
    private Dealgraph program;

    @Parameters(index = "0", paramLabel = "CORPUS", description = "Which corpus: ${COMPLETION-CANDIDATES}.")
    private Corpus corpus;

    @Parameters(index = "1", paramLabel = "FILE", description = "A file of it, JSON.")
    private Path file;

    @Option(names = "--errors", description = "List the sentences whose relation was not found, by relation.")
    private boolean errors;

    @Mixin
    private OntologyOptions ontology;

    @Override
    public Integer call() throws IOException {
        Pipeline pipeline = Pipeline.load(ontology.loader(), Iris.ofDefaultBase(), Dealgraph.version());
        ArticleRun run = new ArticleRun(pipeline, reason -> {});
        CorpusScoring scoring = new CorpusScoring(corpus);
        List<CorpusSentence> sentences =
                corpus.read(file).stream().filter(scoring::counts).toList();
        scoring.add(sentences, sentence -> run.understand(article(sentence)));
        print(scoring, program.console().out());
        return ExitCode.DONE;
    }

    private static Article article(CorpusSentence sentence) {
        String text = sentence.text();
        Span all = new Span(0, text.codePointCount(0, text.length()));
        return new Article(sentence.id(), text, Metadata.unknown(), List.of(new Block(all, Block.Kind.PARAGRAPH)));
    }

    private void print(CorpusScoring scoring, PrintStream out) {
        out.println(Counts.of(scoring.counted(), "sentence") + " with two names and a relation that maps to ours");
        List<List<String>> rows = new ArrayList<>();
        scoring.ratios().forEach((relation, ratios) -> {
            boolean wanted = ratios.wanted() > 0;
            rows.add(List.of(
                    relation,
                    String.valueOf(ratios.wanted()),
                    String.valueOf(ratios.found()),
                    ScoreSheet.decimals(ratios.precision().value()),
                    wanted ? ScoreSheet.decimals(ratios.recall().value()) : "",
                    wanted ? ScoreSheet.decimals(ratios.f1().value()) : ""));
        });
        new TextTable(List.of("relation", "gold", "found", "precision", "recall", "F1"), rows)
                .print(out, OptionalInt.empty());
        if (errors) {
            scoring.missed().stream()
                    .sorted(Comparator.comparing(missed -> missed.relations().get(0)))
                    .forEach(missed -> print(missed, out));
        }
    }

    private static void print(CorpusScoring.Missed missed, PrintStream out) {
        CorpusSentence sentence = missed.sentence();
        out.println();
        out.println(String.join(" or ", missed.relations()) + " (" + sentence.relation() + "): " + sentence.first()
                + " | " + sentence.second());
        out.println("  \"" + sentence.text() + "\"");
        String tried = missed.article().attempts().stream()
                .filter(attempt ->
                        missed.relations().contains(attempt.rule().relation().name()))
                .map(attempt -> attempt.rule().name() + ": " + attempt.outcome().reason())
                .distinct()
                .collect(Collectors.joining("; "));
        out.println("  " + (tried.isEmpty() ? "no rule was set off" : tried));
    }
}
