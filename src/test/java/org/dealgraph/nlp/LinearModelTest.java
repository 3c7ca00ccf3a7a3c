package org.dealgraph.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinearModelTest {
    private static final int FEATURES = 5000;

    private final Random random = new Random(7);
    private final FeatureHashes known = new FeatureHashes();
    private final LinearModel model = model();

    private LinearModel model() {
        Set<Integer> distinct = new HashSet<>();
        for (int i = 0; i < FEATURES; i++) {
            known.add(i % 7, i);
            assertThat(distinct.add(known.get(i))).isTrue();
        }
        short[][] weights = new short[FEATURES][];
        for (int i = 0; i < FEATURES; i++) {
            weights[i] = new short[] {0, weight(), 2, weight()};
        }
        return new LinearModel(Move.names(), known.toArray(), weights);
    }

    private short weight() {
        return (short) (random.nextInt(Short.MAX_VALUE) - Short.MAX_VALUE / 2);
    }

    private static int[] score(Weights weights, int first, int count) {
        FeatureHashes features = new FeatureHashes();
        for (int i = first; i < first + count; i++) {
            features.add(i % 7, i);
        }
        int[] scores = new int[MoveModel.CLASSES];
        weights.score(features, scores);
        return scores;
    }

    @Test
    void aModelSurvivesWritingAndReading() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(new DataOutputStream(out));
        LinearModel read = LinearModel.read(new DataInputStream(new ByteArrayInputStream(out.toByteArray())));
        assertThat(read.classes()).isEqualTo(model.classes());
        assertThat(read.size()).isEqualTo(FEATURES);
        for (int first = 0; first < FEATURES; first += 100) {
            assertThat(score(read, first, 50)).isEqualTo(score(model, first, 50));
        }
    }

    @Test
    void thePackedModelScoresLikeTheOneItIsMadeOfUpToAConstant() throws IOException {
        MoveModel packed = new MoveModel(model);
        for (int first = 0; first < FEATURES; first += 10) {
            int[] expected = score(model, first, 200);
            int[] scores = score(packed, first, 200);
            assertThat(scores[1] - scores[0]).isEqualTo(expected[1] - expected[0]);
            assertThat(scores[2] - scores[0]).isEqualTo(expected[2] - expected[0]);
        }
    }

    @Test
    void whatWasNotLearnedCountsNothing() {
        assertThat(score(model, 2 * FEATURES, 100)).containsOnly(0);
    }
}
