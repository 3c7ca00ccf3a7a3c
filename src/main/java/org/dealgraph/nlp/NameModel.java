package org.dealgraph.nlp;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The weights of a linear-chain conditional random field: a row of {@link NameLabels#COUNT} for every feature, in steps
 * of 1/{@value #STEPS_PER_UNIT}, and the scores of label pairs.
 *
 * <p>Immutable. The file is a zlib stream: magic number, label pair scores, number of rows, the features' hashes in
 * ascending order, then the rows label by label.
 */
final class NameModel {
    private static final int MAGIC = 0x4E414D31;
    private static final int LABELS = NameLabels.COUNT;
    private static final int STEPS_PER_UNIT = 24;
    private static final int EMPTY = -1;

    private final double[] transitions;
    private final double[] factors;
    private final int[] features;
    private final byte[] weights;
    private final int[] slots;

    /** Takes the arrays as they are; they must not be changed any more. */
    private NameModel(double[] transitions, int[] features, byte[] weights) {
        this.transitions = transitions;
        this.features = features;
        this.weights = weights;
        factors = NameChain.exponentials(transitions);
        slots = new int[Integer.highestOneBit(Math.max(1, features.length)) * 4];
        Arrays.fill(slots, EMPTY);
        for (int row = 0; row < features.length; row++) {
            slots[slot(features[row])] = row;
        }
    }

    /**
     * A model of these weights, rounded to its steps and cut to the range of a byte.
     *
     * @param transitions score of each pair of labels, the earlier label first
     * @param features hashes of the features, ascending
     * @param weights a row of weights for every feature
     */
    static NameModel of(double[] transitions, int[] features, float[][] weights) {
        byte[] steps = new byte[features.length * LABELS];
        for (int row = 0; row < features.length; row++) {
            for (int label = 0; label < LABELS; label++) {
                int value = Math.round(weights[row][label] * STEPS_PER_UNIT);
                steps[row * LABELS + label] = (byte) Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, value));
            }
        }
        return new NameModel(transitions.clone(), features.clone(), steps);
    }

    /** The model that the program ships. */
    static NameModel load() {
        try (InputStream in = NameModel.class.getResourceAsStream("names.model")) {
            if (in == null) {
                throw new IllegalStateException("names.model is not in the class path; run mvn -Ptrain to make it");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static NameModel read(InputStream file) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(file), 1 << 16));
        if (in.readInt() != MAGIC) {
            throw new IOException("names.model is no name model of this version; build the program anew");
        }
        double[] transitions = new double[LABELS * LABELS];
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = in.readFloat();
        }
        int[] features = new int[in.readInt()];
        for (int row = 0; row < features.length; row++) {
            features[row] = in.readInt();
        }
        byte[] column = new byte[features.length];
        byte[] weights = new byte[features.length * LABELS];
        for (int label = 0; label < LABELS; label++) {
            in.readFully(column);
            for (int row = 0; row < features.length; row++) {
                weights[row * LABELS + label] = column[row];
            }
        }
        return new NameModel(transitions, features, weights);
    }

    /** Writes the model's file; the same model always gives the same bytes. The stream stays open. */
    void write(OutputStream file) throws IOException {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        DeflaterOutputStream zip = new DeflaterOutputStream(file, deflater);
        DataOutputStream out = new DataOutputStream(zip);
        out.writeInt(MAGIC);
        for (double score : transitions) {
            out.writeFloat((float) score);
        }
        out.writeInt(features.length);
        for (int feature : features) {
            out.writeInt(feature);
        }
        for (int label = 0; label < LABELS; label++) {
            for (int row = 0; row < features.length; row++) {
                out.writeByte(weights[row * LABELS + label]);
            }
        }
        out.flush();
        zip.finish();
        deflater.end();
    }

    double[] transitions() {
        return transitions;
    }

    double[] factors() {
        return factors;
    }

    /** Adds the feature's weights to the scores from {@code offset} on, in steps. */
    void addTo(int[] scores, int offset, int feature) {
        int row = slots[slot(feature)];
        if (row == EMPTY) {
            return;
        }
        int from = row * LABELS;
        for (int label = 0; label < LABELS; label++) {
            scores[offset + label] += weights[from + label];
        }
    }

    /** A score of {@link #addTo} in the units of the label pairs. */
    static double unit(int steps) {
        return (double) steps / STEPS_PER_UNIT;
    }

    private int slot(int feature) {
        int mask = slots.length - 1;
        int slot = feature & mask;
        while (slots[slot] != EMPTY && features[slots[slot]] != feature) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
