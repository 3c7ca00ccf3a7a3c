package org.dealgraph.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dealgraph.Pipeline;
import org.dealgraph.rdf.Iris;
import org.dealgraph.rdf.OntologyLoader;
import org.dealgraph.source.Found;
import org.dealgraph.source.Sources;
import org.dealgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Reads articles into the store. */
@Command(
        name = "ingest",
        header = "Read articles into the store, which is made if there is none.",
        description = "An article that is there already is replaced if it changed. One that cannot be read does not"
                + " stop the others.",
        footer = {
            "",
            "Examples:",
            "  dealgraph ingest news/",
            "  dealgraph ingest --column text=story --column published=day crawl.jsonl.gz",
            "  dealgraph ingest --outlet 'The Daily' --published 2026-03-14 'news/*.html'",
            "  curl https://example.org/story | dealgraph ingest --url https://example.org/story -"
        })
final class IngestCommand implements Callable<Integer> {
    @ParentCommand
    private Dealgraph program;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "ARTICLE",
            description = "Files, folders, patterns, or - for standard input: plain text, Markdown, HTML; or ZIP, tar,"
                    + " JSON lines or CSV with many articles, gzipped or not.")
    private List<String> given;

    @Mixin
    private ArticleOptions articles;

    @Mixin
    private FromOptions from;

    @Mixin
    private OntologyOptions ontology;

    @Option(
            names = "--base",
            paramLabel = "IRI",
            defaultValue = Iris.DEFAULT_BASE,
            description = "What the names of all data begin with. Default: ${DEFAULT-VALUE}.")
    private String base;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many articles to read at a time. Default: one a processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--ingested-at",
            paramLabel = "TIME",
            description = "The time of ingestion to record, such as 2026-03-14T09:26:53Z. Default: now.")
    private Instant ingestedAt;

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException, IOException {
        long start = System.nanoTime();
        IngestReport report;
        try (Sources sources = Sources.of(given, program.console().in(), from.options(articles.read()))) {
            checkUse(sources);
            report = sources.isEmpty() ? unreadable(sources) : ingest(sources);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        IngestSummary summary = new IngestSummary(report, took);
        report.failures().forEach(failure -> program.console().err().println("dealgraph: " + failure.reason()));
        if (json) {
            summary.printJson(program.console().out());
        } else {
            summary.print(program.console().out(), program.invocation());
        }
        return exitCode(report);
    }

    private static IngestReport unreadable(Sources sources) {
        IngestReport report = new IngestReport();
        sources.forEachRemaining(
                found -> report.add(new Reading.Failed(found.name(), ((Found.Problem) found).reason())));
        return report;
    }

    private void checkUse(Sources sources) {
        if (threads < 1) {
            throw wrongUse("--threads " + threads + " leaves nobody to read; give 1 or more");
        }
        if (articles.hasUrl() && sources.total().orElse(2) > 1) {
            throw wrongUse("--url is the address of one article, but "
                    + (sources.total().isPresent() ? sources.total().getAsInt() : "a container of many")
                    + " are given; ingest them one by one");
        }
    }

    private static int exitCode(IngestReport report) {
        if (report.failures().isEmpty()) {
            return ExitCode.DONE;
        }
        return report.succeeded() == 0 ? ExitCode.FAILED : ExitCode.SOME_ARTICLES_FAILED;
    }

    private Iris iris() {
        try {
            return new Iris(base);
        } catch (IllegalArgumentException e) {
            throw wrongUse(e.getMessage());
        }
    }

    private ParameterException wrongUse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private IngestReport ingest(Sources sources) throws InterruptedException {
        Iris iris = iris();
        OntologyLoader loader = ontology.loader();
        Pipeline pipeline = Pipeline.load(loader, iris, Dealgraph.version());
        Ingestor ingestor = new Ingestor(pipeline, articles.read(), threads);
        Instant when = Optional.ofNullable(ingestedAt)
                .orElseGet(() -> program.console().clock().instant());
        try (Store store = Store.open(program.storeDirectory(), iris);
                ProgressBar bar = new ProgressBar(program.console(), sources)) {
            OntologyOptions.update(store, loader);
            return ingestor.ingest(sources, store, when, bar::step);
        }
    }
}
