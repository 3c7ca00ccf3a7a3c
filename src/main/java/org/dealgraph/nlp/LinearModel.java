package org.dealgraph.nlp;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A trained linear classifier: sparse whole-number weights in an open hash table, so that sums are exact and the same on
 * every machine.
 */
final class LinearModel implements Weights {
    private final List<String> classes;
    private final int[] keys;
    private final int[] starts;
    private final byte[] weightClasses;
    private final short[] weights;

    /**
     * @param classes names of the classes, at most 256
     * @param features hashes of the features, none 0, none twice
     * @param rows for each feature, its weights as pairs of class and weight
     */
    LinearModel(List<String> classes, int[] features, short[][] rows) {
        this.classes = List.copyOf(classes);
        int capacity = Integer.highestOneBit(Math.max(2, features.length)) << 2;
        this.keys = new int[capacity];
        this.starts = new int[2 * capacity];
        int total = 0;
        for (short[] row : rows) {
            total += row.length / 2;
        }
        this.weightClasses = new byte[total];
        this.weights = new short[total];
        fill(features, rows);
    }

    private void fill(int[] features, short[][] rows) {
        int next = 0;
        for (int i = 0; i < features.length; i++) {
            int slot = slot(features[i]);
            keys[slot] = features[i];
            starts[2 * slot] = next;
            for (int j = 0; j < rows[i].length; j += 2) {
                weightClasses[next] = (byte) rows[i][j];
                weights[next++] = rows[i][j + 1];
            }
            starts[2 * slot + 1] = next;
        }
    }

    /** The slot of a feature, or the empty one where it would be. */
    private int slot(int feature) {
        int mask = keys.length - 1;
        int slot = (feature * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(mask) & mask;
        while (keys[slot] != 0 && keys[slot] != feature) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    List<String> classes() {
        return classes;
    }

    @Override
    public void addTo(int feature, int[] scores) {
        int slot = slot(feature);
        for (int i = starts[2 * slot], end = starts[2 * slot + 1]; i < end; i++) {
            scores[weightClasses[i] & 0xff] += weights[i];
        }
    }

    /** Writes the class names, then the features in order by their distances, each with its weights. */
    void write(DataOutputStream out) throws IOException {
        out.writeShort(classes.size());
        for (String name : classes) {
            out.writeUTF(name);
        }
        int[] features = Arrays.stream(keys).filter(key -> key != 0).sorted().toArray();
        out.writeInt(features.length);
        int previous = 0;
        for (int feature : features) {
            writeNumber(out, feature - previous);
            previous = feature;
            int slot = slot(feature);
            out.writeByte(starts[2 * slot + 1] - starts[2 * slot]);
            for (int i = starts[2 * slot]; i < starts[2 * slot + 1]; i++) {
                out.writeByte(weightClasses[i]);
                writeNumber(out, (weights[i] << 1) ^ (weights[i] >> 31));
            }
        }
    }

    /** Reads what {@link #write} wrote. */
    static LinearModel read(DataInputStream in) throws IOException {
        int classCount = in.readUnsignedShort();
        List<String> classes = new ArrayList<>(classCount);
        for (int i = 0; i < classCount; i++) {
            classes.add(in.readUTF());
        }
        int[] features = new int[in.readInt()];
        short[][] rows = new short[features.length][];
        int previous = 0;
        for (int i = 0; i < features.length; i++) {
            previous += readNumber(in);
            features[i] = previous;
            rows[i] = new short[2 * in.readUnsignedByte()];
            for (int j = 0; j < rows[i].length; j += 2) {
                rows[i][j] = (short) in.readUnsignedByte();
                int weight = readNumber(in);
                rows[i][j + 1] = (short) ((weight >>> 1) ^ -(weight & 1));
            }
        }
        return new LinearModel(classes, features, rows);
    }

    /** Seven bits a byte, the lowest first, as in Protocol Buffers. */
    private static void writeNumber(DataOutputStream out, int number) throws IOException {
        int rest = number;
        while ((rest & ~0x7f) != 0) {
            out.writeByte((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    private static int readNumber(DataInputStream in) throws IOException {
        int number = 0;
        for (int shift = 0; shift < 32; shift += 7) {
            int next = in.readUnsignedByte();
            number |= (next & 0x7f) << shift;
            if (next < 0x80) {
                break;
            }
        }
        return number;
    }
}
