package org.dealgraph.nlp;

import java.util.List;

/** What the tagger looks at: the word, its ends, shape and class, its neighbours, and the two tags before it. */
final class TagFeatures {
    private final int size;
    private final WordForm[] words;
    private final int[] normal;
    private final int[] classes;
    private final int[] shapes;

    /** @param words the words of a sentence */
    TagFeatures(List<WordForm> words) {
        this.size = words.size();
        this.words = words.toArray(WordForm[]::new);
        this.normal = new int[size + 4];
        this.classes = new int[size + 4];
        this.shapes = new int[size + 4];
        for (int i = 0; i < size; i++) {
            normal[i + 2] = this.words[i].normal();
            classes[i + 2] = this.words[i].wordClass();
            shapes[i + 2] = this.words[i].shape();
        }
        normal[1] = 1;
        classes[1] = -1;
        normal[size + 2] = 2;
        classes[size + 2] = -2;
    }

    String text(int i) {
        return words[i].text();
    }

    /** Puts the features of word {@code i} into {@code out}, given the numbers of the tags before it. */
    void fill(FeatureHashes out, int i, int previous, int beforePrevious) {
        out.clear();
        own(out, words[i], i == 0 ? 1 : 0);
        int word = normal[i + 2];
        int suffix = words[i].suffix(3);
        out.add(20, previous);
        out.add(21, previous, beforePrevious);
        out.add(22, previous, word);
        out.add(23, previous, suffix);
        out.add(24, normal[i + 1]);
        out.add(25, normal[i + 3]);
        out.add(26, normal[i + 1], word);
        out.add(27, word, normal[i + 3]);
        out.add(28, normal[i]);
        out.add(29, i + 4 < size + 4 ? normal[i + 4] : 0);
        out.add(30, shapes[i + 1], shapes[i + 2], shapes[i + 3]);
        out.add(31, previous, normal[i + 3]);
        out.add(32, classes[i + 1], classes[i + 2], classes[i + 3]);
        out.add(33, previous, classes[i + 2], classes[i + 3]);
        out.add(34, classes[i + 3], suffix);
        out.add(35, classes[i + 1]);
        out.add(36, classes[i + 3], classes[i + 4]);
        out.add(37, previous, words[i].casing(), shapes[i + 2]);
        if (i + 1 < size) {
            out.add(38, words[i + 1].suffix(3));
            out.add(39, previous, words[i + 1].suffix(2));
        }
    }

    private static void own(FeatureHashes out, WordForm word, int first) {
        out.add(0, 0);
        out.add(1, word.form());
        out.add(2, word.normal());
        for (int length = 1; length <= 4; length++) {
            out.add(2 + length, word.suffix(length));
        }
        out.add(7, word.prefix(1));
        out.add(8, word.prefix(2));
        out.add(9, word.prefix(3));
        out.add(11, word.shape(), first);
        out.add(12, word.shape(), word.casing(), first);
        out.add(13, word.wordClass());
        out.add(14, word.wordClass(), word.suffix(2));
        out.add(15, word.shape(), word.suffix(2));
    }
}
