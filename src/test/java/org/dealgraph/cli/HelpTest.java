package org.dealgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {
    private final Terminal terminal = new Terminal();

    @Test
    void helpListsTheCommandsAndTheExitCodes() {
        Terminal.Run help = terminal.run("--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains("ingest", "query", "explain", "articles", "retract", "export", "stats");
        assertThat(help.out()).contains("validate", "serve", "evaluate", "completion");
        assertThat(help.out()).contains("0   done", "1   failed", "2   wrong use", "3   some articles failed");
        assertThat(help.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void eachCommandExplainsItselfAndItsOptions(String command) {
        Terminal.Run help = terminal.run(command, "--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.out())
                .contains("Usage: dealgraph " + command)
                .contains("Exit codes:")
                .contains("--db");
    }

    static Stream<String> commands() {
        Set<String> names = Main.commandLine(Terminal.silent()).getSubcommands().keySet();
        return names.stream();
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertThat(terminal.run("--version").out()).matches("(?s)dealgraph \\d+\\.\\d+\\.\\d+.*\\nJava .*");
    }

    @Test
    void noCommandIsWrongUse() {
        Terminal.Run nothing = terminal.run();

        assertThat(nothing.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(nothing.err()).startsWith("dealgraph: no command is given");
    }

    @Test
    void aMistypedCommandOrOptionIsWrongUseThatSuggests() {
        Terminal.Run command = terminal.run("ingset", "news");
        Terminal.Run option = terminal.run("ingest", "--publisched", "2026", "news");

        assertThat(command.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(command.err()).contains("ingset").contains("ingest");
        assertThat(option.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(option.err()).contains("--publisched").contains("--published");
    }

    @Test
    void theTraceOfAnErrorIsShownOnlyWhenAskedFor() {
        Terminal.Run quiet = terminal.run("--db", "target/no-such-store", "articles");
        Terminal.Run verbose = terminal.run("--db", "target/no-such-store", "articles", "-v");

        assertThat(quiet.err().lines()).hasSize(1);
        assertThat(verbose.err()).startsWith(quiet.err()).contains("\tat org.dealgraph.");
    }

    @Test
    void helpHasColoursOnATerminalThatWantsThem() {
        assertThat(terminal.run("--help").out()).doesNotContain("\u001B");
        assertThat(terminal.withColumns(80).run("--help").out()).contains("\u001B");
        assertThat(terminal.with("NO_COLOR", "1").run("--help").out()).doesNotContain("\u001B");
    }
}
