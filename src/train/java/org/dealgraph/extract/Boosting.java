package org.dealgraph.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Learns a {@link Forest} by gradient boosting with second-order steps over binned numbers, the same each time. */
final class Boosting {
    private static final int BINS = 48;
    private static final int TREES = 250;
    private static final int DEPTH = 4;
    private static final double RATE = 0.08;
    private static final double SMOOTHING = 20;
    private static final double LEAST_GAIN = 1e-3;

    /** A leaf has no fewer examples than this. */
    private static final int LEAST_EXAMPLES = 30;

    private static final Cut NONE = new Cut(-1, -1, LEAST_GAIN);

    private final byte[][] bins;
    private final int[][] limits;
    private final boolean[] right;
    private final double[] scores;
    private final double[] slopes;
    private final double[] curves;

    private Boosting(List<int[]> numbers, boolean[] right) {
        int columns = numbers.get(0).length;
        this.right = right;
        limits = new int[columns][];
        bins = new byte[columns][numbers.size()];
        for (int column = 0; column < columns; column++) {
            int at = column;
            int[] values = numbers.stream().mapToInt(row -> row[at]).toArray();
            limits[column] = limits(values);
            for (int i = 0; i < values.length; i++) {
                int found = Arrays.binarySearch(limits[column], values[i]);
                bins[column][i] = (byte) (found >= 0 ? found : -found - 1);
            }
        }
        scores = new double[numbers.size()];
        slopes = new double[numbers.size()];
        curves = new double[numbers.size()];
    }

    /** The upper limits of the bins of a column, but for the last. */
    private static int[] limits(int[] values) {
        int[] sorted = values.clone();
        Arrays.sort(sorted);
        int[] distinct = Arrays.stream(sorted).distinct().toArray();
        if (distinct.length <= BINS) {
            return Arrays.copyOf(distinct, distinct.length - 1);
        }
        return IntStream.range(1, BINS)
                .map(i -> sorted[(int) ((long) i * sorted.length / BINS)])
                .distinct()
                .toArray();
    }

    /** A forest that tells the right examples from the others. */
    static Forest learn(List<int[]> numbers, List<Boolean> right) {
        boolean[] truth = new boolean[right.size()];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = right.get(i);
        }
        Boosting boosting = new Boosting(numbers, truth);
        List<Forest.Tree> forest = new ArrayList<>();
        forest.add(boosting.start());
        for (int i = 0; i < TREES; i++) {
            forest.add(boosting.grow());
        }
        return new Forest(forest);
    }

    /** One leaf: the share of what is right. */
    private Forest.Tree start() {
        long count = 0;
        for (boolean each : right) {
            count += each ? 1 : 0;
        }
        double odds = Math.log((count + 1.0) / (right.length - count + 1.0));
        Arrays.fill(scores, odds);
        return new Forest.Tree(new byte[] {-1}, new int[] {(int) Math.round(odds * HashedWeights.SCALE)});
    }

    private Forest.Tree grow() {
        for (int i = 0; i < scores.length; i++) {
            double share = 1 / (1 + StrictMath.exp(-scores[i]));
            slopes[i] = (right[i] ? 1 : 0) - share;
            curves[i] = share * (1 - share);
        }
        int size = (2 << DEPTH) - 1;
        Forest.Tree tree = new Forest.Tree(new byte[size], new int[size]);
        int[] all = IntStream.range(0, scores.length).toArray();
        split(tree, 0, all, 0);
        return tree;
    }

    /** How to divide examples: those up to a bin of a column from the others. */
    private record Cut(int column, int bin, double gain) {}

    private void split(Forest.Tree tree, int node, int[] examples, int level) {
        double slope = 0;
        double curve = 0;
        for (int i : examples) {
            slope += slopes[i];
            curve += curves[i];
        }
        Cut cut = level < DEPTH && examples.length >= 2 * LEAST_EXAMPLES ? best(examples, slope, curve) : NONE;
        if (cut.column() < 0) {
            leaf(tree, node, examples, RATE * slope / (curve + SMOOTHING));
            return;
        }
        tree.column()[node] = (byte) cut.column();
        tree.most()[node] = limits[cut.column()][cut.bin()];
        byte[] own = bins[cut.column()];
        split(
                tree,
                2 * node + 1,
                Arrays.stream(examples).filter(i -> own[i] <= cut.bin()).toArray(),
                level + 1);
        split(
                tree,
                2 * node + 2,
                Arrays.stream(examples).filter(i -> own[i] > cut.bin()).toArray(),
                level + 1);
    }

    private void leaf(Forest.Tree tree, int node, int[] examples, double value) {
        tree.column()[node] = -1;
        tree.most()[node] = (int) Math.round(value * HashedWeights.SCALE);
        for (int i : examples) {
            scores[i] += value;
        }
    }

    private Cut best(int[] examples, double slope, double curve) {
        Cut best = NONE;
        for (int column = 0; column < bins.length; column++) {
            Cut cut = best(column, examples, slope, curve);
            best = cut.gain() > best.gain() ? cut : best;
        }
        return best;
    }

    private Cut best(int column, int[] examples, double slope, double curve) {
        int count = limits[column].length + 1;
        double[] slopesOf = new double[count];
        double[] curvesOf = new double[count];
        int[] sizes = new int[count];
        byte[] own = bins[column];
        for (int i : examples) {
            slopesOf[own[i]] += slopes[i];
            curvesOf[own[i]] += curves[i];
            sizes[own[i]]++;
        }
        Cut best = NONE;
        double whole = slope * slope / (curve + SMOOTHING);
        double leftSlope = 0;
        double leftCurve = 0;
        int left = 0;
        for (int bin = 0; bin < count - 1; bin++) {
            leftSlope += slopesOf[bin];
            leftCurve += curvesOf[bin];
            left += sizes[bin];
            if (left < LEAST_EXAMPLES || examples.length - left < LEAST_EXAMPLES) {
                continue;
            }
            double rest = slope - leftSlope;
            double gain = leftSlope * leftSlope / (leftCurve + SMOOTHING)
                    + rest * rest / (curve - leftCurve + SMOOTHING)
                    - whole;
            best = gain > best.gain() ? new Cut(column, bin, gain) : best;
        }
        return best;
    }
}
