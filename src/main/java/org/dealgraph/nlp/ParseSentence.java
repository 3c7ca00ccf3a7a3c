package org.dealgraph.nlp;

import java.util.List;

/** A sentence as the parser's features see it: numbers of each word; -1 stands for no word, its size for the root. */
final class ParseSentence {
    private final int size;
    private final int[] words;
    private final int[] tags;
    private final int[] coarse;
    private final int[] shapes;
    private final int[] classes;
    private final int[] commas;
    private final int[] verbs;

    ParseSentence(List<WordForm> forms, List<Tag> tagged) {
        this.size = forms.size();
        this.words = new int[size + 2];
        this.tags = new int[size + 2];
        this.coarse = new int[size + 2];
        this.shapes = new int[size + 2];
        this.classes = new int[size + 2];
        this.commas = new int[size + 2];
        this.verbs = new int[size + 2];
        for (int i = 0; i < size; i++) {
            WordForm form = forms.get(i);
            Tag tag = tagged.get(i);
            words[i + 1] = form.normal();
            tags[i + 1] = tag.hash();
            coarse[i + 1] = tag.universalHash();
            shapes[i + 1] = form.shape();
            classes[i + 1] = form.wordClass();
            commas[i + 2] = commas[i + 1] + (form.isComma() ? 1 : 0);
            verbs[i + 2] = verbs[i + 1] + (tag.isVerb() ? 1 : 0);
        }
        words[size + 1] = 1;
        tags[size + 1] = 1;
        coarse[size + 1] = 1;
        classes[size + 1] = -1;
    }

    int size() {
        return size;
    }

    int word(int i) {
        return words[i + 1];
    }

    int tag(int i) {
        return tags[i + 1];
    }

    /** The tag of a word, or 0 beyond the ends of the sentence. */
    int tagOrNone(int i) {
        return i < -1 || i > size ? 0 : tags[i + 1];
    }

    int coarse(int i) {
        return coarse[i + 1];
    }

    int shape(int i) {
        return shapes[i + 1];
    }

    int wordClass(int i) {
        return classes[i + 1];
    }

    /** Commas and verbs between two words, few of them exactly; -1 if one of them is none. */
    int between(int a, int b) {
        return a == ParseState.NONE || b == ParseState.NONE
                ? -1
                : 3 * Math.min(2, commas[b + 1] - commas[a + 2]) + Math.min(2, verbs[b + 1] - verbs[a + 2]);
    }

    /** How far one word is from another, in seven steps; 0 if one of them is none. */
    static int distance(int a, int b) {
        if (a == ParseState.NONE || b == ParseState.NONE) {
            return 0;
        }
        int distance = b - a;
        if (distance < 5) {
            return distance;
        }
        return distance < 10 ? 5 : 6;
    }
}
