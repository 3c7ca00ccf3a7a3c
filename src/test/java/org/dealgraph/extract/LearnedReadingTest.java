package org.dealgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.dealgraph.model.AnnotatedText;
import org.dealgraph.model.Claim;
import org.dealgraph.model.Modality;
import org.dealgraph.model.Phase;
import org.junit.jupiter.api.Test;

/** What is learned beside the rules: read as it was written, the same each time, and never a fact out of a denial. */
class LearnedReadingTest {
    private static final int[] FEATURES =
            IntStream.range(0, 400).map(i -> i * 613).toArray();

    @Test
    void weightsComeBackAsTheyWereWritten() throws IOException {
        short[] weights = new short[1 << HashedWeights.BITS];
        weights[0] = 7;
        weights[613] = -300;
        weights[weights.length - 1] = 1;
        HashedWeights written = new HashedWeights(weights);

        HashedWeights read = HashedWeights.read(in(bytes(written)));

        assertThat(read.score(FEATURES)).isEqualTo(-293);
        assertThat(read.score(new int[] {weights.length - 1})).isEqualTo(1);
    }

    @Test
    void aTableThatIsTooLongIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (int i = 0; i < 6; i++) {
            out.writeShort(0xffff);
            out.writeShort(1);
        }

        assertThatThrownBy(() -> HashedWeights.read(in(bytes.toByteArray())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("longer");
    }

    @Test
    void aForestLearnsWhatNoSumOfItsNumbersTellsAndComesBackAsItWas() throws IOException {
        List<int[]> numbers = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        Random random = new Random(3);
        for (int i = 0; i < 4000; i++) {
            int[] row = {random.nextInt(10), random.nextInt(10)};
            numbers.add(row);
            right.add(row[0] > 4 != row[1] > 4);
        }

        Forest forest = Boosting.learn(numbers, right);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        forest.write(new DataOutputStream(bytes));
        Forest read = Forest.read(in(bytes.toByteArray()), 6);

        assertThat(IntStream.range(0, right.size())
                        .filter(i -> forest.score(numbers.get(i)) > 0 == right.get(i))
                        .count())
                .isEqualTo(right.size());
        assertThat(numbers).allMatch(row -> read.score(row) == forest.score(row));
        assertThatThrownBy(() -> Forest.read(in(bytes.toByteArray()), 0)).hasMessageContaining("too deep");
    }

    @Test
    void learningTwiceGivesTheSameBytes() throws IOException {
        List<LogisticRegression.Example> examples = IntStream.range(0, 300)
                .mapToObj(i -> new LogisticRegression.Example(new int[] {i % 7, 100 + i % 5}, i % 7 == 3, 1))
                .toList();

        assertThat(bytes(LogisticRegression.learn(examples, 3, 0.01)))
                .isEqualTo(bytes(LogisticRegression.learn(examples, 3, 0.01)));
    }

    @Test
    void noWeightsMakeAFactOfWhatTheRulesReadAsNone() {
        StanceFeatures seen = features("Cisco may acquire Splunk.");
        Random random = new Random(11);
        for (int i = 0; i < 200; i++) {
            StanceModel model = new StanceModel(Optional.of(randomWeights(random)));
            for (Modality modality : Modality.values()) {
                for (boolean negated : new boolean[] {true, false}) {
                    StanceReader.Reading read = new StanceReader.Reading(Phase.BEGINS, modality, negated, -1);
                    StanceReader.Reading revised = model.revise(read, seen);
                    boolean wasFact = modality.isFactual() && !negated;
                    boolean isFact = revised.modality().isFactual() && !revised.negated();
                    assertThat(isFact && !wasFact).isFalse();
                }
            }
        }
    }

    @Test
    void withoutLearnedWeightsTheRulesReadingStands() {
        StanceReader.Reading read = new StanceReader.Reading(Phase.ENDS, Modality.PLANNED, true, -1);

        assertThat(new StanceModel(Optional.empty()).revise(read, features("Cisco may acquire Splunk.")))
                .isEqualTo(read);
    }

    @Test
    void aClaimIsAsSureAsWasLearned() {
        List<Claim> claims = Texts.EXTRACTOR
                .extract(Texts.annotate("Oracle bought Cerner for $28 billion in 2022."))
                .claims();

        assertThat(claims).singleElement().satisfies(claim -> assertThat(
                        claim.evidence().confidence().doubleValue())
                .isBetween(0.8, 1.0));
    }

    private static HashedWeights randomWeights(Random random) {
        short[] weights = new short[1 << HashedWeights.BITS];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (short) (random.nextInt(4000) - 2000);
        }
        return new HashedWeights(weights);
    }

    /** The features of the only acquisition that is weighed with its ends in the order of the text. */
    private static StanceFeatures features(String sentence) {
        AnnotatedText text = Texts.annotate(sentence);
        List<StanceFeatures> seen = new ArrayList<>();
        Texts.EXTRACTOR.extract(
                text, Optional.empty(), Optional.of((at, pair, stance, features) -> seen.add(stance.get())));
        return seen.get(0);
    }

    private static byte[] bytes(HashedWeights weights) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        weights.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static DataInputStream in(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }
}
