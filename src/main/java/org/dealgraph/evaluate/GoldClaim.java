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
 * @param speaker who says it, where the article names or describes one
 * @param details what else the article says of it
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
        Optional<End> speaker,
        Details details,
        boolean optional) {
    public GoldClaim {
        requireNonNull(doc, "doc is null");
        requireNonNull(evidence, "evidence is null");
        requireNonNull(subject, "subject is null");
        requireNonNull(relation, "relation is null");
        requireNonNull(object, "object is null");
        phases = List.copyOf(phases);
        modalities = List.copyOf(modalities);
        requireNonNull(speaker, "speaker is null");
        requireNonNull(details, "details is null");
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

    /** Whether {@code found} relates the same two in the same way, whatever becomes of it. */
    boolean hasEndsOf(FoundClaim found) {
        return (subject.meets(found.subject()) && hasObjectOf(found))
                || (isSymmetric() && subject.meets(found.object()) && object.meets(found.subject()));
    }

    private boolean hasObjectOf(FoundClaim found) {
        return object.meets(found.object()) || (isAmount() && sum().isPresent() && sum().equals(found.sum()));
    }

    private boolean hasDetailsOf(FoundClaim found) {
        return modalities.contains(found.modality()) && hasAmountOf(found) && hasExclusivityOf(found);
    }

    boolean hasAmountOf(FoundClaim found) {
        return details.amount().isEmpty()
                || details.amount().equals(found.details().amount());
    }

    boolean hasExclusivityOf(FoundClaim found) {
        return details.exclusive().isEmpty()
                || details.exclusive().equals(found.details().exclusive());
    }

    boolean isAmount() {
        return isAmount(relation);
    }

    /** Whether the object of a relation is an amount. */
    static boolean isAmount(String relation) {
        return relation.equals("valuedAt") || relation.equals("hasRevenue");
    }

    private Optional<Double> sum() {
        return FoundClaim.sum(object, details.amount());
    }
}
