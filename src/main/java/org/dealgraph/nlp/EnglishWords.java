package org.dealgraph.nlp;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How English a text looks at a glance.
 *
 * @param words how many words it has
 * @param share how many of them are words that hold English sentences together, 0 to 1
 * @param latin how many of its letters are Latin, 0 to 1
 */
record EnglishWords(int words, double share, double latin) {
    /** Between 0.21, the least of 362 English articles, and 0.12, the most of 17 other languages. */
    private static final double ENGLISH = 0.16;
    /** Fewer words tell nothing about their language, if they are written in Latin letters. */
    private static final int FEWEST = 20;

    private static final Set<String> HOLDING = Set.of(
            ("the of and to in a is that for on with as by was it from at has have said be are an its will which not but this"
                            + " they were he his had or would who been their more than about also after into")
                    .split(" "));
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    static EnglishWords of(String text) {
        int words = 0;
        int holding = 0;
        for (String word : NO_LETTERS.split(text.toLowerCase(Locale.ROOT))) {
            words += word.isEmpty() ? 0 : 1;
            holding += HOLDING.contains(word) ? 1 : 0;
        }
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin = text.codePoints()
                .filter(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        return new EnglishWords(
                words, words == 0 ? 0 : (double) holding / words, letters == 0 ? 1 : (double) latin / letters);
    }

    /** Whether it is English without a doubt. */
    boolean isEnglish() {
        return share >= ENGLISH;
    }

    /** Whether it is in another language, if a model says so too. */
    boolean mayBeForeign() {
        return !isEnglish() && (isOtherScript() || words >= FEWEST);
    }

    /** Whether most of it is written in other letters. */
    boolean isOtherScript() {
        return latin < 0.5;
    }
}
