package org.dealgraph.nlp;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.HashMap;
import java.util.Map;
import org.dealgraph.nlp.Vocabulary.Case;

/**
 * Base forms of words: irregular ones by list, all others by spelling and vocabulary. A word is looked at alone with its
 * tag, so that its lemma can be kept. Not thread-safe.
 */
final class Lemmatizer {
    private static final int KEPT = 50_000;

    private final Map<String, String> exceptions;
    private final Inflection inflection;
    private final Map<String, Map<String, String>> kept = new HashMap<>();

    Lemmatizer(Vocabulary vocabulary) {
        this.inflection = new Inflection(word -> isCommon(vocabulary.usualCase(word)));
        this.exceptions = WordList.lines("lemmas.txt").stream()
                .collect(toUnmodifiableMap(line -> line.get(0) + ' ' + line.get(1), line -> line.get(2)));
    }

    private static boolean isCommon(Case usual) {
        return usual == Case.LOWER || usual == Case.MIXED;
    }

    /**
     * The lemma of a word.
     *
     * @param word its form, plain
     * @param tag its part of speech (UPOS)
     * @return the form itself of a proper noun, number or mark, else a base form in lower case
     */
    String lemma(WordForm word, String tag) {
        return switch (tag) {
            case "PROPN", "PUNCT", "SYM", "NUM", "X" -> word.text();
            default -> {
                Map<String, String> ofTag = kept.computeIfAbsent(tag, key -> new HashMap<>());
                if (ofTag.size() >= KEPT) {
                    ofTag.clear();
                }
                yield ofTag.computeIfAbsent(word.text(), key -> newLemma(word.lower(), tag));
            }
        };
    }

    private String newLemma(String word, String tag) {
        String exception = exceptions.get(word + ' ' + tag);
        return exception != null
                ? exception
                : inflection.baseOf(word, tag).orElseGet(() -> inflection.guess(word, tag));
    }
}
