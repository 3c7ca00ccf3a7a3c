package org.dealgraph.nlp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * What plain text without any annotation tells about words: which are used alike, and which are written in lower case.
 *
 * <p>Learned from some 700,000 words of news, web, company and encyclopedia text.
 */
final class Vocabulary {
    /** Class of a word that was too rare to have one. */
    static final int UNKNOWN = 0;

    private final Map<String, Entry> entries;

    private record Entry(int wordClass, Case usual) {}

    /** How a word is written inside a sentence. */
    enum Case {
        /** Never seen inside a sentence. */
        UNSEEN('-'),
        LOWER('l'),
        CAPITAL('c'),
        MIXED('m');

        private final char letter;

        Case(char letter) {
            this.letter = letter;
        }

        /** Stands for it in the file. */
        char letter() {
            return letter;
        }

        private static Case of(char letter) {
            return switch (letter) {
                case 'l' -> LOWER;
                case 'c' -> CAPITAL;
                case 'm' -> MIXED;
                default -> UNSEEN;
            };
        }
    }

    private Vocabulary(Map<String, Entry> entries) {
        this.entries = entries;
    }

    /** Reads lines of word, class and case, compressed with gzip. */
    static Vocabulary read(InputStream in) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8));
        Map<String, Entry> entries = new HashMap<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int first = line.indexOf('\t');
            int second = line.indexOf('\t', first + 1);
            int wordClass = Integer.parseInt(line, first + 1, second, 10);
            Case usual = Case.of(line.charAt(second + 1));
            entries.put(line.substring(0, first), new Entry(wordClass, usual));
        }
        return new Vocabulary(entries);
    }

    /** The number of the class of words that stand where {@code word} stands, or {@link #UNKNOWN}. */
    int wordClass(String word) {
        Entry entry = entries.get(WordShape.normal(word));
        return entry == null ? UNKNOWN : entry.wordClass();
    }

    /** How {@code word}, in any case, is usually written. */
    Case usualCase(String word) {
        Entry entry = entries.get(WordShape.normal(word));
        return entry == null ? Case.UNSEEN : entry.usual();
    }
}
