package org.dealgraph.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares found claims with gold claims, as the gold's {@code score.py} does: a gold claim that is optional neither
 * helps nor hurts, and at the level of triples those required are counted once an article.
 *
 * @param gold what readers found
 * @param found what the program found, each once
 */
public record Scoring(List<GoldClaim> gold, List<FoundClaim> found) {
    public Scoring {
        gold = List.copyOf(gold);
        Map<Object, FoundClaim> distinct = new LinkedHashMap<>();
        found.forEach(claim -> distinct.putIfAbsent(claim.identity(), claim));
        found = List.copyOf(distinct.values());
    }

    /** The same for one article alone. */
    public Scoring of(String doc) {
        return new Scoring(
                gold.stream().filter(claim -> claim.doc().equals(doc)).toList(),
                found.stream().filter(claim -> claim.doc().equals(doc)).toList());
    }

    /** The gold claims that must be found. */
    public List<GoldClaim> required() {
        return gold.stream().filter(claim -> !claim.optional()).toList();
    }

    public Score at(Level level) {
        Set<Object> reached = new HashSet<>();
        List<FoundClaim> spurious = new ArrayList<>();
        int hits = 0;
        for (FoundClaim claim : found) {
            List<GoldClaim> matches = gold.stream()
                    .filter(candidate -> candidate.isFoundBy(claim, level))
                    .toList();
            List<GoldClaim> needed =
                    matches.stream().filter(match -> !match.optional()).toList();
            needed.forEach(match -> reached.add(countedAs(match, level)));
            if (!needed.isEmpty()) {
                hits++;
            } else if (matches.isEmpty()) {
                spurious.add(claim);
            }
        }
        return score(level, hits, reached, spurious);
    }

    private Score score(Level level, int hits, Set<Object> reached, List<FoundClaim> spurious) {
        Set<Object> wanted = new HashSet<>();
        required().forEach(claim -> wanted.add(countedAs(claim, level)));
        List<GoldClaim> missed = required().stream()
                .filter(claim -> !reached.contains(countedAs(claim, level)))
                .toList();
        int counted = hits + spurious.size();
        double precision = counted == 0 ? 0 : (double) hits / counted;
        double recall = wanted.isEmpty() ? 1 : (double) reached.size() / wanted.size();
        return new Score(level, precision, recall, missed, spurious);
    }

    private static Object countedAs(GoldClaim claim, Level level) {
        if (level != Level.TRIPLE) {
            return claim.line();
        }
        List<String> ends = List.of(claim.subject().first(), claim.object().first());
        return List.of(
                claim.doc(), claim.relation(), claim.isSymmetric() ? new TreeSet<>(ends) : ends, claim.negated());
    }
}
