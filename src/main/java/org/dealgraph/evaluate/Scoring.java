package org.dealgraph.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

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

    /** The same for some relations alone. */
    Scoring of(Predicate<String> relations) {
        return new Scoring(
                gold.stream().filter(claim -> relations.test(claim.relation())).toList(),
                found.stream().filter(claim -> relations.test(claim.relation())).toList());
    }

    /** The gold claims that must be found. */
    public List<GoldClaim> required() {
        return gold.stream().filter(claim -> !claim.optional()).toList();
    }

    public Score at(Level level) {
        Outcome outcome = outcome(level);
        List<GoldClaim> missed = required().stream()
                .filter(claim -> !outcome.reached().contains(countedAs(claim, level)))
                .toList();
        Tally tally = outcome.tally();
        return new Score(level, tally.precision(), tally.recall(), missed, outcome.spurious());
    }

    /** What the score at a level is computed from. */
    Tally tally(Level level) {
        return outcome(level).tally();
    }

    private record Outcome(Tally tally, Set<Object> reached, List<FoundClaim> spurious) {}

    private Outcome outcome(Level level) {
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
        Set<Object> wanted = new HashSet<>();
        required().forEach(claim -> wanted.add(countedAs(claim, level)));
        return new Outcome(new Tally(hits, spurious.size(), reached.size(), wanted.size()), reached, spurious);
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
