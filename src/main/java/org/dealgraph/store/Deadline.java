package org.dealgraph.store;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Stops a query when its time is over.
 *
 * <p>Jena's own alarm waits for a lock that a query holds while it starts, and a query that sorts, groups or has an OFFSET
 * does nearly all its work then; and since all queries share the one alarm, none would be stopped while it waits
 * (apache/jena#3047 tells of the same with hash joins). This clock takes no lock: it only raises the flag that every
 * step of a query looks at.
 */
public final class Deadline {
    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private final Future<?> alarm;

    private Deadline(Future<?> alarm) {
        this.alarm = alarm;
    }

    /**
     * Raises a query's flag after so long, unless lifted before.
     *
     * @param cancelled the flag, from the context of the query
     */
    public static Deadline set(AtomicBoolean cancelled, Duration timeout) {
        return new Deadline(CLOCK.schedule(() -> cancelled.set(true), timeout.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** To be called when the query is over. */
    public void lift() {
        alarm.cancel(false);
    }

    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, Deadline::thread);
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    private static Thread thread(Runnable run) {
        Thread thread = new Thread(run, "query-deadlines");
        thread.setDaemon(true);
        return thread;
    }
}
