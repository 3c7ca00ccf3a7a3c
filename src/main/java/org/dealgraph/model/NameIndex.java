package org.dealgraph.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the longest of many names at a place in a sentence, letter for letter as they are spelled, however their words
 * were split into tokens; a match begins and ends with a token. Not changed once filled, it serves any thread.
 *
 * @param <V> what a name stands for
 */
public final class NameIndex<V> {
    /** The letters that names go on with, sorted, and for each of them the rest of those names. */
    private char[] letters = {};

    private final List<NameIndex<V>> rests = new ArrayList<>(1);
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
            node = node.grow(letter);
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

    private NameIndex<V> grow(char letter) {
        int found = Arrays.binarySearch(letters, letter);
        if (found >= 0) {
            return rests.get(found);
        }
        int at = -found - 1;
        char[] more = Arrays.copyOf(letters, letters.length + 1);
        System.arraycopy(letters, at, more, at + 1, letters.length - at);
        more[at] = letter;
        letters = more;
        rests.add(at, new NameIndex<>());
        return rests.get(at);
    }

    private NameIndex<V> after(String text) {
        NameIndex<V> node = this;
        for (int i = 0; i < text.length(); i++) {
            int at = Arrays.binarySearch(node.letters, text.charAt(i));
            if (at < 0) {
                return null;
            }
            node = node.rests.get(at);
        }
        return node;
    }
}
