package org.dealgraph.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;
import org.dealgraph.source.Sources;

/**
 * Says on standard error how far the work is: how many articles, how many of them failed, how fast, how long still. On a
 * terminal a line that is drawn over, elsewhere a line a minute. Time is left out until there is enough to reckon from.
 */
final class ProgressBar implements AutoCloseable {
    private static final int WIDTH = 30;
    private static final Duration REDRAW = Duration.ofMillis(100);
    private static final Duration REPORT = Duration.ofMinutes(1);
    private static final double SECONDS_TO_RECKON = 2;

    private final PrintStream err;
    private final boolean live;
    private final Sources sources;
    private final OptionalInt total;
    private final long started = System.nanoTime();
    private long lastShown;
    private int done;
    private int failed;
    private int drawn;

    ProgressBar(Console console, Sources sources) {
        this.err = console.err();
        this.live = console.live();
        this.sources = sources;
        this.total = sources.total();
        this.lastShown = live ? started - REDRAW.toNanos() : started;
    }

    /** One more is done. */
    void step(Reading reading) {
        done++;
        failed += reading instanceof Reading.Failed ? 1 : 0;
        long now = System.nanoTime();
        boolean last = total.isPresent() && done == total.getAsInt();
        if (now - lastShown < (live ? REDRAW : REPORT).toNanos() && !(live && last)) {
            return;
        }
        lastShown = now;
        show(state((now - started) / 1e9));
    }

    private void show(String state) {
        if (!live) {
            err.println("dealgraph: " + state);
            return;
        }
        int filled = (int) (WIDTH * fraction());
        String line = "[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + state;
        err.print("\r" + line + " ".repeat(Math.max(0, drawn - line.length())));
        err.flush();
        drawn = line.length();
    }

    private String state(double seconds) {
        StringBuilder state = new StringBuilder().append(done);
        total.ifPresent(all -> state.append(" of ").append(all));
        if (failed > 0) {
            state.append(", ").append(failed).append(" failed");
        }
        if (seconds >= SECONDS_TO_RECKON) {
            state.append(String.format(Locale.ROOT, ", %.1f a second", done / seconds));
            double fraction = fraction();
            if (fraction > 0 && fraction < 1) {
                state.append(", ").append(left(seconds / fraction - seconds)).append(" left");
            }
        }
        return state.toString();
    }

    private double fraction() {
        return total.isPresent() ? (double) done / total.getAsInt() : sources.fractionRead();
    }

    private static String left(double seconds) {
        long whole = Math.round(seconds);
        long minutes = whole / 60;
        return minutes == 0
                ? whole + " s"
                : minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }

    /** Takes the line away. */
    @Override
    public void close() {
        if (live && drawn > 0) {
            err.print("\r" + " ".repeat(drawn) + "\r");
            err.flush();
        }
    }
}
