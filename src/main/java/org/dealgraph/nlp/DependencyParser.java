package org.dealgraph.nlp;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the head of each word and how it depends on it (Universal Dependencies), in one pass from left to right, without
 * search. Not thread-safe.
 *
 * <p>Method: arc-hybrid transitions, trained with a dynamic oracle (Goldberg and Nivre 2013), features after Zhang and
 * Nivre (2011), averaged perceptrons: one decides on the move, another, once an arc, on the relation.
 */
final class DependencyParser {
    private final ParseModel model;
    private final FeatureHashes features = new FeatureHashes();
    private final int[] moves = new int[MoveModel.CLASSES];
    private final int[] relations;

    DependencyParser(ParseModel model) {
        this.model = model;
        this.relations = new int[model.relations().size()];
    }

    /**
     * Parses a sentence.
     *
     * @param words its words
     * @param tags their tags
     * @return one arc per word; together they are a tree with one root
     */
    List<Arc> parse(List<WordForm> words, List<Tag> tags) {
        ParseSentence sentence = new ParseSentence(words, tags);
        MoveFeatures moveFeatures = new MoveFeatures(sentence);
        RelationFeatures relationFeatures = new RelationFeatures(sentence);
        ParseState state = new ParseState(words.size());
        while (!state.isFinal()) {
            moveFeatures.fill(features, state);
            model.moves().score(features, moves);
            apply(Move.best(moves, state), state, relationFeatures);
        }
        return arcs(state);
    }

    private void apply(Move move, ParseState state, RelationFeatures relationFeatures) {
        if (move == Move.SHIFT) {
            state.shift();
            return;
        }
        int label = model.root();
        if (!state.canRoot() || move == Move.RIGHT) {
            relationFeatures.fill(features, state, move);
            model.relationWeights().score(features, relations);
            label = Tagger.best(relations);
        }
        if (move == Move.LEFT) {
            state.attachLeft(label);
        } else {
            state.attachRight(label);
        }
    }

    private List<Arc> arcs(ParseState state) {
        int size = state.size();
        List<Arc> arcs = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            int head = state.head(i) == size ? -1 : state.head(i);
            arcs.add(new Arc(head, model.relation(state.label(i))));
        }
        return arcs;
    }
}
