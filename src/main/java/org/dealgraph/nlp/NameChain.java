package org.dealgraph.nlp;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A linear chain over the labels of a few tokens in a row, before and after which stands a token outside of names: its
 * best path and the marginal probabilities of labels (Lafferty, McCallum and Pereira, "Conditional Random Fields",
 * 2001; Rabiner, "A Tutorial on Hidden Markov Models", 1989, for the scaling).
 */
final class NameChain {
    private static final int LABELS = NameLabels.COUNT;
    private static final int[][] BEFORE = before();

    private final int length;
    private final double[] scores;
    private final double[] transitions;
    private final double[] factors;
    private final double[] weight;
    private final double[] forward;
    private final double[] backward;
    private final double[] scale;
    private double logSum;

    /**
     * A chain, not yet summed.
     *
     * @param length number of tokens
     * @param scores of each token's labels, {@link NameLabels#COUNT} a token
     * @param transitions scores of label pairs, the earlier label first
     * @param factors their exponentials, see {@link #exponentials}
     */
    NameChain(int length, double[] scores, double[] transitions, double[] factors) {
        this.length = length;
        this.scores = scores;
        this.transitions = transitions;
        this.factors = factors;
        weight = new double[length * LABELS];
        forward = new double[length * LABELS];
        backward = new double[length * LABELS];
        scale = new double[length];
    }

    private static int[][] before() {
        int[][] before = new int[LABELS][];
        for (int next = 0; next < LABELS; next++) {
            int label = next;
            before[next] = IntStream.range(0, LABELS)
                    .filter(previous -> NameLabels.follows(previous, label))
                    .toArray();
        }
        return before;
    }

    /** The exponentials of the scores. */
    static double[] exponentials(double[] scores) {
        return Arrays.stream(scores).map(StrictMath::exp).toArray();
    }

    /** The labels that may stand before {@code label}; not to be changed. */
    static int[] before(int label) {
        return BEFORE[label];
    }

    /** The path of labels with the highest score; the lower label wins a tie. */
    int[] best() {
        double[] best = new double[length * LABELS];
        int[] from = new int[length * LABELS];
        for (int i = 0; i < length; i++) {
            for (int label = 0; label < LABELS; label++) {
                int previous = i == 0 ? NameLabels.OUTSIDE : bestBefore(best, i, label);
                boolean impossible = i == 0 && !NameLabels.follows(NameLabels.OUTSIDE, label);
                double sofar = i == 0 ? 0 : best[(i - 1) * LABELS + previous];
                best[i * LABELS + label] = impossible
                        ? Double.NEGATIVE_INFINITY
                        : sofar + transitions[previous * LABELS + label] + scores[i * LABELS + label];
                from[i * LABELS + label] = previous;
            }
        }
        int[] path = new int[length];
        int label = bestLast(best);
        for (int i = length - 1; i >= 0; i--) {
            path[i] = label;
            label = from[i * LABELS + label];
        }
        return path;
    }

    private int bestBefore(double[] best, int i, int label) {
        int winner = BEFORE[label][0];
        double highest = Double.NEGATIVE_INFINITY;
        for (int previous : BEFORE[label]) {
            double score = best[(i - 1) * LABELS + previous] + transitions[previous * LABELS + label];
            if (score > highest) {
                highest = score;
                winner = previous;
            }
        }
        return winner;
    }

    private int bestLast(double[] best) {
        int winner = NameLabels.OUTSIDE;
        double highest = Double.NEGATIVE_INFINITY;
        for (int label : BEFORE[NameLabels.OUTSIDE]) {
            double score = best[(length - 1) * LABELS + label] + transitions[label * LABELS];
            if (score > highest) {
                highest = score;
                winner = label;
            }
        }
        return winner;
    }

    /**
     * Sums over all paths that keep to the allowed labels.
     *
     * @param allowed one bit a label for every token
     * @return whether there is such a path
     */
    boolean sum(int[] allowed) {
        logSum = 0;
        for (int i = 0; i < length; i++) {
            logSum += weigh(i, allowed[i]);
            double total = 0;
            for (int label = 0; label < LABELS; label++) {
                double value = weight[i * LABELS + label] * inflow(i, label);
                forward[i * LABELS + label] = value;
                total += value;
            }
            if (!(total > 0)) {
                return false;
            }
            scale[i] = total;
            logSum += StrictMath.log(total);
            for (int label = 0; label < LABELS; label++) {
                forward[i * LABELS + label] /= total;
            }
        }
        return sumBackward();
    }

    /** Sums over all paths. */
    boolean sum() {
        int[] all = new int[length];
        Arrays.fill(all, -1);
        return sum(all);
    }

    private double weigh(int i, int allowed) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int label = 0; label < LABELS; label++) {
            if ((allowed >> label & 1) != 0) {
                highest = Math.max(highest, scores[i * LABELS + label]);
            }
        }
        for (int label = 0; label < LABELS; label++) {
            weight[i * LABELS + label] =
                    (allowed >> label & 1) == 0 ? 0 : StrictMath.exp(scores[i * LABELS + label] - highest);
        }
        return highest;
    }

    private double inflow(int i, int label) {
        if (i == 0) {
            return NameLabels.follows(NameLabels.OUTSIDE, label) ? factor(NameLabels.OUTSIDE, label) : 0;
        }
        double sum = 0;
        for (int previous : BEFORE[label]) {
            sum += forward[(i - 1) * LABELS + previous] * factor(previous, label);
        }
        return sum;
    }

    private double factor(int previous, int label) {
        return factors[previous * LABELS + label];
    }

    private boolean sumBackward() {
        double total = 0;
        int last = (length - 1) * LABELS;
        Arrays.fill(backward, 0);
        for (int label : BEFORE[NameLabels.OUTSIDE]) {
            backward[last + label] = factor(label, NameLabels.OUTSIDE);
            total += forward[last + label] * backward[last + label];
        }
        if (!(total > 0)) {
            return false;
        }
        logSum += StrictMath.log(total);
        for (int label = 0; label < LABELS; label++) {
            backward[last + label] /= total;
        }
        for (int i = length - 1; i > 0; i--) {
            for (int label = 0; label < LABELS; label++) {
                double out = weight[i * LABELS + label] * backward[i * LABELS + label] / scale[i];
                if (out > 0) {
                    for (int previous : BEFORE[label]) {
                        backward[(i - 1) * LABELS + previous] += out * factor(previous, label);
                    }
                }
            }
        }
        return true;
    }

    /** The logarithm of the summed weight of all allowed paths. */
    double logSum() {
        return logSum;
    }

    /** The probability of the label at the token among the allowed paths. */
    double probability(int token, int label) {
        return forward[token * LABELS + label] * backward[token * LABELS + label];
    }

    /** The probability that {@code label} at the token follows {@code previous}. */
    double probability(int token, int previous, int label) {
        int at = token * LABELS + label;
        double before = token == 0 ? 1 : forward[at - label - LABELS + previous];
        return before * factor(previous, label) * weight[at] * backward[at] / scale[token];
    }

    /** The probability that the tokens have just these labels. */
    double probability(int first, int end, int[] path) {
        double product = probability(first, path[first]);
        for (int i = first + 1; i < end; i++) {
            double before = probability(i - 1, path[i - 1]);
            product *= before > 0 ? probability(i, path[i - 1], path[i]) / before : 0;
        }
        return Math.min(1, product);
    }
}
