package org.dealgraph.nlp;

/**
 * What the parser looks at: the words at the top of the stack and the front of the queue, their tags, their children,
 * distances and valencies, after Zhang and Nivre (2011).
 */
final class MoveFeatures {
    private final ParseSentence sentence;
    private FeatureHashes out = new FeatureHashes();
    private int template;

    MoveFeatures(ParseSentence sentence) {
        this.sentence = sentence;
    }

    /** Puts the features of a state into {@code features}, in place of what was there. */
    void fill(FeatureHashes features, ParseState state) {
        out = features;
        out.clear();
        template = 0;
        int s0 = state.stack(0);
        int s1 = state.stack(1);
        int s2 = state.stack(2);
        int b0 = state.queue(0);
        int b1 = state.queue(1);
        int b2 = state.queue(2);
        out.add(template++, 0);
        singles(s0, s1, s2, b0, b1, b2);
        pair(s0, b0);
        pair(s1, s0);
        tagPair(s1, b0);
        tagPair(b0, b1);
        triples(s0, s1, s2, b0, b1, b2);
        triplesWithChildren(state, s0, s1, b0);
        child(state, s0, state.left(s0));
        child(state, s0, state.right(s0));
        child(state, s1, state.left(s1));
        child(state, s1, state.right(s1));
        child(state, b0, state.left(b0));
        labels(state, s0, s1, b0);
        distances(state, s0, s1, b0);
        valencies(state, s0, s1, b0);
    }

    private void singles(int s0, int s1, int s2, int b0, int b1, int b2) {
        single(s0);
        single(b0);
        out.add(template++, word(s1));
        out.add(template++, tag(s1));
        out.add(template++, word(b1));
        out.add(template++, tag(b1));
        out.add(template++, tag(s2));
        out.add(template++, tag(b2));
        out.add(template++, wordClass(b1), tag(b0));
    }

    private void single(int i) {
        out.add(template++, word(i));
        out.add(template++, tag(i));
        out.add(template++, word(i), tag(i));
        out.add(template++, wordClass(i), coarse(i));
    }

    private void pair(int a, int b) {
        tagPair(a, b);
        out.add(template++, word(a), word(b));
        out.add(template++, wordClass(a), wordClass(b));
        out.add(template++, wordClass(a), tag(b));
        out.add(template++, tag(a), wordClass(b));
        out.add(template++, shape(a), shape(b));
    }

    private void tagPair(int a, int b) {
        out.add(template++, tag(a), tag(b));
        out.add(template++, word(a), tag(b));
        out.add(template++, tag(a), word(b));
    }

    private void triples(int s0, int s1, int s2, int b0, int b1, int b2) {
        triple(b0, b1, b2);
        triple(s0, b0, b1);
        triple(s1, s0, b0);
        triple(s2, s1, s0);
        triple(s1, b0, b1);
        out.add(template++, coarse(s1), coarse(s0), coarse(b0), coarse(b1));
        out.add(template++, coarse(s2), coarse(s1), coarse(s0), coarse(b0));
        out.add(template++, word(s1), coarse(s0), coarse(b0));
        out.add(template++, coarse(s1), word(s0), coarse(b0));
        out.add(template++, coarse(s1), coarse(s0), word(b0));
    }

    private void triplesWithChildren(ParseState state, int s0, int s1, int b0) {
        withChild(s0, b0, state.left(s0));
        withChild(s0, b0, state.right(s0));
        withChild(s0, b0, state.left(b0));
        withChild(s1, s0, state.right(s1));
        withChild(s1, s0, state.left(s1));
        withChild(s1, s0, state.left(s0));
        withChild(s1, s0, state.right(s0));
    }

    /** No feature for a child that is missing: which are there is in other features. */
    private void withChild(int a, int b, int child) {
        if (child != ParseState.NONE) {
            out.add(template, tag(a), tag(b), tag(child));
        }
        template++;
    }

    private void triple(int a, int b, int c) {
        out.add(template++, tag(a), tag(b), tag(c));
    }

    private void child(ParseState state, int head, int child) {
        if (child != ParseState.NONE) {
            out.add(template, word(child), state.label(child));
            out.add(template + 1, tag(head), tag(child), state.label(child));
        }
        template += 2;
    }

    private void labels(ParseState state, int s0, int s1, int b0) {
        out.add(template++, tag(s0), state.label(state.left(s0)), state.label(state.right(s0)), tag(b0));
        out.add(template++, tag(s1), state.label(state.left(s1)), state.label(state.right(s1)), tag(s0));
        out.add(template++, tag(s1), state.label(state.right(s1)), word(s0), tag(b0));
        out.add(template++, word(s1), word(state.left(s0)), coarse(b0));
    }

    private void distances(ParseState state, int s0, int s1, int b0) {
        int distance = ParseSentence.distance(s0, b0);
        out.add(template++, word(s0), distance);
        out.add(template++, word(b0), distance);
        out.add(template++, tag(s0), tag(b0), distance);
        out.add(template++, tag(s1), tag(s0), ParseSentence.distance(s1, s0));
        out.add(template++, tag(s0), tag(b0), sentence.between(s0, b0));
        out.add(template++, tag(s1), tag(s0), sentence.between(s1, s0));
        out.add(template++, Math.min(state.depth(), 4), state.queue(0) == sentence.size() ? 1 : 0);
    }

    private void valencies(ParseState state, int s0, int s1, int b0) {
        out.add(template++, tag(s0), state.leftLabels(s0));
        out.add(template++, tag(s0), state.rightLabels(s0));
        out.add(template++, word(s0), state.rightLabels(s0));
        out.add(template++, tag(s1), state.rightLabels(s1));
        out.add(template++, word(s1), state.rightLabels(s1));
        out.add(template++, tag(b0), state.leftLabels(b0));
        out.add(template++, word(b0), state.leftLabels(b0));
    }

    private int word(int i) {
        return sentence.word(i);
    }

    private int tag(int i) {
        return sentence.tag(i);
    }

    private int coarse(int i) {
        return sentence.coarse(i);
    }

    private int shape(int i) {
        return sentence.shape(i);
    }

    private int wordClass(int i) {
        return sentence.wordClass(i);
    }
}
