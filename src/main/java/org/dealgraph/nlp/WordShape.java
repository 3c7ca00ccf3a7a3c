package org.dealgraph.nlp;

import java.util.Locale;

/** What a word looks like, apart from which word it is. */
final class WordShape {
    private WordShape() {}

    /** The word in lower case, with every digit a 0. */
    static String normal(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (Character.isDigit(lower.charAt(i))) {
                return lower.replaceAll("\\d", "0");
            }
        }
        return lower;
    }

    /** Kinds of chars in their order, a kind at most twice in a row: {@code Xxx} → {@code Xx}, {@code IBM} → {@code XX}. */
    static String shape(String word) {
        StringBuilder shape = new StringBuilder(8);
        char last = 0;
        boolean twice = false;
        for (int i = 0; i < word.length() && shape.length() < 8; i++) {
            char kind = kind(word.charAt(i));
            if (kind != last) {
                shape.append(kind);
                twice = false;
            } else if (!twice) {
                shape.append(kind);
                twice = true;
            }
            last = kind;
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
        return Character.isDigit(c) ? '0' : c;
    }
}
