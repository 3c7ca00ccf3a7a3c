package org.dealgraph.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What somebody may have meant by a word that nobody knows. */
final class Spelling {
    private Spelling() {}

    /**
     * The known word at the least edit distance, whatever the case; the first in their order of several; none if as much
     * as a third of the word would have to change, or two letters of a short one.
     */
    static Optional<String> nearest(String word, Collection<String> known) {
        String wanted = word.toLowerCase(Locale.ROOT);
        int limit = Math.max(2, wanted.length() / 3);
        Map<String, Integer> distances = new TreeMap<>();
        for (String candidate : known) {
            if (Math.abs(candidate.length() - wanted.length()) <= limit) {
                distances.put(candidate, distance(wanted, candidate.toLowerCase(Locale.ROOT)));
            }
        }
        return distances.entrySet().stream()
                .filter(entry -> entry.getValue() <= limit)
                .min(Comparator.comparing(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }

    /** Levenshtein's: the least number of letters to put in, take out or change. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
