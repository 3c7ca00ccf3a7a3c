package org.dealgraph.serve.page;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** A sentence in which names are marked, where they stand as words; of names that overlap the longest. */
final class MarkedQuote {
    private final Optional<Pattern> names;

    MarkedQuote(Collection<String> names) {
        String longestFirst = names.stream()
                .filter(name -> !name.isBlank())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(joining("|"));
        this.names = longestFirst.isEmpty()
                ? Optional.empty()
                : Optional.of(Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + longestFirst + ")(?![\\p{L}\\p{N}])"));
    }

    /** Adds the sentence to {@code parent}. */
    void addTo(Element parent, String sentence) {
        int done = 0;
        if (names.isPresent()) {
            Matcher name = names.get().matcher(sentence);
            while (name.find()) {
                parent.appendText(sentence.substring(done, name.start()));
                parent.appendElement("mark").text(name.group());
                done = name.end();
            }
        }
        parent.appendText(sentence.substring(done));
    }
}
