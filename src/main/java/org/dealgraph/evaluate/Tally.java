package org.dealgraph.evaluate;

/**
 * What precision and recall are computed from; the tallies of several articles add up.
 *
 * @param hits found and right
 * @param spurious found and in no gold claim
 * @param reached required and found
 * @param wanted required
 */
record Tally(int hits, int spurious, int reached, int wanted) {
    static final Tally NONE = new Tally(0, 0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(hits + other.hits, spurious + other.spurious, reached + other.reached, wanted + other.wanted);
    }

    double precision() {
        return hits + spurious == 0 ? 0 : (double) hits / (hits + spurious);
    }

    double recall() {
        return wanted == 0 ? 1 : (double) reached / wanted;
    }

    /** The harmonic mean of precision and recall; 0 where both are. */
    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
}
