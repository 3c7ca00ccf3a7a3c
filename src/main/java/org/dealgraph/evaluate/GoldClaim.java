package org.dealgraph.evaluate;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A claim that a reader finds in an article.
 *
 * @param line of the gold file, from 1; tells claims apart that are the same otherwise
 * @param doc the article's file name
 * @param evidence the first words of its sentence
 * @param subject the subject
 * @param relation local name of the relation
 * @param object the object, or the amount
 * @param phases any of which is right, in lower case
 * @param modalities any of which is right, in lower case
 * @param negated whether the article says that it is not so
 * @param amount a plain number, in whole units of its currency
 * @param exclusive whether it is exclusive, where the article says so
 * @param optional whether it neither helps nor hurts
 */
public record GoldClaim(
        int line,
        String doc,
        String evidence,
        End subject,
        String relation,
        End object,
        List<String> phases,
        List<String> modalities,
        boolean negated,
        Optional<Double> amount,
        Optional<Boolean> exclusive,
        boolean optional) {
    public GoldClaim {
        requireNonNull(doc, "doc is null");
        requireNonNull(evidence, "evidence is null");
        requireNonNull(subject, "subject is null");
        requireNonNull(relation, "relation is null");
        requireNonNull(object, "object is null");
        phases = List.copyOf(phases);
        modalities = List.copyOf(modalities);
        requireNonNull(amount, "amount is null");
        requireNonNull(exclusive, "exclusive is null");
    }

    /** Whether {@code found} is this claim, as far as {@code level} looks. */
    boolean isFoundBy(FoundClaim found, Level level) {
        return doc.equals(found.doc())
                && relation.equals(found.relation())
                && negated == found.negated()
                && hasEndsOf(found)
                && switch (level) {
                    case TRIPLE -> true;
                    case CLAIM -> phases.contains(found.phase());
                    case FULL -> phases.contains(found.phase()) && hasDetailsOf(found);
                };
    }

    boolean isSymmetric() {
        return FoundClaim.SYMMETRIC.contains(relation);
    }

    private boolean hasEndsOf(FoundClaim found) {
        return (subject.meets(found.subject()) && hasObjectOf(found))
                || (isSymmetric() && subject.meets(found.object()) && object.meets(found.subject()));
    }

    private boolean hasObjectOf(FoundClaim found) {
        return object.meets(found.object()) || (isAmount() && sum().isPresent() && sum().equals(found.sum()));
    }

    private boolean hasDetailsOf(FoundClaim found) {
        return modalities.contains(found.modality())
                && (amount.isEmpty() || amount.equals(found.amount()))
                && (exclusive.isEmpty() || exclusive.equals(found.exclusive()));
    }

    private boolean isAmount() {
        return relation.equals("valuedAt") || relation.equals("hasRevenue");
    }

    private Optional<Double> sum() {
        return FoundClaim.sum(object, amount);
    }
}
