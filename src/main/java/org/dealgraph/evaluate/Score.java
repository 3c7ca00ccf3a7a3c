package org.dealgraph.evaluate;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How well found claims agree with the gold at one level.
 *
 * @param level how much had to agree
 * @param precision the share of what was found that is right, 0 to 1
 * @param recall the share of what is required that was found, 0 to 1
 * @param missed what is required and was not found, in the order of the gold
 * @param spurious what was found and is not in the gold, in the order found
 */
public record Score(Level level, double precision, double recall, List<GoldClaim> missed, List<FoundClaim> spurious) {
    public Score {
        requireNonNull(level, "level is null");
        missed = List.copyOf(missed);
        spurious = List.copyOf(spurious);
    }

    /** The harmonic mean of precision and recall; 0 where both are. */
    public double f1() {
        double sum = precision + recall;
        return sum == 0 ? 0 : 2 * precision * recall / sum;
    }
}
