package org.dealgraph.nlp;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the head of each word and how it depends on it (Universal Dependencies), in one pass from left to right, without
 * search. Not thread-safe.
 *
 * <p>Method: arc-hybrid transitions, trained with a dynamic oracle (Goldberg and Nivre 2013), features after Zhang and
 * Nivre (2011), an averaged perceptron.
 */
final class DependencyParser {
    private final Weights weights;
    private final Transitions transitions;
    private final FeatureHashes features = new FeatureHashes();
    private final int[] scores;

    DependencyParser(LinearModel model) {
        this.weights = model;
        this.transitions = new Transitions(model.classes());
        this.scores = new int[model.classes().size()];
    }

    /**
     * Parses a sentence.
     *
     * @param words its words
     * @param tags their tags, UPOS and XPOS as in {@code VERB|VBN}
     * @return one arc per word; together they are a tree with one root
     */
    List<Arc> parse(List<String> words, List<String> tags) {
        ParseFeatures sentence = new ParseFeatures(words, tags);
        ParseState state = new ParseState(words.size());
        while (!state.isFinal()) {
            sentence.fill(features, state);
            features.score(weights, scores);
            transitions.apply(transitions.best(scores, state), state);
        }
        return arcs(state);
    }

    private List<Arc> arcs(ParseState state) {
        int size = state.size();
        List<Arc> arcs = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            int head = state.head(i) == size ? -1 : state.head(i);
            arcs.add(new Arc(head, transitions.relation(state.label(i))));
        }
        return arcs;
    }
}
