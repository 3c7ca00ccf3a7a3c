package org.dealgraph.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Marks names in a sentence: in bold on a terminal with colours, else in square brackets. */
final class Highlighter {
    private final String opening;
    private final String closing;

    Highlighter(boolean colours) {
        this.opening = colours ? "\u001B[1m" : "[";
        this.closing = colours ? "\u001B[0m" : "]";
    }

    /** The sentence with each of the names marked, where it stands as a word; of names that overlap the longest. */
    String mark(String sentence, Collection<String> names) {
        if (names.isEmpty()) {
            return sentence;
        }
        String longestFirst = names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + longestFirst + ")(?![\\p{L}\\p{N}])")
                .matcher(sentence)
                .replaceAll(name -> Matcher.quoteReplacement(opening + name.group() + closing));
    }
}
