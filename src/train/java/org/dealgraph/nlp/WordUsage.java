package org.dealgraph.nlp;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dealgraph.nlp.NameVocabulary.Usage;

/** Counts how texts write words: with a capital or without, the first word of a sentence left aside. */
final class WordUsage {
    private static final int FEWEST = 3;

    private final Map<String, int[]> counts = new TreeMap<>();

    /** Counts the words of a sentence. */
    void add(List<String> words) {
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            if (Character.isLetter(word.charAt(0))) {
                int[] count = counts.computeIfAbsent(word.toLowerCase(Locale.ROOT), key -> new int[2]);
                count[Character.isUpperCase(word.charAt(0)) ? 1 : 0]++;
            }
        }
    }

    /** The vocabulary of all words counted often enough, with their classes and their wide classes. */
    NameVocabulary vocabulary(Map<String, Integer> classes, Map<String, Integer> wideClasses) {
        Map<String, Usage> usages = new TreeMap<>();
        counts.forEach((word, count) -> {
            if (count[0] + count[1] >= FEWEST) {
                usages.put(
                        word,
                        new Usage(
                                casing(count[0], count[1]),
                                classes.getOrDefault(word, NameVocabulary.UNKNOWN),
                                wideClasses.getOrDefault(word, NameVocabulary.UNKNOWN)));
            }
        });
        return NameVocabulary.of(usages);
    }

    /** 1 for words in lower case in 19 of 20 places, 2 in more than half, 3 in more than one of 20, 4 for the others. */
    private static int casing(int lower, int capital) {
        int all = lower + capital;
        if (lower * 20 >= all * 19) {
            return 1;
        }
        if (lower * 2 >= all) {
            return 2;
        }
        return lower * 20 > all ? 3 : 4;
    }
}
