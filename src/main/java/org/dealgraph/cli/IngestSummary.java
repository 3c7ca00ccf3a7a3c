package org.dealgraph.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.dealgraph.cli.IngestReport.Counted;
import org.dealgraph.store.Outcome;

/**
 * What an ingestion tells the user at its end.
 *
 * @param report what became of the articles
 * @param took how long it took
 */
record IngestSummary(IngestReport report, Duration took) {
    private static final int MOST_CONNECTED = 8;

    /**
     * Prints it to be read.
     *
     * @param invocation how the user calls the program on this store
     */
    void print(PrintStream out, String invocation) {
        int all = report.succeeded() + report.failures().size();
        String written = report.unwritten() > 0
                ? report.unwritten() + " read, none written, "
                : report.count(Outcome.ADDED) + " added, " + report.count(Outcome.REPLACED) + " replaced, "
                        + report.count(Outcome.UNCHANGED) + " unchanged, ";
        out.println(Counts.of(all, "article") + " in " + seconds() + " s: " + written
                + report.failures().size() + " failed");
        report.failures().forEach(failure -> out.println("  failed: " + failure.source()));
        report.foreign()
                .forEach((source, language) ->
                        out.println("  not English, kept without claims: " + source + " (" + language + ")"));
        if (report.succeeded() == report.passedBy()) {
            return;
        }
        out.println(Counts.of(report.claims(), "claim") + " about " + Counts.of(report.entities(), "entity"));
        if (report.claims() == 0 || report.unwritten() > 0) {
            return;
        }
        printList(out, "  by relation: ", report.relations());
        printList(
                out,
                "  most connected: ",
                report.mostConnected().limit(MOST_CONNECTED).toList());
        out.println();
        out.println("Try next:");
        nextSteps().forEach(step -> out.println("  " + invocation + " " + step));
    }

    private static void printList(PrintStream out, String heading, List<Counted> counted) {
        out.println(counted.stream()
                .map(each -> each.name() + " " + each.count())
                .collect(Collectors.joining(", ", heading, "")));
    }

    private List<String> nextSteps() {
        String entity = report.mostConnected()
                .findFirst()
                .map(Counted::name)
                .map(Shell::quote)
                .orElseThrow();
        String explain = report.mostTold()
                .map(pair -> "explain " + Shell.quote(pair.subject()) + " " + Shell.quote(pair.object()))
                .orElse("stats");
        return List.of("query deals-of --set company=" + entity, explain, "query --list", "serve");
    }

    /** Prints it for programs, as one object. */
    void printJson(PrintStream out) {
        JsonObject json = new JsonObject();
        for (Outcome outcome : Outcome.values()) {
            json.put(outcome.name().toLowerCase(Locale.ROOT), report.count(outcome));
        }
        JsonArray failed = new JsonArray();
        report.failures().forEach(failure -> {
            JsonObject object = new JsonObject();
            object.put("source", failure.source());
            object.put("reason", failure.reason());
            failed.add(object);
        });
        json.put("failed", failed);
        JsonArray foreign = new JsonArray();
        report.foreign().forEach((source, language) -> {
            JsonObject object = new JsonObject();
            object.put("source", source);
            object.put("language", language);
            foreign.add(object);
        });
        json.put("notEnglish", foreign);
        json.put("claims", report.claims());
        json.put("entities", report.entities());
        JsonObject relations = new JsonObject();
        report.relations().forEach(relation -> relations.put(relation.name(), relation.count()));
        json.put("claimsByRelation", relations);
        json.put("milliseconds", took.toMillis());
        JSON.write(out, json);
    }

    private BigDecimal seconds() {
        return BigDecimal.valueOf(took.toMillis(), 3).setScale(1, RoundingMode.HALF_UP);
    }
}
