package org.dealgraph.nlp;

import java.util.Arrays;
import java.util.List;

/**
 * An averaged perceptron (Collins 2002); also its own weights while it learns.
 *
 * <p>A feature counts only once it has been in a number of updates, so that the rare ones, most of all features, stay out
 * of the model and the others learn to do without them (Goldberg and Elhadad 2011).
 */
final class AveragedPerceptron implements Weights {
    private final List<String> classes;
    private int[] keys = new int[1 << 20];
    private Row[] rows = new Row[1 << 20];
    private final int leastUpdates;
    private int size;
    private int time;

    /** @param leastUpdates how many updates a feature must have been in to count */
    AveragedPerceptron(List<String> classes, int leastUpdates) {
        this.classes = List.copyOf(classes);
        this.leastUpdates = leastUpdates;
    }

    List<String> classes() {
        return classes;
    }

    @Override
    public void score(FeatureHashes features, int[] scores) {
        Arrays.fill(scores, 0);
        for (int i = 0; i < features.size(); i++) {
            Row row = rows[slot(features.get(i))];
            if (row != null && row.updates >= leastUpdates) {
                for (int j = 0; j < row.size; j++) {
                    scores[row.classes[j]] += row.weights[j];
                }
            }
        }
    }

    /** One decision has been made; averages count decisions. */
    void tick() {
        time++;
    }

    /** Moves the weights of these features from the class that was guessed towards a right one. */
    void update(int[] features, int right, int guessed) {
        for (int feature : features) {
            Row row = row(feature);
            row.add(right, 1, time);
            row.add(guessed, -1, time);
            row.updates++;
        }
    }

    private Row row(int feature) {
        int slot = slot(feature);
        if (rows[slot] == null) {
            if (++size * 2 > keys.length) {
                grow();
                slot = slot(feature);
            }
            keys[slot] = feature;
            rows[slot] = new Row();
        }
        return rows[slot];
    }

    private void grow() {
        int[] oldKeys = keys;
        Row[] oldRows = rows;
        keys = new int[2 * oldKeys.length];
        rows = new Row[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldRows[i] != null) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                rows[slot] = oldRows[i];
            }
        }
    }

    private int slot(int feature) {
        int mask = keys.length - 1;
        int slot = feature & mask;
        while (rows[slot] != null && keys[slot] != feature) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /**
     * The averages as whole numbers; what rounds to 0 is left out.
     *
     * @param scale what a weight of 1 becomes
     */
    LinearModel model(int scale) {
        int[] features = new int[size];
        short[][] averages = new short[size][];
        int count = 0;
        for (int i = 0; i < keys.length; i++) {
            if (rows[i] != null && rows[i].updates >= leastUpdates) {
                short[] row = rows[i].averages(time, scale);
                if (row.length > 0) {
                    features[count] = keys[i];
                    averages[count++] = row;
                }
            }
        }
        return new LinearModel(classes, Arrays.copyOf(features, count), Arrays.copyOf(averages, count));
    }

    private static final class Row {
        private int[] classes = new int[2];
        private int[] weights = new int[2];
        private long[] totals = new long[2];
        private int[] times = new int[2];
        private int size;
        private int updates;

        void add(int label, int change, int time) {
            int i = index(label);
            totals[i] += (long) weights[i] * (time - times[i]);
            times[i] = time;
            weights[i] += change;
        }

        private int index(int label) {
            for (int i = 0; i < size; i++) {
                if (classes[i] == label) {
                    return i;
                }
            }
            if (size == classes.length) {
                classes = Arrays.copyOf(classes, 2 * size);
                weights = Arrays.copyOf(weights, 2 * size);
                totals = Arrays.copyOf(totals, 2 * size);
                times = Arrays.copyOf(times, 2 * size);
            }
            classes[size] = label;
            return size++;
        }

        short[] averages(int now, int scale) {
            short[] pairs = new short[2 * size];
            int count = 0;
            for (int i = 0; i < size; i++) {
                double average = (totals[i] + (double) weights[i] * (now - times[i])) / now;
                long rounded = Math.round(average * scale);
                if (rounded != 0) {
                    pairs[count++] = (short) classes[i];
                    pairs[count++] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, rounded));
                }
            }
            return Arrays.copyOf(pairs, count);
        }
    }
}
