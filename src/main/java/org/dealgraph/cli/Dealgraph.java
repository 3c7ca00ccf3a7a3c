package org.dealgraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.dealgraph.store.Store;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program: its commands, and the options that all of them take. */
@Command(
        name = "dealgraph",
        header = "Turn news articles into a graph of companies, deals, cloud platforms and claims.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Dealgraph.Version.class,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        usageHelpWidth = 100,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:done",
            " 1:failed; the message says why",
            " 2:wrong use: an option, argument or query that cannot be",
            " 3:some articles failed; the others are in the store"
        },
        subcommands = {
            IngestCommand.class,
            QueryCommand.class,
            ExplainCommand.class,
            ArticlesCommand.class,
            HistoryCommand.class,
            RetractCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            MergeCommand.class,
            DiffCommand.class,
            StatsCommand.class,
            ValidateCommand.class,
            ServeCommand.class,
            TokenCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            CompactCommand.class,
            CheckCommand.class,
            EvaluateCommand.class,
            CorpusCommand.class,
            CompletionCommand.class
        })
final class Dealgraph implements Runnable {
    private static final String STORE_VARIABLE = "DEALGRAPH_DB";
    private static final String DEFAULT_STORE = "dealgraph-db";

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--db",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The store; else $" + STORE_VARIABLE + ", else ./" + DEFAULT_STORE + ".")
    private Path store;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Log more, and show the trace of an error.")
    private boolean verbose;

    Dealgraph(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command is given; the first is \"ingest\"");
    }

    Console console() {
        return console;
    }

    boolean verbose() {
        return verbose;
    }

    /** The folder of the store that is worked on. */
    Path storeDirectory() {
        return Optional.ofNullable(store)
                .or(() -> Optional.ofNullable(console.environment().get(STORE_VARIABLE))
                        .filter(value -> !value.isBlank())
                        .map(Path::of))
                .orElse(Path.of(DEFAULT_STORE));
    }

    /** How the user calls the program on this store, for commands to try next. */
    String invocation() {
        return store == null ? console.program() : console.program() + " --db " + Shell.quote(store.toString());
    }

    /** Opens the store, which must be there. */
    Store openStore() {
        return Store.openExisting(storeDirectory());
    }

    /** The version of the program. */
    static String version() {
        try (InputStream in = Dealgraph.class.getResourceAsStream("build.properties")) {
            Properties build = new Properties();
            build.load(in);
            return build.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException("the program cannot read its own version", e);
        }
    }

    /** Sets the log level before the first logger is made, then runs the command. */
    static int prepareAndRun(ParseResult parsed) {
        CommandLine top = parsed.commandSpec().commandLine();
        if (top.getCommand() instanceof Dealgraph program && program.verbose) {
            System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "info");
        }
        return new RunLast().execute(parsed);
    }

    /** Prints the versions of the program and of what it runs on. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "dealgraph " + version(), "Java " + Runtime.version() + ", " + System.getProperty("os.name")
            };
        }
    }
}
