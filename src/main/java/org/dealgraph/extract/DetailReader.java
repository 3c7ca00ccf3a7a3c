package org.dealgraph.extract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dealgraph.model.Claim;
import org.dealgraph.model.Lexicon;
import org.dealgraph.model.Money;
import org.dealgraph.model.PartialDate;
import org.dealgraph.model.Phase;
import org.dealgraph.model.Rule;
import org.dealgraph.model.Value;

/** Reads the sum, share, dates, exclusivity and title that belong to a trigger: those of its own clause, the nearest first. */
final class DetailReader {
    /** A sum that is measured stands fewer tokens than this from the word that says what it measures. */
    private static final int FARTHEST_SUM = 12;

    /** A word that says what a sum measures stands no more tokens than this from it. */
    private static final int MEASURE_WORDS = 5;

    private final Set<String> exclusive;
    private final Set<String> unexclusive;
    private final Set<String> titleWords;
    private final Set<String> measures;

    DetailReader(Lexicon lexicon) {
        exclusive = lexicon.list("exclusive-words");
        unexclusive = lexicon.list("unexclusive-words");
        titleWords = lexicon.list("title-modifiers");
        measures = lexicon.list("measured-words");
    }

    /** @param behindObject the token after its object's name, or -1 */
    Claim.Details read(
            Tree tree,
            Triggers.Trigger at,
            Value object,
            int behindObject,
            Phase phase,
            Optional<LocalDate> published) {
        int trigger = at.head();
        Rule rule = at.rule();
        boolean deal = rule.relation().dealClass().isPresent();
        Optional<Money> amount = object instanceof Value.OfMoney sum
                ? Optional.of(sum.money())
                : deal ? sumOf(tree, trigger, behindObject).map(Amounts.Sum::money) : Optional.empty();
        Optional<BigDecimal> percent = deal ? shareNear(tree, trigger) : Optional.empty();
        List<Dates.Dated> dates = Dates.in(tree, published).stream()
                .filter(date -> inClause(tree, date.first(), trigger))
                .sorted(Comparator.comparingInt(date -> Math.abs(date.first() - trigger)))
                .toList();
        Optional<PartialDate> until = dates.stream()
                .filter(date -> date.until() || phase == Phase.ENDS)
                .map(Dates.Dated::date)
                .findFirst();
        Optional<PartialDate> from = phase == Phase.ENDS
                ? Optional.empty()
                : dates.stream()
                        .filter(date -> !date.until())
                        .map(Dates.Dated::date)
                        .findFirst();
        Optional<String> role =
                rule.relation().name().equals("leads") ? role(tree, at.first(), trigger, rule) : Optional.empty();
        return new Claim.Details(amount, percent, from, until, exclusivity(tree, trigger, rule, phase), role);
    }

    /** The sum of money that is nearest to the trigger in its clause. */
    Optional<Amounts.Sum> sumNear(Tree tree, int trigger) {
        return Amounts.sums(tree).stream()
                .filter(sum -> !sum.aShare() && inClause(tree, sum.first(), trigger))
                .min(Comparator.comparingInt(sum -> Math.abs(sum.first() - trigger)));
    }

    /** The sum right behind the object, "Tableau for $15.7 billion", else the nearest in the clause, else the only one. */
    private Optional<Amounts.Sum> sumOf(Tree tree, int trigger, int behindObject) {
        Optional<Amounts.Sum> own = Amounts.sums(tree).stream()
                .filter(sum -> !sum.aShare()
                        && sum.first() == behindObject + 1
                        && tree.lowerLemma(behindObject).equals("for"))
                .findFirst();
        return own.or(() -> sumNear(tree, trigger)).or(() -> onlySum(tree));
    }

    /** The only sum of a sentence, where no word beside it says that it measures something else: "valued at", "revenue". */
    private Optional<Amounts.Sum> onlySum(Tree tree) {
        List<Amounts.Sum> sums =
                Amounts.sums(tree).stream().filter(sum -> !sum.aShare()).toList();
        return sums.size() == 1 && !isMeasured(tree, sums.get(0)) ? Optional.of(sums.get(0)) : Optional.empty();
    }

    private boolean isMeasured(Tree tree, Amounts.Sum sum) {
        int first = Math.max(0, sum.first() - MEASURE_WORDS);
        int end = Math.min(tree.size(), sum.end() + MEASURE_WORDS);
        return IntStream.range(first, end).anyMatch(i -> measures.contains(tree.lowerLemma(i)));
    }

    /** The sum that a trigger such as "valuation" measures: in its clause, or for want of one, not far off. */
    Optional<Amounts.Sum> sumMeasured(Tree tree, int trigger) {
        return sumNear(tree, trigger).or(() -> Amounts.sums(tree).stream()
                .filter(sum -> !sum.aShare() && Math.abs(sum.first() - trigger) < FARTHEST_SUM)
                .filter(sum -> noBreak(tree, Math.min(sum.first(), trigger), Math.max(sum.first(), trigger)))
                .min(Comparator.comparingInt(sum -> Math.abs(sum.first() - trigger))));
    }

    private static boolean noBreak(Tree tree, int first, int end) {
        return tree.words().subList(first, end).stream().noneMatch(";"::equals);
    }

    private static Optional<BigDecimal> shareNear(Tree tree, int trigger) {
        return Amounts.shares(tree).stream()
                .filter(share -> inClause(tree, share.first(), trigger))
                .min(Comparator.comparingInt(share -> Math.abs(share.first() - trigger)))
                .map(Amounts.Share::percent);
    }

    /** Whether a token is said of the trigger: below it, or in the same clause, with no other clause between. */
    private static boolean inClause(Tree tree, int token, int trigger) {
        int own = tree.clauseOf(token);
        return own == tree.clauseOf(trigger) || (tree.isUnder(token, trigger) && tree.distanceUp(token, trigger) <= 4);
    }

    private Optional<Boolean> exclusivity(Tree tree, int trigger, Rule rule, Phase phase) {
        if (rule.exclusive().isPresent()) {
            return rule.exclusive();
        }
        if (rule.relation().dealClass().isEmpty()) {
            return Optional.empty();
        }
        for (int i = 0; i < tree.size(); i++) {
            String word = tree.token(i).text().toLowerCase(Locale.ROOT);
            if (!inClause(tree, i, trigger)) {
                continue;
            }
            if (unexclusive.contains(word)) {
                return Optional.of(false);
            }
            if (exclusive.contains(word)) {
                return Optional.of(phase != Phase.ENDS && phase != Phase.CHANGES && !isDenied(tree, i));
            }
        }
        return Optional.empty();
    }

    private static boolean isDenied(Tree tree, int word) {
        Set<String> no = Set.of("not", "n't", "no", "never", "longer");
        for (int i = Math.max(0, word - 3); i < word; i++) {
            if (no.contains(tree.token(i).text().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** The title as the text has it: "interim chief executive", "President and CEO". */
    private Optional<String> role(Tree tree, int start, int trigger, Rule rule) {
        if (rule.partOfSpeech() == Rule.PartOfSpeech.VERB) {
            return Optional.empty();
        }
        int first = start;
        while (first > 0 && titleWords.contains(tree.token(first - 1).text().toLowerCase(Locale.ROOT))) {
            first--;
        }
        return Optional.of(tree.textOf(first, trigger + 1));
    }
}
