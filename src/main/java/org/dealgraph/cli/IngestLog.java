package org.dealgraph.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.dealgraph.model.Claim;
import org.dealgraph.model.Money;
import org.dealgraph.model.Value;
import org.dealgraph.store.Outcome;

/** Tells of each article as it is done: counts it, prints it where the user asks for that, and lists what failed. */
final class IngestLog implements Ingestor.Listener, AutoCloseable {
    private final RunOptions options;
    private final PrintStream out;
    private final IngestReport report = new IngestReport();
    private final Optional<Writer> failures;
    private ProgressBar bar;
    private volatile boolean failed;

    IngestLog(RunOptions options, PrintStream out) throws IOException {
        this.options = options;
        this.out = out;
        this.failures = options.failures().isPresent()
                ? Optional.of(Files.newBufferedWriter(options.failures().get(), UTF_8))
                : Optional.empty();
    }

    /** Shows the progress of the sources that come now. */
    void show(ProgressBar progress) {
        bar = progress;
    }

    IngestReport report() {
        return report;
    }

    /** Whether an article failed. */
    boolean hasFailed() {
        return failed;
    }

    @Override
    public void read(Reading reading) {
        failed |= reading instanceof Reading.Failed;
        bar.step(reading);
    }

    @Override
    public void done(Reading reading, Optional<Outcome> outcome) {
        if (reading instanceof Reading.Understood understood) {
            outcome.ifPresentOrElse(what -> report.add(understood, what), () -> report.addUnwritten(understood));
            if (options.dry() && !options.lines()) {
                printClaims(understood);
            }
        } else if (reading instanceof Reading.Known known) {
            report.add(known);
        } else if (reading instanceof Reading.Failed failure) {
            report.add(failure);
            failures.ifPresent(file -> write(failure, file));
        }
        if (options.lines()) {
            printLine(reading, outcome);
        }
    }

    private void printClaims(Reading.Understood understood) {
        out.println(understood.source() + ": " + Counts.of(understood.claims().size(), "claim"));
        understood.claims().forEach(claim -> out.println("  " + words(claim)));
    }

    private void printLine(Reading reading, Optional<Outcome> outcome) {
        JsonObject line = new JsonObject();
        line.put("source", reading.source());
        line.put(
                "outcome",
                reading instanceof Reading.Failed
                        ? "failed"
                        : outcome.map(what -> what.name().toLowerCase(Locale.ROOT))
                                .orElse("read"));
        if (reading instanceof Reading.Understood understood) {
            line.put("article", understood.incoming().graph().name().getURI());
            line.put("claims", understood.claims().size());
            if (options.dry()) {
                JsonArray said = new JsonArray();
                understood.claims().forEach(claim -> said.add(words(claim)));
                line.put("says", said);
            }
        } else if (reading instanceof Reading.Known known) {
            line.put("article", known.article());
        } else if (reading instanceof Reading.Failed failure) {
            line.put("reason", failure.reason());
        }
        out.println(JSON.toStringFlat(line));
        out.flush();
    }

    private static String words(Claim claim) {
        String object = claim.object() instanceof Value.OfEntity entity
                ? entity.entity().label()
                : words(((Value.OfMoney) claim.object()).money());
        return claim.subject().label() + " " + claim.relation().name() + " " + object + ", "
                + claim.stance().phase().name().toLowerCase(Locale.ROOT) + ", "
                + claim.stance().modality().name().toLowerCase(Locale.ROOT)
                + (claim.stance().negated() ? ", denied" : "")
                + claim.stance()
                        .speaker()
                        .map(speaker -> ", says " + speaker.label())
                        .orElse("");
    }

    private static String words(Money money) {
        return money.amount().toPlainString() + " " + money.currency();
    }

    private static void write(Reading.Failed failure, Writer file) {
        try {
            file.write("# " + failure.reason().replaceAll("\\R", " ") + "\n" + failure.source() + "\n");
            // A run that is killed has told all the same.
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the list of failures cannot be written: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        if (failures.isPresent()) {
            failures.get().close();
        }
    }
}
