package org.dealgraph.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** The command line's entry. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(run(Console.ofProcess(), args));
    }

    /** Runs one command and gives its exit code. */
    static int run(Console console, String... args) {
        try {
            return commandLine(console).execute(args);
        } catch (OutOfMemoryError e) {
            console.err().println("dealgraph: there is not enough memory; give more with DEALGRAPH_JAVA_OPTS=-Xmx4g");
            return ExitCode.FAILED;
        } finally {
            console.out().flush();
            console.err().flush();
        }
    }

    static CommandLine commandLine(Console console) {
        Failures failures = new Failures();
        return new CommandLine(new Dealgraph(console))
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(Help.defaultColorScheme(console.colours() ? Ansi.ON : Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(Dealgraph::prepareAndRun)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
    }
}
