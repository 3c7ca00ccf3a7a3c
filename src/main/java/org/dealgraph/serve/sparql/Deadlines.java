package org.dealgraph.serve.sparql;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.sparql.util.Context;

/**
 * Stops queries when their time is over.
 *
 * <p>Jena's own alarm waits for a lock that a query holds while it starts, and a query with an OFFSET does nearly all
 * its work then; and since all queries share the one alarm, none would be stopped while it waits
 * (apache/jena#3047 tells of the same with hash joins). This clock takes no lock: it only raises the flag that every
 * step of a query looks at.
 */
public final class Deadlines implements AutoCloseable {
    private final Duration timeout;
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, Deadlines::thread);

    /** Deadlines this long after they are set. */
    public Deadlines(Duration timeout) {
        this.timeout = timeout;
        clock.setRemoveOnCancelPolicy(true);
    }

    /** Sets a deadline for the query that will run with {@code context}; to be cancelled when it has run. */
    Future<?> set(Context context) {
        AtomicBoolean cancelled = Context.getOrSetCancelSignal(context);
        return clock.schedule(() -> cancelled.set(true), timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private static Thread thread(Runnable run) {
        Thread thread = new Thread(run, "query-deadlines");
        thread.setDaemon(true);
        return thread;
    }
}
