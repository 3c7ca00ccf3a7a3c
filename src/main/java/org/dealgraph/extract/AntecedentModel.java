package org.dealgraph.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What has been learned about whom pronouns and descriptions stand for: a logistic regression over the features of each
 * entity that may be meant, and a forest over what they come to beside each other.
 *
 * @param weights of {@link AntecedentFeatures}
 * @param forest without it an entity's own weight counts
 */
record AntecedentModel(HashedWeights weights, Optional<Forest> forest) {
    /** An entity that comes to less is not meant; chosen on the articles that the model learns from. */
    static final int LEAST = -HashedWeights.SCALE / 2;

    /** One that comes to less is not thought of again. */
    static final int LEAST_THOUGHT = -4 * HashedWeights.SCALE;

    /** Its trees are no deeper than this. */
    private static final int DEPTH = 6;

    /** What each entity comes to beside the others, given what can be counted of each and what each weighs. */
    int[] judge(List<int[]> numbers, int[] own) {
        if (forest.isEmpty()) {
            return own.clone();
        }
        int[] judged = new int[own.length];
        for (int i = 0; i < own.length; i++) {
            judged[i] = forest.get().score(AntecedentFeatures.beside(numbers.get(i), own, i));
        }
        return judged;
    }

    void write(DataOutputStream out) throws IOException {
        weights.write(out);
        out.writeBoolean(forest.isPresent());
        if (forest.isPresent()) {
            forest.get().write(out);
        }
    }

    /** Reads what {@link #write} wrote. */
    static AntecedentModel read(DataInputStream in) throws IOException {
        HashedWeights weights = HashedWeights.read(in);
        return new AntecedentModel(weights, in.readBoolean() ? Optional.of(Forest.read(in, DEPTH)) : Optional.empty());
    }
}
