package org.dealgraph.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One proposition that an article makes or reports.
 *
 * @param subject who
 * @param relation the relation
 * @param object whom or what
 * @param stance what becomes of the relation, and how sure and by whom it is said
 * @param details amounts, dates and the like
 * @param evidence where it stands and what found it
 */
public record Claim(
        Entity subject, Relation relation, Value object, Stance stance, Details details, Evidence evidence) {
    public Claim {
        requireNonNull(subject, "subject is null");
        requireNonNull(relation, "relation is null");
        requireNonNull(object, "object is null");
        requireNonNull(stance, "stance is null");
        requireNonNull(details, "details is null");
        requireNonNull(evidence, "evidence is null");
    }

    /** Whether it supports a plain triple: not negated, and asserted, reported or planned. */
    public boolean supportsTriple() {
        return !stance.negated() && stance.modality().isFactual();
    }

    /**
     * What becomes of the relation, and who stands behind that.
     *
     * @param phase begins, holds, changes or ends
     * @param modality how far it is vouched for
     * @param negated whether the text says that it is not so
     * @param speaker who says it, if not the article itself
     */
    public record Stance(Phase phase, Modality modality, boolean negated, Optional<Entity> speaker) {
        public Stance {
            requireNonNull(phase, "phase is null");
            requireNonNull(modality, "modality is null");
            requireNonNull(speaker, "speaker is null");
        }
    }

    /**
     * What else the sentence says of it.
     *
     * @param amount the money that it is about
     * @param percent a share or stake, in percent
     * @param from since when, as exact as the text
     * @param until until when
     * @param exclusive whether it is exclusive, where the text says so
     * @param role the title, for {@code leads}
     */
    public record Details(
            Optional<Money> amount,
            Optional<BigDecimal> percent,
            Optional<PartialDate> from,
            Optional<PartialDate> until,
            Optional<Boolean> exclusive,
            Optional<String> role) {
        public Details {
            requireNonNull(amount, "amount is null");
            requireNonNull(percent, "percent is null");
            requireNonNull(from, "from is null");
            requireNonNull(until, "until is null");
            requireNonNull(exclusive, "exclusive is null");
            requireNonNull(role, "role is null");
        }

        /** The same, but exclusive or not. */
        public Details with(boolean isExclusive) {
            return new Details(amount, percent, from, until, Optional.of(isExclusive), role);
        }

        /** No details. */
        public static Details none() {
            return new Details(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /**
     * Where a claim stands and what found it.
     *
     * @param quote its sentence in the article's text
     * @param rule name of the rule in {@code ontology/relations/}
     * @param confidence 0 to 1, two decimals
     */
    public record Evidence(Span quote, String rule, BigDecimal confidence) {
        public Evidence {
            requireNonNull(quote, "quote is null");
            requireNonNull(rule, "rule is null");
            requireNonNull(confidence, "confidence is null");
        }
    }
}
