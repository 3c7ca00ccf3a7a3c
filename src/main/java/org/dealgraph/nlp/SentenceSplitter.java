package org.dealgraph.nlp;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a block of plain text into sentences, by rules: a full stop, question or exclamation mark with the quotes and
 * brackets that close after it, white space, and a beginning that is not lower case; abbreviations, initials, list
 * numbers and reported questions ({@code "Why?" Smith asked}) are told apart by the words on both sides.
 */
final class SentenceSplitter {
    private static final String STOPS = ".!?";
    private static final String CLOSERS = "\"')]}";
    private static final String OPENERS = "\"'([{";
    private static final Set<String> SPEECH =
            Set.of("said", "says", "asked", "asks", "wrote", "writes", "told", "added", "adds", "joked", "quipped");

    private final Abbreviations abbreviations;
    private final Set<String> starters;

    SentenceSplitter(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
        this.starters = WordList.lines("sentence-starters.txt").stream()
                .flatMap(List::stream)
                .collect(toUnmodifiableSet());
    }

    /**
     * The sentences of a block.
     *
     * @param plain plain text (see {@link AlignedText})
     * @return ranges in order without white space at their ends; they cover all that is not white space
     */
    List<Range> split(String plain) {
        List<Range> sentences = new ArrayList<>();
        int start = skipSpace(plain, 0);
        for (int i = start; i < plain.length(); i++) {
            if (STOPS.indexOf(plain.charAt(i)) < 0) {
                continue;
            }
            int stops = runEnd(plain, i, STOPS);
            int end = runEnd(plain, stops, CLOSERS);
            int next = skipSpace(plain, end);
            if (next > end && next < plain.length() && isBoundary(plain, start, i, stops, end, next)) {
                sentences.add(new Range(start, end));
                start = next;
            }
            i = end - 1;
        }
        int end = plain.stripTrailing().length();
        if (start < end) {
            sentences.add(new Range(start, end));
        }
        return sentences;
    }

    private boolean isBoundary(String plain, int start, int stop, int stops, int end, int next) {
        int word = runEnd(plain, next, OPENERS);
        boolean quoted = end > stops && plain.charAt(stops) == '"';
        if (!canStart(plain, word) || (quoted && isSpeechNear(plain, word))) {
            return false;
        }
        if (stops > stop + 1 || plain.charAt(stop) != '.') {
            return true;
        }
        int wordStart = wordStart(plain, start, stop);
        String before = plain.substring(wordStart, stops);
        if (isListNumber(before, wordStart == start)) {
            return false;
        }
        if (end > stops || !abbreviations.keepsStop(before, plain.charAt(next))) {
            return true;
        }
        return !abbreviations.isNeverFinal(before) && starters.contains(wordAt(plain, word)) && !isInitial(before);
    }

    /** A single letter is the initial of a name, except {@code I}. */
    private static boolean isInitial(String word) {
        return word.length() == 2 && word.charAt(0) != 'I' && Abbreviations.isInitials(word);
    }

    private static boolean isListNumber(String word, boolean first) {
        return first
                && word.length() <= 3
                && word.chars().limit(word.length() - 1L).allMatch(Character::isDigit);
    }

    /** Whether a sentence can begin here: not in lower case, unless a name is written so ({@code iPhone}, {@code xAI}). */
    private static boolean canStart(String plain, int i) {
        if (i == plain.length()) {
            return false;
        }
        String word = wordAt(plain, i);
        return word.isEmpty()
                ? "-–—;:,&/".indexOf(plain.charAt(i)) < 0
                : !Character.isLowerCase(word.charAt(0)) || word.chars().anyMatch(Character::isUpperCase);
    }

    private static boolean isSpeechNear(String plain, int from) {
        int i = from;
        for (int count = 0; count < 4 && i < plain.length(); count++) {
            String word = wordAt(plain, i);
            if (SPEECH.contains(word)) {
                return true;
            }
            int end = i + word.length();
            i = skipSpace(plain, end);
            if (i == end) {
                return false;
            }
        }
        return false;
    }

    private static String wordAt(String plain, int from) {
        int i = from;
        while (i < plain.length() && Character.isLetterOrDigit(plain.charAt(i))) {
            i++;
        }
        return plain.substring(from, i);
    }

    private static int wordStart(String plain, int start, int stop) {
        int i = stop;
        while (i > start && " \"'([{—–/-".indexOf(plain.charAt(i - 1)) < 0) {
            i--;
        }
        return i;
    }

    private static int skipSpace(String plain, int from) {
        return runEnd(plain, from, " ");
    }

    private static int runEnd(String plain, int from, String chars) {
        int i = from;
        while (i < plain.length() && chars.indexOf(plain.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }
}
