package org.dealgraph.evaluate;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells for each miss and each false claim what went wrong, at the level of {@link Level#FULL}.
 *
 * @param scoring what was wanted and found
 * @param articles what was read, by file name
 * @param names the names that entities go by
 */
public record ErrorAnalysis(Scoring scoring, Map<String, ReadArticle> articles, FoundClaims names) {
    private static final Comparator<Mistake> ORDER =
            Comparator.comparing(Mistake::relation).thenComparing(Mistake::doc);

    public ErrorAnalysis {
        requireNonNull(scoring, "scoring is null");
        articles = Map.copyOf(articles);
        requireNonNull(names, "names is null");
    }

    /** What was missed, in the order of the gold. */
    public List<Mistake> misses() {
        return scoring.at(Level.FULL).missed().stream().map(this::miss).toList();
    }

    /** What was claimed without being in the gold, in the order of the articles. */
    public List<Mistake> falseClaims() {
        return scoring.at(Level.FULL).spurious().stream().map(this::falseClaim).toList();
    }

    private Mistake miss(GoldClaim gold) {
        Optional<FoundClaim> same = nearest(gold);
        if (same.isPresent()) {
            return mistake(stance(gold, same.get()), "", gold, same);
        }
        Optional<FoundClaim> reversed = in(gold.doc()).stream()
                .filter(found -> found.relation().equals(gold.relation()) && areTurned(gold, found))
                .findFirst();
        if (reversed.isPresent()) {
            return mistake(Cause.REVERSED, "", gold, reversed);
        }
        Optional<FoundClaim> other = in(gold.doc()).stream()
                .filter(found -> areSame(gold, found) || areTurned(gold, found))
                .findFirst();
        ReadArticle article = articles.get(gold.doc());
        if (article == null) {
            return mistake(Cause.NO_SENTENCE, "the article was not read", gold, Optional.empty());
        }
        Diagnosis diagnosis = new MissDiagnosis(article, names).of(gold);
        // A claim of another relation explains a miss only where the sentence offers no rule of the right one.
        boolean misread = other.isPresent() && diagnosis.cause() == Cause.NO_TRIGGER;
        return mistake(misread ? Cause.OTHER_RELATION : diagnosis.cause(), diagnosis.reason(), gold, other);
    }

    /** Of the claims of the same relation between the same two, the one that agrees in most. */
    private Optional<FoundClaim> nearest(GoldClaim gold) {
        List<FoundClaim> same = in(gold.doc()).stream()
                .filter(found -> found.relation().equals(gold.relation()) && gold.hasEndsOf(found))
                .toList();
        for (Level level : List.of(Level.CLAIM, Level.TRIPLE)) {
            Optional<FoundClaim> near =
                    same.stream().filter(found -> gold.isFoundBy(found, level)).findFirst();
            if (near.isPresent()) {
                return near;
            }
        }
        return same.stream().findFirst();
    }

    private static Cause stance(GoldClaim gold, FoundClaim found) {
        if (gold.negated() != found.negated()) {
            return Cause.OTHER_POLARITY;
        }
        if (!gold.phases().contains(found.phase())) {
            return Cause.OTHER_PHASE;
        }
        if (!gold.modalities().contains(found.modality())) {
            return Cause.OTHER_MODALITY;
        }
        return gold.hasAmountOf(found) ? Cause.OTHER_EXCLUSIVITY : Cause.OTHER_AMOUNT;
    }

    private Mistake falseClaim(FoundClaim found) {
        List<GoldClaim> here = scoring.gold().stream()
                .filter(gold -> gold.doc().equals(found.doc()))
                .toList();
        Optional<GoldClaim> same = nearest(found, here);
        if (same.isPresent()) {
            return mistake(stance(same.get(), found), found, same);
        }
        Optional<GoldClaim> turned = here.stream()
                .filter(gold -> gold.relation().equals(found.relation()) && areTurned(gold, found))
                .findFirst();
        if (turned.isPresent()) {
            return mistake(Cause.REVERSED, found, turned);
        }
        Optional<GoldClaim> other = here.stream()
                .filter(gold -> areSame(gold, found) || areTurned(gold, found))
                .findFirst();
        if (other.isPresent()) {
            return mistake(Cause.OTHER_RELATION, found, other);
        }
        boolean known = isKnown(found.subject(), here) && (found.isAmount() || isKnown(found.object(), here));
        return mistake(known ? Cause.UNRELATED : Cause.UNKNOWN_END, found, Optional.empty());
    }

    private static Optional<GoldClaim> nearest(FoundClaim found, List<GoldClaim> here) {
        List<GoldClaim> same = here.stream()
                .filter(gold -> gold.relation().equals(found.relation()) && gold.hasEndsOf(found))
                .toList();
        return same.stream()
                .filter(gold -> gold.isFoundBy(found, Level.CLAIM))
                .findFirst()
                .or(() -> same.stream()
                        .filter(gold -> gold.isFoundBy(found, Level.TRIPLE))
                        .findFirst())
                .or(() -> same.stream().findFirst());
    }

    private static boolean isKnown(End end, List<GoldClaim> here) {
        return here.stream()
                .anyMatch(gold -> gold.subject().meets(end) || gold.object().meets(end));
    }

    private static boolean areSame(GoldClaim gold, FoundClaim found) {
        return gold.subject().meets(found.subject()) && gold.object().meets(found.object());
    }

    private static boolean areTurned(GoldClaim gold, FoundClaim found) {
        return gold.subject().meets(found.object()) && gold.object().meets(found.subject());
    }

    private List<FoundClaim> in(String doc) {
        return scoring.found().stream().filter(found -> found.doc().equals(doc)).toList();
    }

    private Mistake mistake(Cause cause, String reason, GoldClaim gold, Optional<FoundClaim> found) {
        String sentence = Optional.ofNullable(articles.get(gold.doc()))
                .flatMap(article -> article.find(gold.evidence()).map(article::sentence))
                .orElse("");
        return new Mistake(cause, reason, sentence, Optional.of(gold), found);
    }

    private static Mistake mistake(Cause cause, FoundClaim found, Optional<GoldClaim> gold) {
        return new Mistake(cause, "rule " + found.rule(), found.quote(), gold, Optional.of(found));
    }

    /**
     * Why a claim is missed.
     *
     * @param reason the same for this one claim
     */
    record Diagnosis(Cause cause, String reason) {}

    /** The mistakes of each cause, the most frequent first; those of one cause by relation and article. */
    public static List<Map.Entry<Cause, List<Mistake>>> grouped(List<Mistake> mistakes) {
        Map<Cause, List<Mistake>> groups = new EnumMap<>(Cause.class);
        mistakes.forEach(mistake -> groups.computeIfAbsent(mistake.cause(), unused -> new ArrayList<>())
                .add(mistake));
        groups.values().forEach(group -> group.sort(ORDER));
        return groups.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(
                        Comparator.comparing(List<Mistake>::size).reversed()))
                .toList();
    }
}
