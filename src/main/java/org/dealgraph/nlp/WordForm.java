package org.dealgraph.nlp;

import java.util.Locale;

/** A word and what can be told from it alone, computed once, as numbers that features are made of. */
final class WordForm {
    private static final int AFFIXES = 4;

    private final String text;
    private final String lower;
    private final int form;
    private final int normal;
    private final int shape;
    private final int wordClass;
    private final int casing;
    private final int[] suffixes = new int[AFFIXES];
    private final int[] prefixes = new int[AFFIXES];

    WordForm(String text, Vocabulary vocabulary) {
        String normalWord = WordShape.normal(text);
        this.text = text;
        this.lower = text.toLowerCase(Locale.ROOT);
        this.form = text.hashCode();
        this.normal = normalWord.hashCode();
        this.shape = WordShape.shape(text).hashCode();
        this.wordClass = vocabulary.wordClass(text);
        this.casing = vocabulary.usualCase(text).letter();
        for (int i = 0; i < AFFIXES; i++) {
            suffixes[i] = normalWord
                    .substring(Math.max(0, normalWord.length() - 1 - i))
                    .hashCode();
            prefixes[i] = normalWord
                    .substring(0, Math.min(normalWord.length(), 1 + i))
                    .hashCode();
        }
    }

    String text() {
        return text;
    }

    /** The word in lower case. */
    String lower() {
        return lower;
    }

    boolean isComma() {
        return text.equals(",");
    }

    int form() {
        return form;
    }

    /** Of the word in lower case with every digit a 0. */
    int normal() {
        return normal;
    }

    int shape() {
        return shape;
    }

    /** Of the words that stand where this one stands. */
    int wordClass() {
        return wordClass;
    }

    /** How the word is usually written. */
    int casing() {
        return casing;
    }

    /** @param length from 1 to 4 letters */
    int suffix(int length) {
        return suffixes[length - 1];
    }

    /** @param length from 1 to 4 letters */
    int prefix(int length) {
        return prefixes[length - 1];
    }
}
