package org.dealgraph.evaluate;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A gold claim that was missed, a claim that is not in the gold, or both where the one was found for the other.
 *
 * @param cause why
 * @param reason more of why; may be empty
 * @param sentence the sentence that it is about; empty if it was not read
 * @param gold what was missed
 * @param found what was claimed instead, or without being in the gold
 */
public record Mistake(
        Cause cause, String reason, String sentence, Optional<GoldClaim> gold, Optional<FoundClaim> found) {
    public Mistake {
        requireNonNull(cause, "cause is null");
        requireNonNull(reason, "reason is null");
        requireNonNull(sentence, "sentence is null");
        requireNonNull(gold, "gold is null");
        requireNonNull(found, "found is null");
    }

    /** The relation that it is about. */
    public String relation() {
        return gold.map(GoldClaim::relation)
                .orElseGet(() -> found.map(FoundClaim::relation).orElse(""));
    }

    /** The article's file name. */
    public String doc() {
        return gold.map(GoldClaim::doc)
                .orElseGet(() -> found.map(FoundClaim::doc).orElse(""));
    }
}
