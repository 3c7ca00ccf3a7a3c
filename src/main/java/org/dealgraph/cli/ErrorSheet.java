package org.dealgraph.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dealgraph.evaluate.Cause;
import org.dealgraph.evaluate.ErrorAnalysis;
import org.dealgraph.evaluate.FoundClaim;
import org.dealgraph.evaluate.GoldClaim;
import org.dealgraph.evaluate.Mistake;

/**
 * Prints misses and false claims grouped by cause, the counts first.
 *
 * @param analysis what went wrong
 */
record ErrorSheet(ErrorAnalysis analysis) {
    void print(PrintStream out) {
        List<Map.Entry<Cause, List<Mistake>>> misses = ErrorAnalysis.grouped(analysis.misses());
        List<Map.Entry<Cause, List<Mistake>>> falseClaims = ErrorAnalysis.grouped(analysis.falseClaims());
        printCounts("missed", misses, out);
        printCounts("false", falseClaims, out);
        printRules(out);
        misses.forEach(group -> printGroup("missed", group, out));
        falseClaims.forEach(group -> printGroup("false", group, out));
    }

    private static void printCounts(String kind, List<Map.Entry<Cause, List<Mistake>>> groups, PrintStream out) {
        int all = groups.stream().mapToInt(group -> group.getValue().size()).sum();
        out.println(kind + ": " + all);
        groups.forEach(group -> out.printf(
                "%6d  %s (%s)%n", group.getValue().size(), group.getKey().label(), byRelation(group.getValue())));
        out.println();
    }

    private static String byRelation(List<Mistake> mistakes) {
        Map<String, Integer> counts = new TreeMap<>();
        mistakes.forEach(mistake -> counts.merge(mistake.relation(), 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    /** How often each rule is right, the worst first. */
    private void printRules(PrintStream out) {
        Map<String, int[]> counts = new TreeMap<>();
        analysis.scoring().found().forEach(claim -> counts.computeIfAbsent(claim.rule(), unused -> new int[2])[0]++);
        analysis.falseClaims().forEach(mistake -> mistake.found().ifPresent(claim -> counts.get(claim.rule())[1]++));
        out.println("rules with false claims: false of all that the rule found");
        counts.entrySet().stream()
                .filter(entry -> entry.getValue()[1] > 0)
                .sorted((one, other) -> Integer.compare(other.getValue()[1], one.getValue()[1]))
                .forEach(entry ->
                        out.printf("%6d of %d  %s%n", entry.getValue()[1], entry.getValue()[0], entry.getKey()));
        out.println();
    }

    private static void printGroup(String kind, Map.Entry<Cause, List<Mistake>> group, PrintStream out) {
        out.println("== " + kind + ", " + group.getKey().label() + ": "
                + group.getValue().size());
        for (Mistake mistake : group.getValue()) {
            out.println();
            out.println(mistake.doc() + "  " + mistake.relation());
            if (!mistake.sentence().isEmpty()) {
                out.println("  \"" + mistake.sentence().replaceAll("\\s+", " ") + "\"");
            }
            mistake.gold().ifPresent(gold -> out.println("  gold:  " + line(gold)));
            mistake.found().ifPresent(found -> out.println("  found: " + line(found)));
            if (!mistake.reason().isEmpty()) {
                out.println("  " + mistake.reason());
            }
        }
        out.println();
    }

    private static String line(GoldClaim claim) {
        return claim.subject().text() + " " + claim.relation() + " "
                + claim.object().text() + " [" + String.join("|", claim.phases()) + ", "
                + String.join("|", claim.modalities()) + ", " + (claim.negated() ? "-" : "+")
                + claim.details().amount().map(amount -> ", " + amount).orElse("")
                + claim.details()
                        .exclusive()
                        .map(exclusive -> ", exclusive " + exclusive)
                        .orElse("")
                + "]" + (claim.optional() ? " optional" : "") + ", line " + claim.line();
    }

    private static String line(FoundClaim claim) {
        return claim.subject().text() + " " + claim.relation() + " "
                + claim.object().text() + " [" + claim.phase() + ", " + claim.modality() + ", "
                + (claim.negated() ? "-" : "+")
                + claim.details().amount().map(amount -> ", " + amount).orElse("")
                + claim.details()
                        .exclusive()
                        .map(exclusive -> ", exclusive " + exclusive)
                        .orElse("")
                + "], rule " + claim.rule() + ": \"" + claim.quote().replaceAll("\\s+", " ") + "\"";
    }
}
