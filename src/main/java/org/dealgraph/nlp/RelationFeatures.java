package org.dealgraph.nlp;

/**
 * What decides on the relation of a word to its head: both words, their neighbours, and what depends on them so far. The
 * dependent has all its own dependents by then.
 */
final class RelationFeatures {
    private final ParseSentence sentence;

    RelationFeatures(ParseSentence sentence) {
        this.sentence = sentence;
    }

    /** Puts the features of the arc that a move (left or right) is about to make into {@code out}. */
    void fill(FeatureHashes out, ParseState state, Move move) {
        boolean left = move == Move.LEFT;
        int dependent = state.stack(0);
        int head = left ? state.queue(0) : state.stack(1);
        out.clear();
        int side = left ? 100 : 200;
        out.add(side, 0);
        words(out, side, head, dependent);
        around(out, side, head, dependent);
        dependents(out, side, state, head, dependent);
        int sibling = left ? state.left(head) : state.right(head);
        out.add(side + 60, sentence.tag(head), sentence.tag(dependent), state.label(sibling), sentence.tag(sibling));
        out.add(side + 61, sentence.tag(dependent), state.label(sibling));
        out.add(side + 62, sentence.word(head), state.label(sibling), sentence.coarse(dependent));
    }

    private void words(FeatureHashes out, int side, int head, int dependent) {
        int headWord = sentence.word(head);
        int headTag = sentence.tag(head);
        int headClass = sentence.wordClass(head);
        int word = sentence.word(dependent);
        int tag = sentence.tag(dependent);
        int wordClass = sentence.wordClass(dependent);
        out.add(side + 1, word);
        out.add(side + 2, tag);
        out.add(side + 3, wordClass, sentence.coarse(dependent));
        out.add(side + 4, headWord);
        out.add(side + 5, headTag);
        out.add(side + 6, headClass, sentence.coarse(head));
        out.add(side + 7, headTag, tag);
        out.add(side + 8, headWord, tag);
        out.add(side + 9, headTag, word);
        out.add(side + 10, headWord, word);
        out.add(side + 11, headClass, wordClass);
        out.add(side + 12, headClass, tag);
        out.add(side + 13, headTag, wordClass);
        out.add(side + 14, word, tag, sentence.coarse(head));
        out.add(side + 15, sentence.shape(dependent), sentence.shape(head), sentence.coarse(dependent));
    }

    private void around(FeatureHashes out, int side, int head, int dependent) {
        int headTag = sentence.tag(head);
        int tag = sentence.tag(dependent);
        int distance = ParseSentence.distance(Math.min(head, dependent), Math.max(head, dependent));
        int between = sentence.between(Math.min(head, dependent), Math.max(head, dependent));
        out.add(side + 20, headTag, tag, distance);
        out.add(side + 21, headTag, tag, between);
        out.add(side + 22, sentence.word(dependent), distance);
        out.add(side + 23, headTag, tag, sentence.tagOrNone(dependent - 1));
        out.add(side + 24, headTag, tag, sentence.tagOrNone(dependent + 1));
        out.add(side + 25, headTag, tag, sentence.tagOrNone(head - 1));
        out.add(side + 26, headTag, tag, sentence.tagOrNone(head + 1));
        out.add(side + 27, sentence.tagOrNone(dependent - 1), tag, sentence.tagOrNone(dependent + 1));
        out.add(side + 28, sentence.word(Math.max(-1, dependent - 1)), tag);
        out.add(side + 29, sentence.word(dependent + 1), tag, headTag);
    }

    private void dependents(FeatureHashes out, int side, ParseState state, int head, int dependent) {
        int headTag = sentence.tag(head);
        int tag = sentence.tag(dependent);
        int outer = state.left(dependent);
        int right = state.right(dependent);
        out.add(side + 40, sentence.word(outer), tag, state.label(outer));
        out.add(side + 41, sentence.word(outer), headTag);
        out.add(side + 42, sentence.word(outer), sentence.word(head));
        out.add(side + 43, state.label(outer), tag, headTag);
        out.add(side + 44, state.label(state.left2(dependent)), state.label(outer), tag, headTag);
        out.add(side + 45, sentence.word(state.left2(dependent)), tag, headTag);
        out.add(side + 46, state.label(right), tag, headTag);
        out.add(side + 47, state.leftLabels(dependent), tag, headTag);
        out.add(side + 48, state.leftLabels(dependent), state.rightLabels(dependent), tag, headTag);
        out.add(side + 49, state.leftLabels(head), tag, headTag);
        out.add(side + 50, state.rightLabels(head), tag, headTag);
        out.add(side + 51, state.leftLabels(head), sentence.word(head), sentence.coarse(dependent));
        out.add(side + 52, state.rightLabels(head), sentence.word(head), sentence.coarse(dependent));
        out.add(side + 53, state.leftLabels(head), state.leftLabels(dependent), tag);
        out.add(side + 54, sentence.word(outer), state.rightLabels(head), sentence.coarse(head));
    }
}
