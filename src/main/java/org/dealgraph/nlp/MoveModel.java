package org.dealgraph.nlp;

import java.io.IOException;

/**
 * A trained linear classifier of three classes, made for speed. What tells two classes from the first is packed into 24
 * bits each, beside 16 bits of the feature's hash, so that a look-up touches memory once and a single addition sums up.
 * Of features that the model does not know, one in 60,000 is taken for another.
 */
final class MoveModel implements Weights {
    static final int CLASSES = 3;

    private static final int HASH = 16;
    private static final int LANE = 24;
    private static final int BOTH_LANES = 2 * LANE;
    private static final long PACKED = (1L << BOTH_LANES) - 1;

    private final long[] slots;
    private final int shift;

    MoveModel(LinearModel model) throws IOException {
        if (model.classes().size() != CLASSES) {
            throw new IOException("the parser's model has " + model.classes().size() + " classes of moves, not 3");
        }
        this.slots = new long[Integer.highestOneBit(Math.max(2, model.size())) << 2];
        this.shift = Integer.numberOfLeadingZeros(slots.length - 1);
        model.forEach(this::put);
    }

    private void put(int feature, short[] pairs) {
        int[] weights = new int[CLASSES];
        for (int i = 0; i < pairs.length; i += 2) {
            weights[pairs[i]] = pairs[i + 1];
        }
        long packed = (weights[1] - weights[0]) + ((long) (weights[2] - weights[0]) << LANE);
        long entry = packed & PACKED;
        if (entry == 0) {
            return;
        }
        int slot = feature >>> shift;
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = entry | ((long) feature << BOTH_LANES);
    }

    @Override
    public void score(FeatureHashes features, int[] scores) {
        int mask = slots.length - 1;
        long sum = 0;
        for (int i = 0; i < features.size(); i++) {
            int feature = features.get(i);
            int slot = feature >>> shift;
            long entry = slots[slot];
            while (isOther(entry, feature)) {
                slot = (slot + 1) & mask;
                entry = slots[slot];
            }
            sum += entry << HASH;
        }
        long first = (sum << LANE) >> (HASH + LANE);
        scores[0] = 0;
        scores[1] = (int) first;
        scores[2] = (int) (((sum >> HASH) - first) >> LANE);
    }

    /** Whether the entry is another feature's. Without branches, for whether a feature is known cannot be foreseen. */
    private static boolean isOther(long entry, int feature) {
        long difference = (entry ^ ((long) feature << BOTH_LANES)) >>> BOTH_LANES;
        return (entry & (-difference >> 63)) != 0;
    }
}
