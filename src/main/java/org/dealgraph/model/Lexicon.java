package org.dealgraph.model;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The word lists of {@code ontology/lexicon/}: one list a file, named after the file, one lemma or phrase a line.
 *
 * @param lists the words of each list, in lower case unless the file spells names
 */
public record Lexicon(Map<String, Set<String>> lists) {
    public Lexicon {
        Map<String, Set<String>> copy = new TreeMap<>();
        lists.forEach((name, words) -> copy.put(name, Collections.unmodifiableSet(new TreeSet<>(words))));
        lists = Collections.unmodifiableMap(copy);
    }

    /**
     * The words of the list {@code name}.
     *
     * @throws IllegalArgumentException if there is no such list
     */
    public Set<String> list(String name) {
        Set<String> words = lists.get(name);
        if (words == null) {
            throw new IllegalArgumentException(
                    "no word list \"" + name + "\" in ontology/lexicon/; there are " + lists.keySet());
        }
        return words;
    }
}
