package org.dealgraph.evaluate;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * All figures of an evaluation, each with its interval.
 *
 * @param levels of all claims, at each level
 * @param relations of the claims of each relation, at {@link Level#CLAIM}
 * @param aspects what else is said of the relations that were found
 */
public record Measures(Map<Level, Ratios> levels, SortedMap<String, Ratios> relations, Map<Aspect, Detail> aspects) {
    /**
     * Precision, recall and F1.
     *
     * @param wanted how many are required
     * @param found how many are found and not merely optional
     */
    public record Ratios(int wanted, int found, Figure precision, Figure recall, Figure f1) {}

    /**
     * How right something is.
     *
     * @param agreement in numbers
     * @param accuracy the share that is right
     */
    public record Detail(Agreement agreement, Figure accuracy) {}

    /** The figures of a scoring of these articles. */
    public static Measures of(Scoring scoring, List<String> docs) {
        Bootstrap bootstrap = new Bootstrap(docs.size());
        List<Scoring> articles = docs.stream().map(scoring::of).toList();
        Map<Level, Ratios> levels = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            levels.put(level, ratios(bootstrap, articles, level, relation -> true));
        }
        SortedMap<String, Ratios> relations = new TreeMap<>();
        for (String relation : relations(scoring)) {
            relations.put(relation, ratios(bootstrap, articles, Level.CLAIM, relation::equals));
        }
        Map<Aspect, Detail> aspects = new EnumMap<>(Aspect.class);
        for (Aspect aspect : Aspect.values()) {
            List<Agreement> parts =
                    articles.stream().map(article -> agreement(article, aspect)).toList();
            Figure accuracy = bootstrap.figure(parts, Agreement.NONE, Agreement::plus, Agreement::accuracy);
            aspects.put(aspect, new Detail(parts.stream().reduce(Agreement.NONE, Agreement::plus), accuracy));
        }
        return new Measures(levels, relations, aspects);
    }

    private static TreeSet<String> relations(Scoring scoring) {
        TreeSet<String> relations = new TreeSet<>();
        scoring.gold().forEach(claim -> relations.add(claim.relation()));
        scoring.found().forEach(claim -> relations.add(claim.relation()));
        return relations;
    }

    private static Ratios ratios(Bootstrap bootstrap, List<Scoring> articles, Level level, Predicate<String> relation) {
        List<Tally> parts = articles.stream()
                .map(article -> article.of(relation).tally(level))
                .toList();
        Tally all = parts.stream().reduce(Tally.NONE, Tally::plus);
        return new Ratios(
                all.wanted(),
                all.hits() + all.spurious(),
                figure(bootstrap, parts, Tally::precision),
                figure(bootstrap, parts, Tally::recall),
                figure(bootstrap, parts, Tally::f1));
    }

    private static Figure figure(Bootstrap bootstrap, List<Tally> parts, ToDoubleFunction<Tally> measure) {
        return bootstrap.figure(parts, Tally.NONE, Tally::plus, measure);
    }

    /** A gold claim and the found claim that has its relation and ends. */
    private record Match(GoldClaim gold, FoundClaim found) {
        /** In how many things the two agree. */
        int closeness() {
            return Stream.of(Aspect.values())
                    .mapToInt(aspect -> aspect.of(gold, found).right())
                    .sum();
        }
    }

    /** Each claim is compared with one gold claim at most, the closest pairs first. */
    private static Agreement agreement(Scoring article, Aspect aspect) {
        List<Match> matches = article.gold().stream()
                .flatMap(gold -> article.found().stream()
                        .filter(found -> gold.relation().equals(found.relation()) && gold.hasEndsOf(found))
                        .map(found -> new Match(gold, found)))
                .sorted(Comparator.comparingInt(Match::closeness).reversed())
                .toList();
        Set<Object> used = new HashSet<>();
        Agreement sum = Agreement.NONE;
        for (Match match : matches) {
            if (!used.contains(match.gold()) && !used.contains(match.found())) {
                used.add(match.gold());
                used.add(match.found());
                sum = sum.plus(aspect.of(match.gold(), match.found()));
            }
        }
        return sum;
    }
}
