package org.dealgraph.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Prints the script that completes words in a shell. */
@Command(
        name = "completion",
        header = "Print a completion script for bash or zsh.",
        description = "Use it with: source <(./dealgraph completion)")
final class CompletionCommand implements Runnable {
    @ParentCommand
    private Dealgraph program;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        program.console().out().print(AutoComplete.bash("dealgraph", spec.root().commandLine()));
    }
}
