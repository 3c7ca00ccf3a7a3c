package org.dealgraph.evaluate;

/**
 * How often a found claim and the gold claim that it matches say the same of one thing.
 *
 * @param right both say the same
 * @param wrong they say different things
 * @param missing only the gold says something
 * @param extra only the program says something
 */
public record Agreement(int right, int wrong, int missing, int extra) {
    static final Agreement NONE = new Agreement(0, 0, 0, 0);

    Agreement plus(Agreement other) {
        return new Agreement(right + other.right, wrong + other.wrong, missing + other.missing, extra + other.extra);
    }

    /** How many claims it is about: those of which either side says something. */
    public int cases() {
        return right + wrong + missing + extra;
    }

    /** The share that is right; NaN where nobody says anything. */
    public double accuracy() {
        return cases() == 0 ? Double.NaN : (double) right / cases();
    }
}
