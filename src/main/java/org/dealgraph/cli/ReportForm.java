package org.dealgraph.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.dealgraph.export.ExportReport;

/** How an export tells what it wrote. */
enum ReportForm {
    /** Sentences. */
    TEXT {
        @Override
        void print(ExportReport report, PrintStream err) {
            String counts = report.written().counts().entrySet().stream()
                    .map(count -> count.getValue() + " " + count.getKey())
                    .collect(Collectors.joining(", "));
            String target = report.target().equals("-") ? "" : report.target() + " as ";
            err.println("Wrote " + target + report.format().label() + ": " + counts + ".");
            err.println("Not in it: " + String.join("; ", report.losses()) + ".");
        }
    },
    /** One object. */
    JSON {
        @Override
        void print(ExportReport report, PrintStream err) {
            JsonObject written = new JsonObject();
            report.written().counts().forEach(written::put);
            JsonArray losses = new JsonArray();
            report.losses().forEach(losses::add);
            JsonObject object = new JsonObject();
            object.put("format", report.format().label());
            object.put("out", report.target());
            object.put("written", written);
            object.put("notCarried", losses);
            org.apache.jena.atlas.json.JSON.write(err, object);
        }
    };

    abstract void print(ExportReport report, PrintStream err);

    /** As the user spells it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
