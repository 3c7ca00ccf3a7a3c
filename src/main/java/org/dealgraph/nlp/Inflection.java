package org.dealgraph.nlp;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Takes the regular endings off English verbs and nouns. Spelling alone leaves a choice ("rated": rate or rat), so a base
 * form counts only if it is a known word; which of two comes first follows the doubling rule of English spelling.
 */
final class Inflection {
    private static final Pattern SHORT_STEM = Pattern.compile("[^aeiou]*[aeiou][^aeiouwxy]");
    private static final Pattern HISSING = Pattern.compile(".*(?:s|x|z|ch|sh|o)");
    private static final Pattern NO_PLURAL = Pattern.compile(".*(?:ss|us|is)");
    private static final Pattern DOUBLED = Pattern.compile(".*([bdfgklmnprtvz])\\1");

    private final Predicate<String> known;

    /** @param known whether a word, in lower case, is a word of the language */
    Inflection(Predicate<String> known) {
        this.known = known;
    }

    /**
     * The base form of a regularly inflected word; empty if it has no regular ending or no known base.
     *
     * @param word in lower case
     * @param tag its part of speech (UPOS)
     */
    Optional<String> baseOf(String word, String tag) {
        return switch (tag) {
            case "VERB", "AUX" -> verb(word);
            case "NOUN" -> withoutS(word);
            default -> Optional.empty();
        };
    }

    private Optional<String> verb(String word) {
        if (word.endsWith("ied")) {
            return firstKnown(cut(word, 3) + "y", cut(word, 1));
        }
        if (word.endsWith("ed")) {
            return withoutEnding(cut(word, 2));
        }
        if (word.endsWith("ing")) {
            return withoutEnding(cut(word, 3));
        }
        return withoutS(word);
    }

    private Optional<String> withoutEnding(String stem) {
        if (stem.length() < 2) {
            return Optional.empty();
        }
        if (SHORT_STEM.matcher(stem).matches()) {
            return firstKnown(stem + "e", stem);
        }
        Optional<String> plain = firstKnown(stem, stem + "e");
        boolean doubled = DOUBLED.matcher(stem).matches();
        return plain.isEmpty() && doubled ? firstKnown(cut(stem, 1)) : plain;
    }

    private Optional<String> withoutS(String word) {
        if (!word.endsWith("s") || NO_PLURAL.matcher(word).matches()) {
            return Optional.empty();
        }
        if (word.endsWith("ies")) {
            return firstKnown(cut(word, 3) + "y", cut(word, 1));
        }
        if (word.endsWith("es") && HISSING.matcher(cut(word, 2)).matches()) {
            return firstKnown(cut(word, 2), cut(word, 1));
        }
        return firstKnown(cut(word, 1));
    }

    private Optional<String> firstKnown(String... candidates) {
        for (String candidate : candidates) {
            if (candidate.length() > 1 && known.test(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static String cut(String word, int letters) {
        return word.substring(0, Math.max(0, word.length() - letters));
    }
}
