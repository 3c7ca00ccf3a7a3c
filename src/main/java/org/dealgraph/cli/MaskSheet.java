package org.dealgraph.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.jena.atlas.json.JsonObject;
import org.dealgraph.evaluate.Evaluation;
import org.dealgraph.evaluate.Level;
import org.dealgraph.evaluate.Score;

/**
 * Prints scores with the names as they are beside those with masked names.
 *
 * @param plain with the names as they are
 * @param masked with invented names
 */
record MaskSheet(Evaluation plain, Evaluation masked) {
    void print(PrintStream out) {
        List<List<String>> rows = new ArrayList<>();
        for (Level level : Level.values()) {
            Score one = plain.scoring().at(level);
            Score other = masked.scoring().at(level);
            rows.add(row(level.label() + " precision", one.precision(), other.precision()));
            rows.add(row(level.label() + " recall", one.recall(), other.recall()));
            rows.add(row(level.label() + " F1", one.f1(), other.f1()));
        }
        out.println(Counts.of(plain.articles().size(), "article") + ", names as they are and masked");
        new TextTable(List.of("measure", "as they are", "masked", "lost"), rows).print(out, OptionalInt.empty());
    }

    /** All figures of both as one object. */
    JsonObject json() {
        JsonObject json = new JsonObject();
        json.put("asTheyAre", new MeasureSheet(plain).json());
        json.put("masked", new MeasureSheet(masked).json());
        return json;
    }

    private static List<String> row(String measure, double plain, double masked) {
        return List.of(
                measure, ScoreSheet.decimals(plain), ScoreSheet.decimals(masked), ScoreSheet.decimals(plain - masked));
    }
}
