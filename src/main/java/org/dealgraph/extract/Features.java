package org.dealgraph.extract;

import java.util.Arrays;

/**
 * The features of one decision, each hashed into the table of a {@link HashedWeights}: which template it fills and with what.
 * Two features may share a place in the table; few do, and training makes the best of it.
 */
final class Features {
    private static final long TEMPLATE = 0x9E3779B97F4A7C15L;
    private static final long FIRST = 0xC2B2AE3D27D4EB4FL;
    private static final long SECOND = 0x165667B19E3779F9L;
    private static final long THIRD = 0xD6E8FEB86659FD93L;
    private static final long FOURTH = 0xA0761D6478BD642FL;
    private static final long MIXER = 0xBF58476D1CE4E5B9L;

    /** One for each value that a template may be filled with. */
    private static final long[] PLACES = {FIRST, SECOND, THIRD, FOURTH};

    private int[] places = new int[96];
    private int size;

    /** A template, known by its name, with what fills it. */
    void add(Enum<?> template, int... values) {
        long sum = of(template) * TEMPLATE;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * PLACES[i];
        }
        put(sum);
    }

    /** The same number for a constant on every machine. */
    static int of(Enum<?> constant) {
        return constant.name().hashCode();
    }

    /** Spreads a sum over all bits, with steps of the mixing function of SplitMix64 (Steele, Lea and Flood 2014). */
    private void put(long sum) {
        long mixed = (sum ^ (sum >>> 30)) * MIXER;
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
        }
        places[size++] = (int) ((mixed ^ (mixed >>> 31)) >>> (64 - HashedWeights.BITS));
    }

    /** Their places in the table. */
    int[] toArray() {
        return Arrays.copyOf(places, size);
    }

    /**
     * The places of the same features in one of several tables that share their room.
     *
     * @param turn which of the tables
     * @param spread odd, and part of the model
     */
    static int[] turned(int[] places, int turn, int spread) {
        int[] turned = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            int mixed = (places[i] ^ turn) * spread;
            turned[i] = (mixed ^ (mixed >>> 15)) >>> (Integer.SIZE - HashedWeights.BITS);
        }
        return turned;
    }
}
