package org.dealgraph.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.dealgraph.store.NamedQuery;
import org.dealgraph.store.Parameter;
import org.dealgraph.store.QueryLibrary;
import org.dealgraph.store.Store;
import org.dealgraph.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Asks the store. */
@Command(
        name = "query",
        header = "Ask the store in SPARQL: a file, a shipped query by name, or the query itself.",
        footer = {
            "",
            "Examples:",
            "  dealgraph query --list",
            "  dealgraph query deals-of --set company=OpenAI",
            "  dealgraph query --results csv my.rq",
            "  dealgraph query 'SELECT ?company { ?company a dg:Company }'"
        })
final class QueryCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";
    private static final Pattern SPARQL = Pattern.compile("[\\s{]");
    private static final Pattern FILE = Pattern.compile("[/\\\\]|\\.(?:rq|sparql)$");

    @ParentCommand
    private Dealgraph program;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "QUERY",
            description = "A file, the name of a shipped query, SPARQL, or - for standard input.")
    private String given;

    @Option(names = "--list", description = "List the shipped queries with their parameters.")
    private boolean list;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "Set a parameter of the query; may be given again for others.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = "--results",
            paramLabel = "FORM",
            description =
                    "How to print the answer: ${COMPLETION-CANDIDATES}." + " Default: a table, or Turtle for a graph.")
    private ResultForm form;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "Stop after so many seconds. Default: no limit.")
    private Double seconds;

    @Override
    public Integer call() throws IOException {
        if (list) {
            printList();
            return ExitCode.DONE;
        }
        if (given == null) {
            throw wrongUse("no query is given: name a file or one of the queries that --list shows, or write SPARQL");
        }
        NamedQuery query = query();
        checkSettings(query);
        ResultForm chosen = form(query);
        try (Store store = program.openStore()) {
            Terms terms = new Terms(store.iris());
            AnswerPrinter printer = new AnswerPrinter(program.console(), terms, chosen);
            store.query(query, expanded(query, terms), timeout(), answer -> {
                printer.print(answer);
                return true;
            });
        }
        return ExitCode.DONE;
    }

    private NamedQuery query() throws IOException {
        try {
            if (given.equals(STANDARD_INPUT)) {
                byte[] text = program.console().in().readAllBytes();
                return NamedQuery.parse("standard input", new String(text, StandardCharsets.UTF_8));
            }
            if (isFile(given)) {
                return NamedQuery.parse(given, Files.readString(Path.of(given)));
            }
            if (SPARQL.matcher(given).find()) {
                return NamedQuery.parse("given", given);
            }
            if (FILE.matcher(given).find()) {
                throw wrongUse("there is no file \"" + given + "\"; check the path");
            }
            return QueryLibrary.question(given);
        } catch (StoreException e) {
            throw wrongUse(e.getMessage());
        }
    }

    private static boolean isFile(String text) {
        try {
            return Files.isRegularFile(Path.of(text));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private ResultForm form(NamedQuery query) {
        boolean graph = query.query().isConstructType() || query.query().isDescribeType();
        if (form == null) {
            return graph ? ResultForm.TURTLE : ResultForm.TABLE;
        }
        if (form.graph().isPresent() != graph) {
            throw wrongUse("the query " + query.name() + " answers with " + (graph ? "a graph" : "rows")
                    + ", which --results " + form + " cannot show; use one of " + ResultForm.listOf(graph));
        }
        return form;
    }

    /** What can be told without the store is wrong use; the store looks at the values. */
    private void checkSettings(NamedQuery query) {
        List<String> names = query.parameters().stream().map(Parameter::name).toList();
        if (query.hasHeader()) {
            settings.keySet().stream()
                    .filter(name -> !names.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw wrongUse("the query " + query.name() + " has no parameter \"" + name + "\"; "
                                + (names.isEmpty() ? "it has none" : "it has " + String.join(", ", names)));
                    });
        }
        query.parameters().stream()
                .filter(parameter -> parameter.required() && !settings.containsKey(parameter.name()))
                .findFirst()
                .ifPresent(parameter -> {
                    throw wrongUse("the query " + query.name() + " needs \"" + parameter.name() + "\": "
                            + parameter.description() + "; give it as --set " + parameter.name() + "="
                            + Shell.quote(parameter.example()));
                });
    }

    /** The settings with shortened IRIs written out, where an IRI may stand. */
    private Map<String, String> expanded(NamedQuery query, Terms terms) {
        Map<String, String> values = new LinkedHashMap<>(settings);
        query.parameters().stream()
                .filter(parameter ->
                        parameter.type() == Parameter.Type.ENTITY || parameter.type() == Parameter.Type.IRI)
                .forEach(parameter -> values.computeIfPresent(parameter.name(), (name, value) -> terms.iri(value)));
        return values;
    }

    private Optional<Duration> timeout() {
        if (seconds == null) {
            return Optional.empty();
        }
        if (!(seconds > 0)) {
            throw wrongUse("a timeout of " + seconds + " seconds leaves no time; give more than 0");
        }
        return Optional.of(Duration.ofMillis(Math.max(1, (long) (seconds * 1000))));
    }

    private void printList() {
        for (NamedQuery query : QueryLibrary.questions()) {
            program.console().out().println(query.name() + ": " + query.title());
            for (Parameter parameter : query.parameters()) {
                program.console().out().println("    --set " + usage(parameter));
            }
        }
    }

    private static String usage(Parameter parameter) {
        String need = parameter
                .fallback()
                .map(fallback -> "default " + fallback)
                .orElse(parameter.optional() ? "may be left out" : "required");
        return parameter.name() + "=" + parameter.type() + "  (" + need + ") " + parameter.description();
    }

    private ParameterException wrongUse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
