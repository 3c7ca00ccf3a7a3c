package org.dealgraph.nlp;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.dealgraph.nlp.Vocabulary.Case;

/**
 * Undoes The Capitals of a Headline, or of a Label: before a sentence, which make every word look like a name: words that
 * are usually in lower case get it back, so that tagger and parser see an ordinary sentence.
 */
final class TitleCase {
    private static final int LONG = 4;
    private static final int LEAST = 3;

    /** A label has no more words before its colon. */
    private static final int LONGEST_LABEL = 6;

    private final Vocabulary vocabulary;

    TitleCase(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The words as they would stand in a sentence.
     *
     * @param names the words that are known to be of names, and keep their case
     * @return the same words, unless the sentence or its label is in title case
     */
    List<String> undo(List<String> words, BitSet names) {
        int end = isTitle(words) ? words.size() : label(words);
        if (end == 0) {
            return words;
        }
        List<String> plain = new ArrayList<>(words);
        for (int i = 0; i < end; i++) {
            if (!names.get(i) && isCapitalized(words.get(i)) && vocabulary.usualCase(words.get(i)) == Case.LOWER) {
                plain.set(i, words.get(i).toLowerCase(Locale.ROOT));
            }
        }
        return plain;
    }

    /** How many words a label before the sentence has, all long ones with a capital: "Zelphra's Pivot: It will …"; 0 for none. */
    private static int label(List<String> words) {
        for (int i = 0; i < Math.min(words.size() - 1, LONGEST_LABEL + 1); i++) {
            if (words.get(i).equals(":")) {
                return i > 1 ? i : 0;
            }
            boolean small = words.get(i).length() >= LONG
                    && Character.isLowerCase(words.get(i).charAt(0));
            if (small) {
                return 0;
            }
        }
        return 0;
    }

    /** Whether all long words begin with a capital though some are usually in lower case. */
    private boolean isTitle(List<String> words) {
        int common = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.length() < LONG || !Character.isLetter(word.charAt(0))) {
                continue;
            }
            if (Character.isLowerCase(word.charAt(0))) {
                return false;
            }
            if (isCapitalized(word) && vocabulary.usualCase(word) == Case.LOWER) {
                common++;
            }
        }
        return common >= LEAST;
    }

    private static boolean isCapitalized(String word) {
        return Character.isUpperCase(word.charAt(0)) && word.chars().skip(1).noneMatch(Character::isUpperCase);
    }
}
