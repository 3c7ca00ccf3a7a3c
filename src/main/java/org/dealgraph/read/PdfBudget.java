package org.dealgraph.read;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** How much work one PDF file may make. Once it is spent, every look at it fails, so that nobody goes on. */
final class PdfBudget {
    private static final int TICKS_PER_LOOK = 1 << 10;

    private final long deadline;
    private final Duration time;
    private final long bytes;
    private long unpacked;
    private int ticks;
    private Optional<String> spent = Optional.empty();

    /**
     * @param time from now
     * @param bytes that all streams of the file may unpack to
     */
    PdfBudget(Duration time, long bytes) {
        this.time = time;
        this.deadline = System.nanoTime() + time.toNanos();
        this.bytes = bytes;
    }

    /** Counts unpacked bytes. */
    void unpack(long more) throws Exceeded {
        unpacked += more;
        if (unpacked > bytes) {
            exceed("unpacks to more than " + bytes + " bytes");
        }
        tick();
    }

    /** Looks whether it is spent, at the clock now and then. */
    void tick() throws Exceeded {
        ticks++;
        if (spent.isPresent() || ticks % TICKS_PER_LOOK == 0) {
            check();
        }
    }

    /** Looks whether it is spent. */
    void check() throws Exceeded {
        if (spent.isPresent()) {
            throw new Exceeded(spent.get());
        }
        if (System.nanoTime() - deadline > 0) {
            exceed("takes longer than " + time.toSeconds() + " seconds");
        }
    }

    /** Spends all of it. */
    void exceed(String what) throws Exceeded {
        spent = Optional.of(what);
        throw new Exceeded(what);
    }

    /** The file makes too much work. */
    static final class Exceeded extends IOException {
        Exceeded(String what) {
            super(what);
        }
    }
}
