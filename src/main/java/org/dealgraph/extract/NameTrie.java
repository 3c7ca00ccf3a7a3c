package org.dealgraph.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealgraph.model.Token;

/**
 * Finds the longest of many names at a place in a sentence, letter for letter as they are spelled. White space does
 * not count, so that a name matches however its words were split into tokens; a match begins and ends with a token.
 */
final class NameTrie<V> {
    private final Map<Character, NameTrie<V>> next = new HashMap<>();
    private Optional<V> value = Optional.empty();

    /** A name found in a sentence: what it stands for, and one past its last token. */
    record Match<V>(V value, int end) {}

    /** Adds a name; the first value of a name stays. */
    void put(String name, V added) {
        NameTrie<V> node = this;
        for (char letter : name.replaceAll("\\s", "").replace('\u2019', '\'').toCharArray()) {
            node = node.next.computeIfAbsent(letter, unused -> new NameTrie<>());
        }
        if (node.value.isEmpty()) {
            node.value = Optional.of(added);
        }
    }

    /** The longest name that starts with token {@code first}. */
    Optional<Match<V>> longestAt(List<Token> tokens, int first) {
        NameTrie<V> node = this;
        Match<V> longest = null;
        for (int i = first; i < tokens.size(); i++) {
            node = node.after(tokens.get(i).text());
            if (node == null) {
                break;
            }
            if (node.value.isPresent()) {
                longest = new Match<>(node.value.get(), i + 1);
            }
        }
        return Optional.ofNullable(longest);
    }

    private NameTrie<V> after(String text) {
        NameTrie<V> node = this;
        for (int i = 0; i < text.length() && node != null; i++) {
            char letter = text.charAt(i);
            if (!Character.isWhitespace(letter)) {
                node = node.next.get(letter);
            }
        }
        return node;
    }
}
