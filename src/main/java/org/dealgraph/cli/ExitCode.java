package org.dealgraph.cli;

/** What the program tells the shell. */
final class ExitCode {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USE = 2;
    static final int SOME_ARTICLES_FAILED = 3;

    private ExitCode() {}
}
