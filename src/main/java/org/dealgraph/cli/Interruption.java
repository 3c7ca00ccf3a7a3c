package org.dealgraph.cli;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets work end in good order when the user presses Ctrl-C or the system ends the program: the work is told to stop, and the
 * process waits for it to say that it has.
 */
final class Interruption implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;

    Interruption(PrintStream err) {
        this.hook = new Thread(
                () -> {
                    asked.countDown();
                    err.println("\ndealgraph: stopping after the current article …");
                    awaitFinish();
                },
                "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void awaitFinish() {
        try {
            finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether work is to stop. */
    boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** Waits so long, or until work is to stop; tells whether it is. */
    boolean await(long milliseconds) throws InterruptedException {
        return asked.await(milliseconds, TimeUnit.MILLISECONDS);
    }

    /** The work has ended and all is written and printed. */
    @Override
    public void close() {
        finished.countDown();
        if (!isAsked()) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
