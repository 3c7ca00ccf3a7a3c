package org.dealgraph.nlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Trains the name model by maximum conditional likelihood of what the examples allow, with AdaGrad (Duchi, Hazan and
 * Singer, 2011) and an L2 penalty. Where an example leaves labels open, the likelihood is that of all labellings that
 * it allows (Tsuboi et al., "Training Conditional Random Fields Using Incomplete Annotations", 2008).
 */
final class NameTrainer {
    private static final int LABELS = NameLabels.COUNT;

    private static final double START = 0.1;
    private final Settings settings;
    private final List<int[][]> features = new ArrayList<>();
    private final List<int[]> allowed = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private final Map<Integer, Integer> rows = new HashMap<>();
    private final double[] transitions = new double[LABELS * LABELS];
    private final double[] transitionSquares = new double[LABELS * LABELS];
    private float[][] table;
    private float[][] squares;

    /**
     * How to train.
     *
     * @param epochs passes over the examples
     * @param rate step size of AdaGrad
     * @param penalty strength of the L2 penalty
     * @param dropout share of a token's features that are left out at random, another choice each time
     * @param fewest times that a feature must be seen to be learned
     * @param smallest largest absolute weight below which a feature is dropped
     * @param seed of the order of examples
     */
    record Settings(int epochs, double rate, double penalty, double dropout, int fewest, double smallest, long seed) {}

    NameTrainer(Settings settings) {
        this.settings = settings;
    }

    /** Adds the stretches of a sentence with what they may be labelled. */
    void add(List<NameStretch> stretches, NameExample example) {
        for (NameStretch stretch : stretches) {
            int[] labels = example.allowed(stretch.first(), stretch.first() + stretch.length());
            if (Arrays.stream(labels).allMatch(label -> label == NameExample.ANY)) {
                continue;
            }
            features.add(stretch.features().toArray(int[][]::new));
            allowed.add(labels);
            weights.add(example.weight());
        }
    }

    /** Learns from all that was added. */
    NameModel train() {
        index();
        Random random = new Random(settings.seed());
        int[] order = java.util.stream.IntStream.range(0, features.size()).toArray();
        for (int epoch = 0; epoch < settings.epochs(); epoch++) {
            shuffle(order, random);
            double loss = 0;
            for (int example : order) {
                loss += learn(thinned(features.get(example), random), allowed.get(example), weights.get(example));
            }
            System.err.printf(java.util.Locale.ROOT, "epoch %d: loss %.1f%n", epoch + 1, loss);
        }
        return pruned();
    }

    private void index() {
        Map<Integer, Integer> counts = new HashMap<>();
        features.forEach(tokens -> Arrays.stream(tokens)
                .flatMapToInt(Arrays::stream)
                .forEach(feature -> counts.merge(feature, 1, Integer::sum)));
        for (int[][] tokens : features) {
            for (int i = 0; i < tokens.length; i++) {
                tokens[i] = Arrays.stream(tokens[i])
                        .filter(feature -> counts.get(feature) >= settings.fewest())
                        .map(feature -> rows.computeIfAbsent(feature, key -> rows.size()))
                        .toArray();
            }
        }
        table = new float[rows.size()][LABELS];
        squares = new float[rows.size()][LABELS];
        for (float[] row : squares) {
            Arrays.fill(row, (float) START);
        }
        Arrays.fill(transitionSquares, START);
        System.err.printf(
                java.util.Locale.ROOT,
                "%d stretches, %d features of %d%n",
                features.size(),
                rows.size(),
                counts.size());
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }

    /** What dropout leaves (Wang and Manning, "Fast Dropout Training", 2013): no feature may rely on the others. */
    private int[][] thinned(int[][] tokens, Random random) {
        int[][] kept = new int[tokens.length][];
        for (int i = 0; i < tokens.length; i++) {
            kept[i] = Arrays.stream(tokens[i])
                    .filter(row -> random.nextDouble() >= settings.dropout())
                    .toArray();
        }
        return kept;
    }

    /** One step on one stretch; the negative log-likelihood before it. */
    private double learn(int[][] tokens, int[] labels, double weight) {
        double[] scores = score(tokens);
        double[] factors = NameChain.exponentials(transitions);
        NameChain free = new NameChain(tokens.length, scores, transitions, factors);
        NameChain bound = new NameChain(tokens.length, scores, transitions, factors);
        if (!free.sum() || !bound.sum(labels)) {
            return 0;
        }
        for (int i = 0; i < tokens.length; i++) {
            double[] gradient = new double[LABELS];
            for (int label = 0; label < LABELS; label++) {
                gradient[label] = weight * (free.probability(i, label) - bound.probability(i, label));
            }
            for (int row : tokens[i]) {
                step(table[row], squares[row], gradient);
            }
        }
        stepTransitions(free, bound, tokens.length, weight);
        return weight * (free.logSum() - bound.logSum());
    }

    private double[] score(int[][] tokens) {
        double[] scores = new double[tokens.length * LABELS];
        for (int i = 0; i < tokens.length; i++) {
            for (int row : tokens[i]) {
                for (int label = 0; label < LABELS; label++) {
                    scores[i * LABELS + label] += table[row][label] / (1 - settings.dropout());
                }
            }
        }
        return scores;
    }

    private void step(float[] row, float[] square, double[] gradient) {
        for (int label = 0; label < LABELS; label++) {
            if (Math.abs(gradient[label]) < 1e-4) {
                continue;
            }
            double slope = gradient[label] + settings.penalty() * row[label];
            square[label] += (float) (slope * slope);
            row[label] -= (float) (settings.rate() * slope / Math.sqrt(square[label] + 1e-8));
        }
    }

    private void stepTransitions(NameChain free, NameChain bound, int length, double weight) {
        double[] gradient = new double[LABELS * LABELS];
        for (int label = 0; label < LABELS; label++) {
            for (int previous : NameChain.before(label)) {
                int at = previous * LABELS + label;
                for (int i = 1; i < length; i++) {
                    gradient[at] += free.probability(i, previous, label) - bound.probability(i, previous, label);
                }
            }
            gradient[label] += free.probability(0, label) - bound.probability(0, label);
            gradient[label * LABELS] += free.probability(length - 1, label) - bound.probability(length - 1, label);
        }
        for (int at = 0; at < gradient.length; at++) {
            if (gradient[at] != 0) {
                double slope = weight * gradient[at];
                transitionSquares[at] += slope * slope;
                transitions[at] -= settings.rate() * slope / Math.sqrt(transitionSquares[at] + 1e-8);
            }
        }
    }

    private NameModel pruned() {
        int[] kept = rows.entrySet().stream()
                .filter(entry -> largest(table[entry.getValue()]) >= settings.smallest())
                .mapToInt(Map.Entry::getKey)
                .sorted()
                .toArray();
        float[][] weights = Arrays.stream(kept)
                .mapToObj(feature -> table[rows.get(feature)])
                .toArray(float[][]::new);
        System.err.printf(java.util.Locale.ROOT, "%d features kept%n", kept.length);
        return NameModel.of(transitions, kept, weights);
    }

    private static double largest(float[] row) {
        double largest = 0;
        for (float value : row) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
