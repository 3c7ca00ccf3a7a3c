package org.dealgraph.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;

/**
 * What has been learned about which two of those named are the ends of a relation: a logistic regression over the features
 * of each pair, and a forest over what the pairs of a sentence come to beside each other.
 *
 * @param weights of features
 * @param forest without it a pair's own weight counts
 */
record PairModel(HashedWeights weights, Optional<Forest> forest) {
    /** Pairs that weigh less are not weighed beside the others of their sentence. */
    static final int HOPELESS = -6 * HashedWeights.SCALE;

    /** Ends whose weights sum up to less are not weighed as a pair: hardly any pair would get over {@link #HOPELESS}. */
    static final int LOST = -12 * HashedWeights.SCALE;

    /** Its trees are no deeper than this. */
    private static final int DEPTH = 6;

    /** What a pair comes to beside the others of its sentence. */
    int judge(int score, int[] numbers) {
        return forest.map(trees -> trees.score(numbers)).orElse(score);
    }

    /** The probability that a score stands for. */
    static double probability(int score) {
        return 1 / (1 + StrictMath.exp(-(double) score / HashedWeights.SCALE));
    }

    void write(DataOutputStream out) throws IOException {
        weights.write(out);
        out.writeBoolean(forest.isPresent());
        if (forest.isPresent()) {
            forest.get().write(out);
        }
    }

    /** Reads what {@link #write} wrote. */
    static PairModel read(DataInputStream in) throws IOException {
        HashedWeights weights = HashedWeights.read(in);
        return new PairModel(weights, in.readBoolean() ? Optional.of(Forest.read(in, DEPTH)) : Optional.empty());
    }
}
