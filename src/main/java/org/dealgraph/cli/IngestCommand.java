package org.dealgraph.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dealgraph.rdf.Iris;
import org.dealgraph.source.Sources;
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
                + " stop the others. Ctrl-C stops after the current article; the same command goes on from there.",
        footer = {
            "",
            "Examples:",
            "  dealgraph ingest news/",
            "  dealgraph ingest --column text=story --column published=day crawl.jsonl.gz",
            "  dealgraph ingest --outlet 'The Daily' --published 2026-03-14 'news/*.html'",
            "  dealgraph ingest --follow https://example.org/feed.xml --every 15m",
            "  curl https://example.org/story | dealgraph ingest --url https://example.org/story -"
        })
final class IngestCommand implements Callable<Integer> {
    @ParentCommand
    private Dealgraph program;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "ARTICLE",
            description =
                    "Files, folders, patterns, addresses, or - for standard input: plain text, Markdown, HTML,"
                            + " PDF, Word (.docx), e-mail (.eml); or"
                            + " ZIP, tar, JSON lines, CSV, RSS, Atom, sitemap, WARC or mbox with many articles, gzipped or not.")
    private List<String> given = new ArrayList<>();

    @Option(
            names = "--list",
            paramLabel = "FILE",
            description = "A file that names an article a line; lines with # are passed over.")
    private Path list;

    @Option(names = "--watch", paramLabel = "DIR", description = "Ingest what is put into the folder, until stopped.")
    private List<Path> watched = new ArrayList<>();

    @Option(names = "--follow", paramLabel = "FEED", description = "Ingest what comes in the feed, until stopped.")
    private List<String> followed = new ArrayList<>();

    @Option(
            names = "--every",
            paramLabel = "TIME",
            converter = WebOptions.Span.class,
            description = "How often to look, such as 15m. Default: 15m for a feed, 2s for a folder.")
    private Duration every;

    @Mixin
    private ArticleOptions articles;

    @Mixin
    private FromOptions from;

    @Mixin
    private WebOptions web;

    @Mixin
    private RunOptions run;

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
        List<String> arguments = arguments();
        IngestSettings settings = new IngestSettings(
                program,
                articles.read(),
                from.options(articles.read()),
                web,
                run,
                ontology,
                iris(),
                threads,
                ingestedAt);
        try (Interruption interruption = new Interruption(program.console().err());
                IngestLog log = new IngestLog(run, program.console().out());
                IngestSession session = new IngestSession(settings, log, interruption)) {
            boolean complete = true;
            if (!arguments.isEmpty()) {
                checkUse(arguments);
                complete = session.ingest(arguments);
            }
            if (complete && !(watched.isEmpty() && followed.isEmpty())) {
                new Vigil(
                                session,
                                watched,
                                followed,
                                every,
                                interruption,
                                program.console().err())
                        .keep();
            }
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            return end(log.report(), took, complete);
        }
    }

    private List<String> arguments() throws IOException {
        List<String> arguments = new ArrayList<>(given);
        if (list != null) {
            Files.readAllLines(list, UTF_8).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(arguments::add);
        } else if (arguments.isEmpty() && watched.isEmpty() && followed.isEmpty()) {
            throw wrongUse("nothing to ingest is given; name an ARTICLE, a --list, a folder to --watch or a feed to"
                    + " --follow");
        }
        if (threads < 1) {
            throw wrongUse("--threads " + threads + " leaves nobody to read; give 1 or more");
        }
        if (run.dry() && !(watched.isEmpty() && followed.isEmpty())) {
            throw wrongUse("--dry-run writes nothing, so that --watch and --follow have nothing to go on from");
        }
        return arguments;
    }

    private void checkUse(List<String> arguments) throws IOException {
        if (!articles.hasUrl()) {
            return;
        }
        try (Sources sources = Sources.of(arguments, program.console().in(), from.options(articles.read()))) {
            boolean input = arguments.equals(List.of("-"));
            if (!input && sources.total().orElse(2) > 1) {
                throw wrongUse("--url is the address of one article, but "
                        + (sources.total().isPresent() ? sources.total().getAsInt() : "a container of many")
                        + " are given; ingest them one by one");
            }
        }
    }

    private int end(IngestReport report, Duration took, boolean complete) {
        report.failures().forEach(failure -> program.console().err().println("dealgraph: " + failure.reason()));
        IngestSummary summary = new IngestSummary(report, took);
        if (json) {
            summary.printJson(program.console().out());
        } else if (!run.lines()) {
            summary.print(program.console().out(), program.invocation());
        }
        if (!complete) {
            int done = report.succeeded() + report.failures().size();
            program.console()
                    .err()
                    .println("dealgraph: stopped after " + Counts.of(done, "article")
                            + "; the same command goes on from there");
        }
        program.console().out().flush();
        program.console().err().flush();
        if (report.failures().isEmpty()) {
            return complete ? ExitCode.DONE : ExitCode.FAILED;
        }
        return report.succeeded() == 0 || (!complete && run.failFast())
                ? ExitCode.FAILED
                : ExitCode.SOME_ARTICLES_FAILED;
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
}
