package org.dealgraph.nlp;

import java.util.ArrayList;
import java.util.List;

/**
 * Tokens in a row that can belong to names, with the evidence for each; between two stretches stands at least one token
 * outside of names.
 *
 * @param first index in the sentence of the first token
 * @param features of each token, as 32-bit hashes
 */
record NameStretch(int first, List<int[]> features) {
    private static final int MOST_FEATURES = 200;

    NameStretch {
        features = List.copyOf(features);
    }

    /**
     * The stretches of a sentence, from left to right.
     *
     * @param words its tokens
     */
    static List<NameStretch> of(List<String> words, NameWords known) {
        NameSentence sentence = new NameSentence(words, known);
        List<NameStretch> stretches = new ArrayList<>();
        int first = 0;
        while (first < sentence.size) {
            int end = sentence.openEnd(first);
            if (end > first) {
                stretches.add(of(sentence, first, end));
            }
            first = end + 1;
        }
        return stretches;
    }

    private static NameStretch of(NameSentence sentence, int first, int end) {
        NameFeatures features = new NameFeatures(sentence, MOST_FEATURES);
        List<int[]> rows = new ArrayList<>(end - first);
        for (int i = first; i < end; i++) {
            rows.add(features.of(i));
        }
        return new NameStretch(first, rows);
    }

    /** The number of tokens. */
    int length() {
        return features.size();
    }
}
