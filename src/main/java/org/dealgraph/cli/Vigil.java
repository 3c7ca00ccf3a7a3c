package org.dealgraph.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.dealgraph.store.Outcome;
import org.dealgraph.store.StoreException;

/**
 * Looks at feeds and folders again and again until the user stops it, and says what it does. An error ends a round, never the
 * vigil.
 */
final class Vigil {
    private static final Duration FEED = Duration.ofMinutes(15);
    private static final Duration FOLDER = Duration.ofSeconds(2);

    private final IngestSession session;
    private final List<WatchedFolder> folders;
    private final List<Path> watched;
    private final List<String> feeds;
    private final Duration feedPause;
    private final Duration folderPause;
    private final Interruption interruption;
    private final PrintStream err;

    Vigil(
            IngestSession session,
            List<Path> watched,
            List<String> feeds,
            Duration every,
            Interruption interruption,
            PrintStream err) {
        this.session = session;
        this.watched = watched;
        this.folders = watched.stream().map(WatchedFolder::new).toList();
        this.feeds = feeds;
        this.feedPause = every == null ? FEED : every;
        this.folderPause = every == null || every.compareTo(FOLDER) > 0 ? FOLDER : every;
        this.interruption = interruption;
        this.err = err;
    }

    /** Returns when the user stops it. */
    void keep() throws InterruptedException {
        feeds.forEach(feed -> say("following " + feed + " every " + words(feedPause) + "; Ctrl-C stops"));
        watched.forEach(folder -> say("watching " + folder + "; Ctrl-C stops"));
        long nextFeeds = System.nanoTime();
        while (!interruption.isAsked()) {
            if (!feeds.isEmpty() && System.nanoTime() >= nextFeeds) {
                feeds.forEach(feed -> round(List.of(feed), feed));
                nextFeeds = System.nanoTime() + feedPause.toNanos();
            }
            for (WatchedFolder folder : folders) {
                List<String> ready = folder.ready();
                if (!ready.isEmpty()) {
                    round(ready, Integer.toString(ready.size()) + " new in the folder");
                }
            }
            Duration untilFeeds = Duration.ofNanos(Math.max(1, nextFeeds - System.nanoTime()));
            Duration pause = folders.isEmpty() || (!feeds.isEmpty() && untilFeeds.compareTo(folderPause) < 0)
                    ? untilFeeds
                    : folderPause;
            if (interruption.await(Math.max(1, pause.toMillis()))) {
                return;
            }
        }
    }

    private void round(List<String> arguments, String name) {
        IngestReport report = session.report();
        int added = report.count(Outcome.ADDED);
        int replaced = report.count(Outcome.REPLACED);
        int unchanged = report.count(Outcome.UNCHANGED);
        int failed = report.failures().size();
        try {
            session.ingest(arguments);
            say(name + ": " + (report.count(Outcome.ADDED) - added) + " added, "
                    + (report.count(Outcome.REPLACED) - replaced) + " replaced, "
                    + (report.count(Outcome.UNCHANGED) - unchanged) + " unchanged, "
                    + (report.failures().size() - failed) + " failed");
            report.failures().stream().skip(failed).forEach(failure -> say(failure.reason()));
        } catch (IOException | StoreException e) {
            say(name + ": " + Failures.sentence(e) + "; going on");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            say(name + ": " + Failures.sentence(e) + "; going on");
        }
    }

    private void say(String what) {
        err.println("dealgraph: " + what);
        err.flush();
    }

    private static String words(Duration pause) {
        return pause.toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
