package org.dealgraph.cli;

import java.io.PrintStream;

/** A line on the terminal that says how far the work is; nothing where standard error is no terminal. */
final class ProgressBar implements AutoCloseable {
    private static final int WIDTH = 30;

    private final PrintStream err;
    private final boolean live;
    private final int total;
    private int done;
    private int drawn = -1;

    ProgressBar(Console console, int total) {
        this.err = console.err();
        this.live = console.live();
        this.total = total;
    }

    /** One more is done. */
    void step() {
        done++;
        int permille = (int) (1000L * done / total);
        if (live && permille != drawn) {
            drawn = permille;
            int filled = (int) ((long) WIDTH * done / total);
            err.print("\r[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + done + " of " + total);
            err.flush();
        }
    }

    /** Takes the line away. */
    @Override
    public void close() {
        if (live && drawn >= 0) {
            err.print("\r" + " ".repeat(WIDTH + 26) + "\r");
            err.flush();
        }
    }
}
