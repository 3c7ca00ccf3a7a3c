package org.dealgraph.nlp;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A sentence as the name finder sees it: for every token its form, shape, word lists and classes as numbers, and which
 * tokens can belong to a name at all.
 */
final class NameSentence {
    private static final int LONGEST_BRIDGE = 4;

    final int size;
    final int[] form;
    final int[] lower;
    final int[] shape;
    final int[] lists;
    final int[] casing;
    final int[] wordClass;
    final int[] wideClass;
    final int[] runFirst;
    final int[] runEnd;
    final boolean[] open;
    final boolean titled;
    private final String[] lowerWords;
    private final List<String> words;
    private final NameWords known;

    NameSentence(List<String> words, NameWords known) {
        this.words = words;
        this.known = known;
        size = words.size();
        form = new int[size];
        lower = new int[size];
        shape = new int[size];
        lists = new int[size];
        casing = new int[size];
        wordClass = new int[size];
        wideClass = new int[size];
        lowerWords = new String[size];
        NameVocabulary vocabulary = known.vocabulary();
        for (int i = 0; i < size; i++) {
            String word = words.get(i);
            lowerWords[i] = word.toLowerCase(Locale.ROOT);
            form[i] = NameHash.of(word);
            lower[i] = NameHash.of(lowerWords[i]);
            shape[i] = NameHash.of(shape(word));
            lists[i] = known.lists(lowerWords[i]);
            int index = vocabulary.indexOf(lower[i]);
            casing[i] = vocabulary.casing(index);
            wordClass[i] = vocabulary.wordClass(index);
            wideClass[i] = vocabulary.wideClass(index);
        }
        boolean[] namelike = namelike();
        open = open(namelike);
        runFirst = new int[size];
        runEnd = new int[size];
        findRuns(namelike);
        titled = isTitled(namelike);
    }

    /** The end of the open stretch that starts at {@code first}. */
    int openEnd(int first) {
        int end = first;
        while (end < size && open[end]) {
            end++;
        }
        return end;
    }

    String lowerWord(int index) {
        return lowerWords[index];
    }

    String word(int index) {
        return words.get(index);
    }

    /** Whether the token is an article, a preposition, a pronoun or the like, or a mark. */
    boolean isFunction(int index) {
        return known.isFunction(lists[index]) || !hasLetter(words.get(index));
    }

    /** Letters as X or x, digits as 9, other marks as they are; runs cut to two. */
    static String shape(String word) {
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char kind = kind(word.charAt(i));
            int length = shape.length();
            if (length < 2 || shape.charAt(length - 1) != kind || shape.charAt(length - 2) != kind) {
                shape.append(kind);
            }
        }
        return shape.toString();
    }

    private static char kind(char c) {
        if (Character.isUpperCase(c)) {
            return 'X';
        }
        if (Character.isLetter(c)) {
            return 'x';
        }
        return Character.isDigit(c) ? '9' : c;
    }

    private boolean[] namelike() {
        boolean[] namelike = new boolean[size];
        for (int i = 0; i < size; i++) {
            namelike[i] = hasUpperCase(words.get(i)) || casing[i] == NameVocabulary.CAPITAL;
        }
        return namelike;
    }

    private static boolean hasUpperCase(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isUpperCase(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasLetter(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLetter(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** A token is open if it looks like a name, bridges two that do, or is a number or mark right after one. */
    private boolean[] open(boolean[] namelike) {
        boolean[] open = namelike.clone();
        int last = -1;
        for (int i = 0; i < size; i++) {
            if (!namelike[i]) {
                continue;
            }
            if (last >= 0 && i - last - 1 <= LONGEST_BRIDGE) {
                Arrays.fill(open, last, i, true);
            }
            for (int j = i + 1; j < Math.min(size, i + 3) && !hasLetter(words.get(j)); j++) {
                open[j] = true;
            }
            last = i;
        }
        return open;
    }

    /** Sets for every token the capitalized run that it stands in, or an empty run at itself. */
    private void findRuns(boolean[] namelike) {
        for (int i = 0; i < size; i++) {
            runFirst[i] = i;
            runEnd[i] = i;
        }
        int first = 0;
        while (first < size) {
            if (!startsRun(namelike, first)) {
                first++;
                continue;
            }
            int end = runEnd(namelike, first);
            for (int i = first; i < end; i++) {
                runFirst[i] = first;
                runEnd[i] = end;
            }
            first = end;
        }
    }

    private int runEnd(boolean[] namelike, int first) {
        int end = first + 1;
        while (end < size) {
            if (startsRun(namelike, end)) {
                end++;
            } else if (end + 1 < size && joins(words.get(end)) && namelike[end + 1]) {
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean joins(String word) {
        return word.equals("&") || word.equals("-");
    }

    private boolean startsRun(boolean[] namelike, int index) {
        String word = words.get(index);
        boolean closed =
                known.isFunction(lists[index]) && (word.length() < 2 || !Character.isUpperCase(word.charAt(1)));
        return namelike[index] && !closed;
    }

    /** Whether most longer words are capitalized, as in headlines. */
    private boolean isTitled(boolean[] namelike) {
        int longer = 0;
        int capitalized = 0;
        for (int i = 0; i < size; i++) {
            if (words.get(i).length() > 3) {
                longer++;
                capitalized += namelike[i] && Character.isUpperCase(words.get(i).charAt(0)) ? 1 : 0;
            }
        }
        return longer > 3 && capitalized * 10 >= longer * 7;
    }
}
