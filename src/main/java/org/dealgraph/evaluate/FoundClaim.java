package org.dealgraph.evaluate;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dealgraph.model.Span;

/**
 * A claim that the program found in an article.
 *
 * @param doc the article's file name
 * @param subject the subject
 * @param relation local name of the relation
 * @param object the object, or the amount
 * @param phase in lower case
 * @param modality in lower case
 * @param negated whether the article says that it is not so
 * @param speaker who says it, if not the article itself
 * @param details what else the article says of it
 * @param rule the rule that found it
 * @param quote its sentence
 * @param span where the sentence stands in the article's text
 */
public record FoundClaim(
        String doc,
        End subject,
        String relation,
        End object,
        String phase,
        String modality,
        boolean negated,
        Optional<End> speaker,
        Details details,
        String rule,
        String quote,
        Span span) {
    /** The relations that hold in both directions. */
    static final Set<String> SYMMETRIC = Set.of("partnersWith", "competesWith", "sharesRevenueWith");

    public FoundClaim {
        requireNonNull(doc, "doc is null");
        requireNonNull(subject, "subject is null");
        requireNonNull(relation, "relation is null");
        requireNonNull(object, "object is null");
        phase = phase.toLowerCase(Locale.ROOT);
        modality = modality.toLowerCase(Locale.ROOT);
        requireNonNull(speaker, "speaker is null");
        requireNonNull(details, "details is null");
        requireNonNull(rule, "rule is null");
        requireNonNull(quote, "quote is null");
        requireNonNull(span, "span is null");
    }

    /** What claims share that are counted once. */
    Object identity() {
        List<String> ends = List.of(subject.text(), object.text());
        return List.of(
                doc,
                relation,
                SYMMETRIC.contains(relation) ? ends.stream().sorted().toList() : ends,
                phase,
                modality,
                negated,
                details.amount());
    }

    boolean isAmount() {
        return GoldClaim.isAmount(relation);
    }

    /** The amount that it is about. */
    Optional<Double> sum() {
        return sum(object, details.amount());
    }

    /** The amount that an object spells, or else the amount beside it. */
    static Optional<Double> sum(End object, Optional<Double> amount) {
        return Names.number(object.text()).filter(number -> number != 0).or(() -> amount);
    }
}
