package org.dealgraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.dealgraph.evaluate.GoldException;
import org.dealgraph.rdf.OntologyException;
import org.dealgraph.serve.http.ServerException;
import org.dealgraph.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever goes wrong into one sentence on standard error and an exit code. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("dealgraph: " + e.getMessage());
        UnmatchedArgumentException.printSuggestions(e, err);
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.WRONG_USE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        err.println("dealgraph: " + sentence(e));
        if (isVerbose(command)) {
            e.printStackTrace(err);
        }
        return ExitCode.FAILED;
    }

    /** What went wrong, for the user. */
    static String sentence(Throwable e) {
        return expected(e)
                .orElseGet(
                        () -> "this should not happen and is a bug (" + e + "); please report it with what -v shows");
    }

    private static Optional<String> expected(Throwable e) {
        if (e instanceof CommandException
                || e instanceof StoreException
                || e instanceof OntologyException
                || e instanceof GoldException
                || e instanceof ServerException) {
            return Optional.of(e.getMessage());
        }
        if (e instanceof UncheckedIOException unchecked) {
            return expected(unchecked.getCause());
        }
        return e instanceof IOException io ? Optional.of(sentenceOf(io)) : Optional.empty();
    }

    private static String sentenceOf(IOException e) {
        if (e instanceof NoSuchFileException missing) {
            return "there is no file " + missing.getFile() + "; check the path";
        }
        if (e instanceof AccessDeniedException denied) {
            return "no permission for " + denied.getFile() + "; check who may read and write it";
        }
        if (e instanceof FileSystemException failed) {
            return failed.getFile() + ": " + failed.getReason();
        }
        return e.getMessage();
    }

    private static boolean isVerbose(CommandLine command) {
        CommandLine top = command;
        while (top.getParent() != null) {
            top = top.getParent();
        }
        return top.getCommand() instanceof Dealgraph program && program.verbose();
    }
}
