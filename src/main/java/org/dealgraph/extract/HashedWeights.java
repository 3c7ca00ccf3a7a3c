package org.dealgraph.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Weights of hashed {@link Features}. They are whole numbers, so that sums are exact and the same on every machine. */
final class HashedWeights {
    /** The table has two to this many places. */
    static final int BITS = 18;

    /** A weight of one is stored as this. */
    static final int SCALE = 512;

    private static final int LONGEST_STEP = 0xffff;

    private final short[] weights;

    /** @param weights one for each place of the table */
    HashedWeights(short[] weights) {
        this.weights = weights.clone();
    }

    /** The sum of the weights of features. */
    int score(int[] features) {
        int sum = 0;
        for (int feature : features) {
            sum += weights[feature];
        }
        return sum;
    }

    /** Writes the weights that are not zero, each with its distance from the one before. */
    void write(DataOutputStream out) throws IOException {
        int previous = -1;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0 || i - previous == LONGEST_STEP) {
                out.writeShort(i - previous);
                out.writeShort(weights[i]);
                previous = i;
            }
        }
        out.writeShort(0);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if it cannot be read, or is no such table
     */
    static HashedWeights read(DataInputStream in) throws IOException {
        short[] weights = new short[1 << BITS];
        int at = -1;
        for (int step = in.readUnsignedShort(); step != 0; step = in.readUnsignedShort()) {
            at += step;
            if (at >= weights.length) {
                throw new IOException("a table of weights is longer than " + weights.length);
            }
            weights[at] = in.readShort();
        }
        return new HashedWeights(weights);
    }
}
