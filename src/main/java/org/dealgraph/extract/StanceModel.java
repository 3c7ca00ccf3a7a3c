package org.dealgraph.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.dealgraph.model.Modality;
import org.dealgraph.model.Phase;

/**
 * What has been learned about how sentences say what becomes of a relation and how sure it is: three classifiers over
 * the same features, of which what {@link StanceReader} read by rule is the foremost.
 *
 * @param weights of features with classes; without them the rules' reading stands
 */
record StanceModel(Optional<HashedWeights> weights) {
    /** A question with the answers that it may have. */
    enum Question {
        PHASE(StanceFeatures.PHASES.size()),
        MODALITY(StanceFeatures.MODALITIES.size()),
        NEGATED(2);

        private final int answers;

        Question(int answers) {
            this.answers = answers;
        }

        int answers() {
            return answers;
        }
    }

    /**
     * A reading with what has been learned; whoever speaks stays. What the rules read as denied or as no more than possible
     * never becomes a fact by it, and an ending that they read as denied stays an ending.
     */
    StanceReader.Reading revise(StanceReader.Reading reading, StanceFeatures seen) {
        if (weights.isEmpty()) {
            return reading;
        }
        ToIntFunction<int[]> score = weights.get()::score;
        boolean deniedEnd = reading.negated() && reading.phase() == Phase.ENDS;
        Phase phase = deniedEnd ? Phase.ENDS : StanceFeatures.PHASES.get(best(seen, Question.PHASE, score));
        Modality modality = StanceFeatures.MODALITIES.get(best(seen, Question.MODALITY, score));
        boolean negated = best(seen, Question.NEGATED, score) == 1;
        StanceReader.Reading revised = new StanceReader.Reading(phase, modality, negated, reading.speech());
        return isFact(revised) && !isFact(reading)
                ? new StanceReader.Reading(phase, reading.modality(), reading.negated(), reading.speech())
                : revised;
    }

    private static boolean isFact(StanceReader.Reading reading) {
        return reading.modality().isFactual() && !reading.negated();
    }

    private static int best(StanceFeatures seen, Question question, ToIntFunction<int[]> score) {
        int best = 0;
        int most = Integer.MIN_VALUE;
        for (int answer = 0; answer < question.answers(); answer++) {
            int own = seen.start(question, answer) + score.applyAsInt(seen.with(question, answer));
            if (own > most) {
                most = own;
                best = answer;
            }
        }
        return best;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeBoolean(weights.isPresent());
        if (weights.isPresent()) {
            weights.get().write(out);
        }
    }

    /** Reads what {@link #write} wrote. */
    static StanceModel read(DataInputStream in) throws IOException {
        return new StanceModel(in.readBoolean() ? Optional.of(HashedWeights.read(in)) : Optional.empty());
    }
}
