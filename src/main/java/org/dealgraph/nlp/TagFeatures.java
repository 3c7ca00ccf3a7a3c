package org.dealgraph.nlp;

import java.util.List;

/**
 * What the tagger looks at: the word, its ends and shape, its neighbours, the two tags before it, and what another
 * tagger, trained on another treebank, takes it and its neighbours for.
 */
final class TagFeatures {
    private final List<String> words;
    private final int[] forms;
    private final int[] lower;
    private final int[] shapes;
    private final int[] hints;

    /**
     * @param words the words of a sentence
     * @param hints the other tagger's tags
     */
    TagFeatures(List<String> words, List<String> hints) {
        this.words = words;
        this.forms = new int[words.size()];
        this.lower = new int[words.size()];
        this.shapes = new int[words.size()];
        this.hints = new int[words.size()];
        for (int i = 0; i < words.size(); i++) {
            forms[i] = words.get(i).hashCode();
            lower[i] = WordShape.normal(words.get(i)).hashCode();
            shapes[i] = WordShape.shape(words.get(i)).hashCode();
            this.hints[i] = hints.get(i).hashCode();
        }
    }

    /** Adds the features of word {@code i}, given the numbers of the tags before it. */
    void addTo(FeatureHashes out, int i, int previous, int beforePrevious) {
        String word = words.get(i);
        out.add(0, 0);
        out.add(1, forms[i]);
        out.add(2, lower[i]);
        for (int length = 1; length <= 4; length++) {
            out.add(2 + length, suffix(word, length));
            out.add(6 + length, prefix(word, length));
        }
        out.add(11, shapes[i]);
        out.add(12, shapes[i], i == 0 ? 1 : 0);
        out.add(13, previous);
        out.add(14, previous, beforePrevious);
        out.add(15, previous, lower[i]);
        out.add(16, at(lower, i - 1));
        out.add(17, at(lower, i + 1));
        out.add(18, at(lower, i - 1), lower[i]);
        out.add(19, lower[i], at(lower, i + 1));
        out.add(20, at(lower, i - 2));
        out.add(21, at(lower, i + 2));
        out.add(22, at(shapes, i - 1), shapes[i], at(shapes, i + 1));
        out.add(23, previous, suffix(word, 3));
        out.add(24, hints[i]);
        out.add(25, hints[i], at(hints, i - 1));
        out.add(26, hints[i], at(hints, i + 1));
        out.add(27, hints[i], lower[i]);
        out.add(28, hints[i], suffix(word, 2), shapes[i]);
        out.add(29, hints[i], previous);
        out.add(30, hints[i], at(hints, i + 1), at(hints, i + 2));
        out.add(31, at(hints, i - 1), hints[i], at(hints, i + 1));
        out.add(32, previous, at(lower, i + 1));
    }

    private static int at(int[] values, int i) {
        return i < 0 || i >= values.length ? -1 : values[i];
    }

    private static int suffix(String word, int length) {
        return word.substring(Math.max(0, word.length() - length)).hashCode();
    }

    private static int prefix(String word, int length) {
        return word.substring(0, Math.min(length, word.length())).hashCode();
    }
}
