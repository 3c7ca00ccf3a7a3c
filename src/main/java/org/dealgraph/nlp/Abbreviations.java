package org.dealgraph.nlp;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Set;

/** Words that keep their full stop, and whether one of them can end a sentence. */
final class Abbreviations {
    private final Set<String> neverFinal;
    private final Set<String> maybeFinal;

    private Abbreviations(Set<String> neverFinal, Set<String> maybeFinal) {
        this.neverFinal = neverFinal;
        this.maybeFinal = maybeFinal;
    }

    /** The list that the program ships. */
    static Abbreviations english() {
        List<List<String>> lines = WordList.lines("abbreviations.txt");
        return new Abbreviations(group(lines, "never"), group(lines, "may"));
    }

    private static Set<String> group(List<List<String>> lines, String name) {
        return lines.stream()
                .filter(line -> line.get(0).equals(name))
                .flatMap(line -> line.stream().skip(1))
                .collect(toUnmodifiableSet());
    }

    /**
     * Whether {@code word} with its full stop is one token: a listed abbreviation or initials.
     *
     * @param word a word that ends with its only final full stop
     * @param next the char that follows after white space, or a space at the end
     */
    boolean keepsStop(String word, char next) {
        if (word.equals("No.") || word.equals("Nos.")) {
            return Character.isDigit(next);
        }
        return neverFinal.contains(word) || maybeFinal.contains(word) || isInitials(word);
    }

    /** Whether the sentence goes on after {@code word}, whatever follows. */
    boolean isNeverFinal(String word) {
        return neverFinal.contains(word);
    }

    /** Whether {@code word} is letters with a full stop after each: {@code U.S.}, {@code a.m.}, {@code J.} */
    static boolean isInitials(String word) {
        int length = word.length();
        if (length == 0 || length % 2 != 0) {
            return false;
        }
        for (int i = 0; i < length; i += 2) {
            if (!Character.isLetter(word.charAt(i)) || word.charAt(i + 1) != '.') {
                return false;
            }
        }
        return length > 2 || Character.isUpperCase(word.charAt(0));
    }
}
