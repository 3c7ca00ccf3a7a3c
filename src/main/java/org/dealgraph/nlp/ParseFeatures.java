package org.dealgraph.nlp;

import java.util.List;

/**
 * What the parser looks at: the words at the top of the stack and the front of the queue, their tags, their children,
 * distances and valencies, after Zhang and Nivre (2011).
 */
final class ParseFeatures {
    private final int size;
    private final int[] words;
    private final int[] tags;
    private final int[] coarse;
    private final int[] shapes;
    private final int[] commas;
    private final int[] verbs;
    private FeatureHashes out = new FeatureHashes();
    private int template;

    /**
     * @param words the words of a sentence
     * @param tags their tags, UPOS and XPOS
     */
    ParseFeatures(List<String> words, List<String> tags) {
        this.size = words.size();
        this.words = new int[size + 2];
        this.tags = new int[size + 2];
        this.coarse = new int[size + 2];
        this.shapes = new int[size + 2];
        this.commas = new int[size + 2];
        this.verbs = new int[size + 2];
        for (int i = 0; i < size; i++) {
            this.words[i + 1] = WordShape.normal(words.get(i)).hashCode();
            this.tags[i + 1] = tags.get(i).hashCode();
            String upos = Tagger.universal(tags.get(i));
            this.coarse[i + 1] = upos.hashCode();
            this.shapes[i + 1] = WordShape.shape(words.get(i)).hashCode();
            commas[i + 2] = commas[i + 1] + (words.get(i).equals(",") ? 1 : 0);
            verbs[i + 2] = verbs[i + 1] + (upos.equals("VERB") ? 1 : 0);
        }
        this.words[size + 1] = 1;
        this.tags[size + 1] = 1;
        this.coarse[size + 1] = 1;
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
        single(s0);
        single(s1);
        single(s2);
        single(b0);
        single(b1);
        single(b2);
        pair(s0, b0);
        pair(s1, s0);
        pair(s1, b0);
        pair(b0, b1);
        triples(state, s0, s1, s2, b0, b1, b2);
        children(state, s0, s1, b0);
        distances(state, s0, s1, b0);
        valencies(state, s0);
        valencies(state, s1);
        valencies(state, b0);
    }

    private void single(int i) {
        out.add(template++, word(i));
        out.add(template++, tag(i));
        out.add(template++, word(i), tag(i));
    }

    private void pair(int a, int b) {
        out.add(template++, word(a), tag(a), word(b), tag(b));
        out.add(template++, word(a), tag(a), tag(b));
        out.add(template++, tag(a), word(b), tag(b));
        out.add(template++, word(a), word(b));
        out.add(template++, tag(a), tag(b));
        out.add(template++, coarse(a), word(b));
        out.add(template++, word(a), coarse(b));
        out.add(template++, shape(a), shape(b));
    }

    private void triples(ParseState state, int s0, int s1, int s2, int b0, int b1, int b2) {
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
        triple(s0, state.left(s0), b0);
        triple(s0, state.right(s0), b0);
        triple(s0, b0, state.left(b0));
        triple(s1, state.right(s1), s0);
        triple(s1, state.left(s1), s0);
        triple(s1, s0, state.left(s0));
        triple(s1, s0, state.right(s0));
        triple(s0, state.left(s0), state.left2(s0));
        triple(s0, state.right(s0), state.right2(s0));
        triple(s1, state.left(s1), state.left2(s1));
        triple(s1, state.right(s1), state.right2(s1));
        triple(b0, state.left(b0), state.left2(b0));
    }

    private void triple(int a, int b, int c) {
        out.add(template++, tag(a), tag(b), tag(c));
    }

    private void children(ParseState state, int s0, int s1, int b0) {
        child(state, s0, state.left(s0));
        child(state, s0, state.left2(s0));
        child(state, s0, state.right(s0));
        child(state, s0, state.right2(s0));
        child(state, s1, state.left(s1));
        child(state, s1, state.right(s1));
        child(state, s1, state.right2(s1));
        child(state, b0, state.left(b0));
        child(state, b0, state.left2(b0));
        out.add(template++, tag(s0), state.label(state.left(s0)), state.label(state.right(s0)), tag(b0));
        out.add(template++, tag(s1), state.label(state.left(s1)), state.label(state.right(s1)), tag(s0));
        out.add(template++, tag(s1), state.label(state.right(s1)), word(s0), tag(b0));
    }

    private void child(ParseState state, int head, int child) {
        out.add(template++, word(child), state.label(child));
        out.add(template++, tag(child), state.label(child));
        out.add(template++, tag(head), tag(child), state.label(child));
        out.add(template++, word(head), state.label(child));
    }

    private void distances(ParseState state, int s0, int s1, int b0) {
        distance(s0, b0);
        distance(s1, s0);
        between(s0, b0);
        between(s1, s0);
        out.add(template++, Math.min(state.depth(), 4), state.queue(0) == size ? 1 : 0);
    }

    private void distance(int a, int b) {
        int distance = a == ParseState.NONE || b == ParseState.NONE ? 0 : bucket(b - a);
        out.add(template++, word(a), distance);
        out.add(template++, tag(a), distance);
        out.add(template++, word(b), distance);
        out.add(template++, tag(b), distance);
        out.add(template++, tag(a), tag(b), distance);
        out.add(template++, word(a), word(b), distance);
    }

    /** Commas and verbs between two words. */
    private void between(int a, int b) {
        int count = a == ParseState.NONE || b == ParseState.NONE
                ? -1
                : 3 * Math.min(2, commas[b + 1] - commas[a + 2]) + Math.min(2, verbs[b + 1] - verbs[a + 2]);
        out.add(template++, tag(a), tag(b), count);
        out.add(template++, word(a), coarse(b), count);
    }

    private void valencies(ParseState state, int i) {
        int left = Math.min(4, state.leftCount(i));
        int right = Math.min(4, state.rightCount(i));
        out.add(template++, word(i), left);
        out.add(template++, tag(i), left);
        out.add(template++, word(i), right);
        out.add(template++, tag(i), right);
        out.add(template++, word(i), state.leftLabels(i));
        out.add(template++, tag(i), state.leftLabels(i));
        out.add(template++, word(i), state.rightLabels(i));
        out.add(template++, tag(i), state.rightLabels(i));
    }

    private static int bucket(int distance) {
        if (distance < 5) {
            return distance;
        }
        return distance < 10 ? 5 : 6;
    }

    private int word(int i) {
        return words[i + 1];
    }

    private int tag(int i) {
        return tags[i + 1];
    }

    private int coarse(int i) {
        return coarse[i + 1];
    }

    private int shape(int i) {
        return shapes[i + 1];
    }
}
