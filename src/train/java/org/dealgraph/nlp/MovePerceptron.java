package org.dealgraph.nlp;

import java.util.Arrays;

/** An {@link AveragedPerceptron} of the three moves, laid out for speed: most of the time of training is spent here. */
final class MovePerceptron implements Weights {
    private static final int BLOCK = 1 + MoveModel.CLASSES;

    /** For each slot its feature, 0 for none, and its weights. */
    private int[] blocks = new int[BLOCK << 20];

    private byte[] updates = new byte[1 << 20];
    private long[] totals = new long[MoveModel.CLASSES << 20];
    private int[] times = new int[1 << 20];
    private final int leastUpdates;
    private int size;
    private int time;

    /** @param leastUpdates how many updates a feature must have been in to count */
    MovePerceptron(int leastUpdates) {
        this.leastUpdates = leastUpdates;
    }

    @Override
    public void score(FeatureHashes features, int[] scores) {
        int first = 0;
        int second = 0;
        int third = 0;
        for (int i = 0; i < features.size(); i++) {
            int slot = slot(features.get(i));
            int block = slot * BLOCK;
            if (blocks[block] != 0 && updates[slot] >= leastUpdates) {
                first += blocks[block + 1];
                second += blocks[block + 2];
                third += blocks[block + 3];
            }
        }
        scores[0] = first;
        scores[1] = second;
        scores[2] = third;
    }

    /** One decision has been made; averages count decisions. */
    void tick() {
        time++;
    }

    /** Moves the weights of these features from the move that was guessed towards a right one. */
    void update(FeatureHashes features, Move right, Move guessed) {
        for (int i = 0; i < features.size(); i++) {
            int slot = slot(features.get(i));
            if (blocks[slot * BLOCK] == 0) {
                slot = added(features.get(i));
            }
            settle(slot);
            blocks[slot * BLOCK + 1 + right.number()]++;
            blocks[slot * BLOCK + 1 + guessed.number()]--;
            if (updates[slot] < Byte.MAX_VALUE) {
                updates[slot]++;
            }
        }
    }

    /** Adds what the weights have been since they last changed to their totals. */
    private void settle(int slot) {
        for (int move = 0; move < MoveModel.CLASSES; move++) {
            totals[slot * MoveModel.CLASSES + move] += (long) blocks[slot * BLOCK + 1 + move] * (time - times[slot]);
        }
        times[slot] = time;
    }

    private int slot(int feature) {
        int mask = times.length - 1;
        int slot = feature & mask;
        while (blocks[slot * BLOCK] != 0 && blocks[slot * BLOCK] != feature) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private int added(int feature) {
        if (++size * 2 > times.length) {
            grow();
        }
        int slot = slot(feature);
        blocks[slot * BLOCK] = feature;
        times[slot] = time;
        return slot;
    }

    private void grow() {
        int[] oldBlocks = blocks;
        byte[] oldUpdates = updates;
        long[] oldTotals = totals;
        int[] oldTimes = times;
        blocks = new int[2 * oldBlocks.length];
        updates = new byte[2 * oldUpdates.length];
        totals = new long[2 * oldTotals.length];
        times = new int[2 * oldTimes.length];
        for (int i = 0; i < oldTimes.length; i++) {
            if (oldBlocks[i * BLOCK] != 0) {
                int slot = slot(oldBlocks[i * BLOCK]);
                System.arraycopy(oldBlocks, i * BLOCK, blocks, slot * BLOCK, BLOCK);
                System.arraycopy(oldTotals, i * MoveModel.CLASSES, totals, slot * MoveModel.CLASSES, MoveModel.CLASSES);
                updates[slot] = oldUpdates[i];
                times[slot] = oldTimes[i];
            }
        }
    }

    /**
     * The averages as whole numbers; features whose averages all round to 0 are left out.
     *
     * @param scale what a weight of 1 becomes
     */
    LinearModel model(int scale) {
        int[] features = new int[size];
        short[][] averages = new short[size][];
        int count = 0;
        for (int slot = 0; slot < times.length; slot++) {
            if (blocks[slot * BLOCK] != 0 && updates[slot] >= leastUpdates) {
                short[] row = averages(slot, scale);
                if (row.length > 0) {
                    features[count] = blocks[slot * BLOCK];
                    averages[count++] = row;
                }
            }
        }
        return new LinearModel(Move.names(), Arrays.copyOf(features, count), Arrays.copyOf(averages, count));
    }

    private short[] averages(int slot, int scale) {
        settle(slot);
        short[] pairs = new short[2 * MoveModel.CLASSES];
        int count = 0;
        for (int move = 0; move < MoveModel.CLASSES; move++) {
            double average = totals[slot * MoveModel.CLASSES + move] / (double) time;
            long rounded = Math.round(average * scale);
            if (rounded != 0) {
                pairs[count++] = (short) move;
                pairs[count++] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, rounded));
            }
        }
        return Arrays.copyOf(pairs, count);
    }
}
