package org.dealgraph.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.dealgraph.evaluate.Agreement;
import org.dealgraph.evaluate.Evaluation;
import org.dealgraph.evaluate.Figure;
import org.dealgraph.evaluate.Measures;

/**
 * Prints all figures of an evaluation with their intervals.
 *
 * @param evaluation what is measured
 */
record MeasureSheet(Evaluation evaluation) {
    private static final int DECIMALS = 4;

    void print(PrintStream out) {
        Measures measures = evaluation.measures();
        List<List<String>> levels = new ArrayList<>();
        measures.levels().forEach((level, ratios) -> levels.add(row(level.label(), ratios)));
        measures.relations().forEach((relation, ratios) -> levels.add(row(relation, ratios)));
        out.println();
        out.println("With the interval that 95 of 100 bootstrap draws of articles fall in; relations as claims:");
        new TextTable(
                        List.of("", "gold", "found", "precision", "interval", "recall", "interval", "F1", "interval"),
                        levels)
                .print(out, OptionalInt.empty());
        List<List<String>> aspects = new ArrayList<>();
        measures.aspects().forEach((aspect, detail) -> {
            Agreement agreement = detail.agreement();
            aspects.add(List.of(
                    aspect.name().toLowerCase(Locale.ROOT),
                    agreement.cases() == 0
                            ? ""
                            : ScoreSheet.decimals(detail.accuracy().value()),
                    agreement.cases() == 0 ? "" : interval(detail.accuracy()),
                    String.valueOf(agreement.right()),
                    String.valueOf(agreement.wrong()),
                    String.valueOf(agreement.missing()),
                    String.valueOf(agreement.extra())));
        });
        out.println();
        out.println("Where relation and ends are found, of those of which the gold or the program says something:");
        new TextTable(List.of("", "accuracy", "interval", "right", "wrong", "missing", "extra"), aspects)
                .print(out, OptionalInt.empty());
    }

    private static List<String> row(String name, Measures.Ratios ratios) {
        return List.of(
                name,
                String.valueOf(ratios.wanted()),
                String.valueOf(ratios.found()),
                ScoreSheet.decimals(ratios.precision().value()),
                interval(ratios.precision()),
                ScoreSheet.decimals(ratios.recall().value()),
                interval(ratios.recall()),
                ScoreSheet.decimals(ratios.f1().value()),
                interval(ratios.f1()));
    }

    private static String interval(Figure figure) {
        return ScoreSheet.decimals(figure.low()) + " to " + ScoreSheet.decimals(figure.high());
    }

    /** The same as one object. */
    JsonObject json() {
        Measures measures = evaluation.measures();
        JsonObject json = new JsonObject();
        json.put("articles", evaluation.articles().size());
        json.put("required", evaluation.scoring().required().size());
        json.put("found", evaluation.scoring().found().size());
        json.put("exactQuotes", evaluation.exactQuotes());
        measures.levels().forEach((level, ratios) -> json.put(level.label(), json(ratios)));
        JsonObject relations = new JsonObject();
        measures.relations().forEach((relation, ratios) -> relations.put(relation, json(ratios)));
        json.put("relations", relations);
        JsonObject details = new JsonObject();
        measures.aspects().forEach((aspect, detail) -> {
            JsonObject one = new JsonObject();
            if (detail.agreement().cases() > 0) {
                one.put("accuracy", json(detail.accuracy()));
            }
            one.put("right", detail.agreement().right());
            one.put("wrong", detail.agreement().wrong());
            one.put("missing", detail.agreement().missing());
            one.put("extra", detail.agreement().extra());
            details.put(aspect.name().toLowerCase(Locale.ROOT), one);
        });
        json.put("details", details);
        return json;
    }

    private static JsonObject json(Measures.Ratios ratios) {
        JsonObject json = new JsonObject();
        json.put("gold", ratios.wanted());
        json.put("found", ratios.found());
        json.put("precision", json(ratios.precision()));
        json.put("recall", json(ratios.recall()));
        json.put("f1", json(ratios.f1()));
        return json;
    }

    private static JsonObject json(Figure figure) {
        JsonObject json = new JsonObject();
        json.put("value", number(figure.value()));
        json.put("low", number(figure.low()));
        json.put("high", number(figure.high()));
        return json;
    }

    private static JsonNumber number(double value) {
        return JsonNumber.value(new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }
}
