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
    /** The feature in the upper half, the start of its row in the lower; 0 where there is none. */
    private final long[] slots;
    /** Rows: how many weights, then each with its class in the upper half. */
    private final int[] rows;

    private final int shift;

    /**
     * @param classes names of the classes
     * @param features hashes of the features, none 0, none twice
     * @param weights for each feature, its weights as pairs of class and weight
     */
    LinearModel(List<String> classes, int[] features, short[][] weights) {
        this(classes, features, starts(weights), rows(weights));
    }

    /** One whose features have their rows at these places. */
    private LinearModel(List<String> classes, int[] features, int[] starts, int[] rows) {
        this.classes = List.copyOf(classes);
        this.rows = rows;
        this.slots = new long[Integer.highestOneBit(Math.max(2, features.length)) << 2];
        this.shift = Integer.numberOfLeadingZeros(slots.length - 1);
        for (int i = 0; i < features.length; i++) {
            slots[freeSlot(features[i])] = ((long) features[i] << 32) | starts[i];
        }
    }

    private static int[] starts(short[][] weights) {
        int[] starts = new int[weights.length];
        for (int i = 1; i < starts.length; i++) {
            starts[i] = starts[i - 1] + 1 + weights[i - 1].length / 2;
        }
        return starts;
    }

    private static int[] rows(short[][] weights) {
        int[] rows = new int
                [Arrays.stream(weights).mapToInt(row -> 1 + row.length / 2).sum()];
        int next = 0;
        for (short[] row : weights) {
            rows[next++] = row.length / 2;
            for (int j = 0; j < row.length; j += 2) {
                rows[next++] = (row[j] << 16) | (row[j + 1] & 0xffff);
            }
        }
        return rows;
    }

    private int freeSlot(int feature) {
        int slot = feature >>> shift;
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    List<String> classes() {
        return classes;
    }

    /** Looks all rows up before it adds any, so that the memory answers many at a time. */
    @Override
    public void score(FeatureHashes features, int[] scores) {
        Arrays.fill(scores, 0);
        int[] starts = new int[features.size()];
        int found = 0;
        for (int i = 0; i < features.size(); i++) {
            long slot = find(features.get(i));
            starts[found] = (int) slot;
            found += slot == 0 ? 0 : 1;
        }
        for (int i = 0; i < found; i++) {
            int start = starts[i];
            for (int at = start + 1, end = start + rows[start]; at <= end; at++) {
                scores[rows[at] >>> 16] += (short) rows[at];
            }
        }
    }

    private long find(int feature) {
        int mask = slots.length - 1;
        int at = feature >>> shift;
        while (slots[at] != 0 && (int) (slots[at] >>> 32) != feature) {
            at = (at + 1) & mask;
        }
        return slots[at];
    }

    /** Calls with each feature, in ascending order, and its weights as pairs of class and weight. */
    void forEach(Visitor visitor) throws IOException {
        long[] used = Arrays.stream(slots).filter(slot -> slot != 0).sorted().toArray();
        for (long slot : used) {
            int start = (int) slot;
            short[] pairs = new short[2 * rows[start]];
            for (int i = 0; i < pairs.length; i += 2) {
                int entry = rows[start + 1 + i / 2];
                pairs[i] = (short) (entry >>> 16);
                pairs[i + 1] = (short) entry;
            }
            visitor.visit((int) (slot >>> 32), pairs);
        }
    }

    int size() {
        return (int) Arrays.stream(slots).filter(slot -> slot != 0).count();
    }

    interface Visitor {
        void visit(int feature, short[] pairs) throws IOException;
    }

    /** Writes the class names, then the features in order by their distances, each with its weights. */
    void write(DataOutputStream out) throws IOException {
        out.writeShort(classes.size());
        for (String name : classes) {
            out.writeUTF(name);
        }
        out.writeInt(size());
        int[] previous = {0};
        forEach((feature, pairs) -> {
            writeNumber(out, feature - previous[0]);
            previous[0] = feature;
            out.writeByte(pairs.length / 2);
            for (int i = 0; i < pairs.length; i += 2) {
                out.writeByte(pairs[i]);
                writeNumber(out, (pairs[i + 1] << 1) ^ (pairs[i + 1] >> 31));
            }
        });
    }

    /** Reads what {@link #write} wrote. */
    static LinearModel read(DataInputStream in) throws IOException {
        int classCount = in.readUnsignedShort();
        List<String> classes = new ArrayList<>(classCount);
        for (int i = 0; i < classCount; i++) {
            classes.add(in.readUTF());
        }
        int[] features = new int[in.readInt()];
        int[] starts = new int[features.length];
        int[] rows = new int[Math.max(16, 4 * features.length)];
        int next = 0;
        int previous = 0;
        for (int i = 0; i < features.length; i++) {
            previous += readNumber(in);
            features[i] = previous;
            starts[i] = next;
            int count = in.readUnsignedByte();
            if (rows.length - next <= count) {
                rows = Arrays.copyOf(rows, 2 * rows.length + count);
            }
            rows[next++] = count;
            for (int j = 0; j < count; j++) {
                int owner = in.readUnsignedByte();
                int weight = readNumber(in);
                rows[next++] = (owner << 16) | (((weight >>> 1) ^ -(weight & 1)) & 0xffff);
            }
        }
        return new LinearModel(classes, features, starts, Arrays.copyOf(rows, next));
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
