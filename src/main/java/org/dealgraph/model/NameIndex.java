package org.dealgraph.model;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the longest of many names at a place in a sentence, letter for letter as they are spelled, however their words
 * were split into tokens; a match begins and ends with a token. Not changed once filled, it serves any thread.
 *
 * @param <V> what a name stands for
 */
public final class NameIndex<V> {
    private final Map<Character, NameIndex<V>> next = new HashMap<>();
    private Optional<V> value = Optional.empty();

    /**
     * A name found in a sentence.
     *
     * @param value what it stands for
     * @param end one past its last token
     */
    public record Match<V>(V value, int end) {
        public Match {
            requireNonNull(value, "value is null");
        }
    }

    /** An index of the labels and aliases of a catalogue; of a shared name the first entity's label comes first. */
    public static NameIndex<CatalogueEntry> of(Catalogue catalogue) {
        NameIndex<CatalogueEntry> index = new NameIndex<>();
        for (CatalogueEntry entry : catalogue.entries().values()) {
            index.put(entry.entity().label(), entry);
        }
        for (CatalogueEntry entry : catalogue.entries().values()) {
            entry.entity().aliases().forEach(alias -> index.put(alias, entry));
        }
        return index;
    }

    /** Adds a name; the first value of a name stays. */
    public void put(String name, V added) {
        NameIndex<V> node = this;
        for (char letter :
                name.strip().replaceAll("\\s+", " ").replace('\u2019', '\'').toCharArray()) {
            node = node.next.computeIfAbsent(letter, unused -> new NameIndex<>());
        }
        if (node.value.isEmpty()) {
            node.value = Optional.of(added);
        }
    }

    /**
     * The longest name that starts with token {@code first}.
     *
     * @param words the tokens' texts
     * @param joined for each token, whether it follows the one before without white space
     */
    public Optional<Match<V>> longestAt(List<String> words, List<Boolean> joined, int first) {
        NameIndex<V> node = this;
        Match<V> longest = null;
        for (int i = first; i < words.size(); i++) {
            node = node.after(i > first && !joined.get(i) ? " " + words.get(i) : words.get(i));
            if (node == null) {
                break;
            }
            if (node.value.isPresent()) {
                longest = new Match<>(node.value.get(), i + 1);
            }
        }
        return Optional.ofNullable(longest);
    }

    private NameIndex<V> after(String text) {
        NameIndex<V> node = this;
        for (int i = 0; i < text.length() && node != null; i++) {
            node = node.next.get(text.charAt(i));
        }
        return node;
    }
}
