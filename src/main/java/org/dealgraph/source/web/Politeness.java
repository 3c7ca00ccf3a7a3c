package org.dealgraph.source.web;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Lets one request at a time go to a host, each some time after the one before. Safe for use by many threads. */
final class Politeness {
    private final Map<String, Long> nextTurn = new HashMap<>();

    /** Waits for the next turn at a host. */
    void await(String host, Duration delay) throws IOException {
        long wait;
        synchronized (nextTurn) {
            long now = System.nanoTime();
            long turn = Math.max(now, nextTurn.getOrDefault(host, now));
            nextTurn.put(host, turn + delay.toNanos());
            wait = turn - now;
        }
        try {
            TimeUnit.NANOSECONDS.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("was not waited for", e);
        }
    }
}
