package org.dealgraph.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Learns the weights of a {@link StanceModel}: softmax regression with AdaGrad, the same each time. */
final class StanceTraining {
    private static final double RATE = 0.02;
    private static final double DECAY = 1e-4;
    private static final int EPOCHS = 5;
    private static final long SEED = 23;

    private final double[] weights = new double[1 << HashedWeights.BITS];
    private final double[] squares = new double[1 << HashedWeights.BITS];

    /** The weights that the stances of some texts teach. */
    static HashedWeights learn(List<PairExamples.OfText> texts) {
        StanceTraining training = new StanceTraining();
        List<PairExamples.Stance> order = texts.stream()
                .flatMap(text -> text.stances().stream())
                .collect(Collectors.toCollection(ArrayList::new));
        Random random = new Random(SEED);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            order.forEach(training::step);
        }
        return training.rounded();
    }

    private void step(PairExamples.Stance stance) {
        step(
                stance,
                StanceModel.Question.PHASE,
                stance.claim().phases().stream().map(StanceFeatures::answer).collect(Collectors.toSet()));
        step(
                stance,
                StanceModel.Question.MODALITY,
                stance.claim().modalities().stream().map(StanceFeatures::answer).collect(Collectors.toSet()));
        step(stance, StanceModel.Question.NEGATED, Set.of(stance.claim().negated() ? 1 : 0));
    }

    /** A step towards the right answers together. */
    private void step(PairExamples.Stance stance, StanceModel.Question question, Set<Integer> right) {
        int[][] features = new int[question.answers()][];
        double[] shares = new double[question.answers()];
        double all = 0;
        double allRight = 0;
        for (int answer = 0; answer < shares.length; answer++) {
            features[answer] = stance.features().with(question, answer);
            double sum = (double) stance.features().start(question, answer) / HashedWeights.SCALE;
            for (int feature : features[answer]) {
                sum += weights[feature];
            }
            shares[answer] = StrictMath.exp(Math.min(30, sum));
            all += shares[answer];
            allRight += right.contains(answer) ? shares[answer] : 0;
        }
        for (int answer = 0; answer < shares.length; answer++) {
            double wanted = right.contains(answer) ? shares[answer] / allRight : 0;
            double slope = (shares[answer] / all - wanted) * stance.weight();
            for (int feature : features[answer]) {
                double gradient = slope + DECAY * weights[feature];
                squares[feature] += gradient * gradient;
                weights[feature] -= RATE * gradient / Math.sqrt(squares[feature] + 1e-8);
            }
        }
    }

    private HashedWeights rounded() {
        short[] rounded = new short[weights.length];
        for (int i = 0; i < weights.length; i++) {
            long scaled = Math.round(weights[i] * HashedWeights.SCALE);
            rounded[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, scaled));
        }
        return new HashedWeights(rounded);
    }
}
