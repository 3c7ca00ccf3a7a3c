package org.dealgraph.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A sentence of a corpus with its marked spans.
 *
 * @param words its tokens
 * @param spans its names, from left to right
 */
record LabelledSentence(List<String> words, List<LabelledSpan> spans) {
    private static final Pattern HYPHEN =
            Pattern.compile("(?<=[\\p{L}\\p{N}.])(?=-[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{N}.]-)");
    private static final Set<String> PREFIXES = Set.of(
            "e", "co", "re", "non", "pre", "anti", "ex", "post", "mid", "semi", "multi", "pro", "sub", "un", "over");

    LabelledSentence {
        words = List.copyOf(words);
        spans = List.copyOf(spans);
    }

    /**
     * The same sentence with straight quotes, possessives as tokens of their own, and words split at hyphens as in the
     * English Web Treebank.
     */
    LabelledSentence retokenized() {
        List<String> tokens = new ArrayList<>();
        int[] starts = new int[words.size() + 1];
        for (int i = 0; i < words.size(); i++) {
            starts[i] = tokens.size();
            tokens.addAll(split(words.get(i)));
        }
        starts[words.size()] = tokens.size();
        List<LabelledSpan> moved = spans.stream()
                .map(span -> new LabelledSpan(starts[span.first()], starts[span.end()], span.type()))
                .toList();
        return new LabelledSentence(tokens, moved);
    }

    private static List<String> split(String raw) {
        String word =
                raw.replace('’', '\'').replace('‘', '\'').replace('“', '"').replace('”', '"');
        if (word.isBlank()) {
            return List.of();
        }
        word = word.equals("``") || word.equals("''") ? "\"" : word;
        if (word.length() > 2 && word.endsWith("'s")) {
            List<String> parts = new ArrayList<>(split(word.substring(0, word.length() - 2)));
            parts.add("'s");
            return parts;
        }
        int hyphen = word.indexOf('-');
        if (hyphen < 1 || PREFIXES.contains(word.substring(0, hyphen)) || word.contains("/")) {
            return List.of(word);
        }
        return HYPHEN.splitAsStream(word).filter(part -> !part.isEmpty()).toList();
    }
}
