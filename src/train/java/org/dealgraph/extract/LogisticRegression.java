package org.dealgraph.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Learns a {@link HashedWeights} with AdaGrad (Duchi and others 2011), the same each time. */
final class LogisticRegression {
    private static final double DECAY = 1e-4;
    private static final long SEED = 17;

    private final double[] weights = new double[1 << HashedWeights.BITS];
    private final double[] squares = new double[1 << HashedWeights.BITS];
    private final double rate;

    private LogisticRegression(double rate) {
        this.rate = rate;
    }

    /** A decision: its features, whether it is right, and how much it counts. */
    @SuppressWarnings("ArrayRecordComponent") // examples are never compared
    record Example(int[] features, boolean right, double weight) {}

    /**
     * The model of some examples.
     *
     * @param rate how long the first steps are
     */
    static HashedWeights learn(List<Example> examples, int epochs, double rate) {
        LogisticRegression regression = new LogisticRegression(rate);
        List<Example> order = new ArrayList<>(examples);
        Random random = new Random(SEED);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            order.forEach(regression::step);
        }
        return regression.model();
    }

    private void step(Example example) {
        double sum = 0;
        for (int feature : example.features()) {
            sum += weights[feature];
        }
        double error = 1 / (1 + StrictMath.exp(-sum)) - (example.right() ? 1 : 0);
        double slope = error * example.weight();
        for (int feature : example.features()) {
            double gradient = slope + DECAY * weights[feature];
            squares[feature] += gradient * gradient;
            weights[feature] -= rate * gradient / Math.sqrt(squares[feature] + 1e-8);
        }
    }

    private HashedWeights model() {
        short[] rounded = new short[weights.length];
        for (int i = 0; i < weights.length; i++) {
            long scaled = Math.round(weights[i] * HashedWeights.SCALE);
            rounded[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, scaled));
        }
        return new HashedWeights(rounded);
    }
}
