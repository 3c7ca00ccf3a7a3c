package org.dealgraph.nlp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is known of words before any sentence is seen: on which lists of {@code name-words.txt} they are, and how the
 * training texts use them.
 *
 * <p>Words are given in lower case. Immutable.
 */
final class NameWords {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Map<String, Integer> lists;
    private final int function;
    private final NameVocabulary vocabulary;

    private NameWords(Map<String, Integer> lists, NameVocabulary vocabulary) {
        this.lists = lists;
        this.function = lists.get("the");
        this.vocabulary = vocabulary;
    }

    /** The lists and the vocabulary that the program ships. */
    static NameWords load() {
        return with(NameVocabulary.load());
    }

    /** The lists that the program ships, with this vocabulary. */
    static NameWords with(NameVocabulary vocabulary) {
        try (InputStream in = NameWords.class.getResourceAsStream("name-words.txt")) {
            if (in == null) {
                throw new IllegalStateException("name-words.txt is not in the class path; build the program anew");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new NameWords(lists(reader), vocabulary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Integer> lists(BufferedReader reader) {
        Map<String, Integer> bits = new LinkedHashMap<>();
        Map<String, Integer> lists = new HashMap<>();
        reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            int colon = line.indexOf(':');
            int bit = bits.computeIfAbsent(line.substring(0, colon), name -> 1 << bits.size());
            SPACE.splitAsStream(line.substring(colon + 1).strip())
                    .forEach(word -> lists.merge(word.toLowerCase(Locale.ROOT), bit, (a, b) -> a | b));
        });
        return lists;
    }

    /** Whether a list has the word. */
    boolean isListed(String word) {
        return lists.containsKey(word);
    }

    /** The lists that have the word, one bit each, in the order of the file. */
    int lists(String word) {
        return lists.getOrDefault(word, 0);
    }

    /** Whether lists as {@link #lists} gives them have that of the function words among them. */
    boolean isFunction(int listed) {
        return (listed & function) != 0;
    }

    NameVocabulary vocabulary() {
        return vocabulary;
    }
}
