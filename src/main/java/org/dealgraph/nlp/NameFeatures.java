package org.dealgraph.nlp;

import java.util.Arrays;

/**
 * The evidence that the label of a token is decided on, each piece as a 32-bit number: the words, shapes, classes and word
 * lists around it, and the capitalized run that it stands in.
 */
final class NameFeatures {
    private static final int EDGE = NameHash.of("<edge>");
    private static final int NONE = NameHash.of("<none>");
    private static final int FARTHEST_NOUN = 8;

    private final NameSentence sentence;
    private final int[] features;
    private int count;

    /** The features of a sentence's tokens, of which each has at most {@code most}. */
    NameFeatures(NameSentence sentence, int most) {
        this.sentence = sentence;
        features = new int[most];
    }

    /** The features of the token. */
    int[] of(int token) {
        count = 0;
        add(0, 0);
        words(token);
        spelling(token);
        shapes(token);
        lists(token);
        usage(token);
        run(token);
        return Arrays.copyOf(features, count);
    }

    private void words(int i) {
        for (int offset = -2; offset <= 2; offset++) {
            add(10 + offset, at(sentence.lower, i + offset));
        }
        add(13, sentence.form[i]);
        add(14, at(sentence.lower, i - 1), at(sentence.lower, i));
        add(15, at(sentence.lower, i), at(sentence.lower, i + 1));
        add(16, at(sentence.lower, i - 1), at(sentence.lower, i + 1));
        add(17, at(sentence.lower, i - 2), at(sentence.lower, i - 1));
        add(18, at(sentence.lower, i + 1), at(sentence.lower, i + 2));
    }

    private void spelling(int i) {
        String word = sentence.lowerWord(i);
        for (int length = 1; length <= 4; length++) {
            add(20 + length, affix(word, 0, length));
            add(25 + length, affix(word, word.length() - length, word.length()));
        }
        add(30, suffix(i - 1));
        add(31, suffix(i + 1));
    }

    private int suffix(int i) {
        if (i < 0 || i >= sentence.size) {
            return EDGE;
        }
        String word = sentence.lowerWord(i);
        return affix(word, word.length() - 3, word.length());
    }

    private static int affix(String word, int from, int end) {
        return from < 0 || end > word.length() ? NONE : NameHash.of(word, from, end);
    }

    private void shapes(int i) {
        int before = at(sentence.shape, i - 1);
        int here = sentence.shape[i];
        int after = at(sentence.shape, i + 1);
        int initial = i == 0 ? 1 : sentence.titled ? 2 : 0;
        add(40, here);
        add(41, before, here);
        add(42, here, after);
        add(43, NameHash.pair(before, here), after);
        add(44, here, initial);
        add(45, here, NameHash.pair(initial, sentence.wordClass[i]));
        add(46, at(sentence.lower, i - 1), here);
        add(47, here, at(sentence.lower, i + 1));
    }

    private void lists(int i) {
        int before = at(sentence.lists, i - 1);
        int here = sentence.lists[i];
        int after = at(sentence.lists, i + 1);
        bits(60, at(sentence.lists, i - 2));
        bits(61, before);
        bits(62, here);
        bits(63, after);
        bits(64, at(sentence.lists, i + 2));
        add(65, before, here);
        add(66, here, after);
        add(67, here, sentence.shape[i]);
    }

    private void usage(int i) {
        int before = at(sentence.casing, i - 1);
        int here = sentence.casing[i];
        int after = at(sentence.casing, i + 1);
        int initial = i == 0 ? 1 : sentence.titled ? 2 : 0;
        add(100, here);
        add(101, NameHash.pair(here, initial), sentence.shape[i]);
        add(102, NameHash.pair(here, initial), sentence.lists[i]);
        add(103, NameHash.pair(before, here), after);
        add(104, NameHash.pair(here, initial), NameHash.pair(after, at(sentence.shape, i + 1)));
        for (int offset = -2; offset <= 2; offset++) {
            add(112 + offset, at(sentence.wordClass, i + offset));
            add(122 + offset, at(sentence.wideClass, i + offset));
        }
        add(115, at(sentence.wordClass, i - 1), sentence.wordClass[i]);
        add(116, sentence.wordClass[i], at(sentence.wordClass, i + 1));
        add(117, at(sentence.wordClass, i - 1), at(sentence.wordClass, i + 1));
        add(125, at(sentence.wideClass, i - 1), sentence.wideClass[i]);
        add(126, sentence.wideClass[i], at(sentence.wideClass, i + 1));
        add(127, NameHash.pair(at(sentence.wideClass, i - 1), sentence.shape[i]), at(sentence.wideClass, i + 1));
        add(128, NameHash.pair(at(sentence.wideClass, i - 2), at(sentence.wideClass, i - 1)), sentence.shape[i]);
    }

    private void bits(int template, int bits) {
        if (bits == EDGE) {
            add(template, EDGE);
            return;
        }
        for (int rest = bits; rest != 0; rest &= rest - 1) {
            add(template, Integer.numberOfTrailingZeros(rest));
        }
    }

    private void run(int i) {
        int first = sentence.runFirst[i];
        int end = sentence.runEnd[i];
        if (first == end) {
            return;
        }
        int length = Math.min(end - first, 5);
        int place = NameHash.pair(Math.min(i - first, 3), Math.min(end - 1 - i, 3));
        int left = at(sentence.lower, first - 1);
        int right = at(sentence.lower, end);
        add(70, place);
        add(71, left);
        add(72, right);
        add(73, left, length);
        add(74, right, length);
        add(75, left, place);
        add(76, right, place);
        add(77, left, right);
        bits(78, at(sentence.lists, first - 1));
        bits(79, at(sentence.lists, end));
        add(80, sentence.lower[end - 1]);
        bits(81, sentence.lists[end - 1]);
        bits(82, sentence.lists[first]);
        add(83, sentence.lists[first], length);
        int leftClass = at(sentence.wordClass, first - 1);
        int rightClass = at(sentence.wordClass, end);
        add(84, leftClass, rightClass);
        add(85, leftClass, length);
        add(86, rightClass, length);
        add(87, at(sentence.wideClass, first - 1), at(sentence.wideClass, end));
        noun(end);
        verb(end);
    }

    /** The noun of an apposition: "firm" in "Kestrel Lane, a research firm". */
    private void noun(int end) {
        if (end + 1 >= sentence.size || !sentence.word(end).equals(",")) {
            return;
        }
        boolean article = sentence.isFunction(end + 1);
        int noun = end + (article ? 2 : 1);
        int last = -1;
        while (noun < Math.min(sentence.size, end + FARTHEST_NOUN) && !sentence.isFunction(noun)) {
            last = noun++;
        }
        if (last >= 0) {
            int kind = article ? 0 : 1;
            add(90 + kind, sentence.lower[last]);
            bits(94 + kind, sentence.lists[last]);
            add(96 + kind, at(sentence.wordClass, last));
        }
    }

    /** The next word after the run that is no function word: "acquired" in "Kestrel Lane has acquired". */
    private void verb(int end) {
        for (int i = end; i < Math.min(sentence.size, end + 3); i++) {
            if (!sentence.isFunction(i)) {
                add(92, sentence.lower[i]);
                bits(93, sentence.lists[i]);
                add(98, sentence.wordClass[i]);
                return;
            }
        }
    }

    private int at(int[] values, int i) {
        return i < 0 || i >= values.length ? EDGE : values[i];
    }

    private void add(int template, int value) {
        features[count++] = NameHash.pair(template, value);
    }

    private void add(int template, int first, int second) {
        add(template, NameHash.pair(first, second));
    }
}
