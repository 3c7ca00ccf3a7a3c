package org.dealgraph.nlp;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Takes the regular endings off English verbs, nouns and adjectives. Spelling alone leaves a choice ("rated": rate or
 * rat), so a base form that is a known word comes first; which of two follows the doubling rule of English spelling. If
 * none is known, spelling has to decide.
 */
final class Inflection {
    private static final Pattern VOWEL = Pattern.compile("[aeiouy]");
    private static final Pattern SHORT_STEM = Pattern.compile("[^aeiou]*[aeiou][^aeiouwxy]");
    private static final Pattern HISSING = Pattern.compile(".*(?:s|x|z|ch|sh|o)");
    private static final Pattern SURELY_HISSING = Pattern.compile(".*(?:ss|x|zz|ch|sh)");
    private static final Pattern NO_PLURAL = Pattern.compile(".*(?:ss|us|is)");
    private static final Pattern DOUBLED = Pattern.compile(".*([bdfgklmnprtvz])\\1");

    private static final Pattern MUTE_E = Pattern.compile(
            ".*(?:[cv]|[^s]s|[^n]g|dg|rg|[aiuy][tz]|[iu][dnr]|[^o]ok|ak|ik|[bcdfgkpst]l)|.*[aeiou][aeiou]s");

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
            case "ADJ", "ADV" -> positive(word);
            default -> Optional.empty();
        };
    }

    /**
     * What is most probably the base of a word that {@link #baseOf} has none for; the word itself without a regular ending.
     *
     * @param word in lower case
     * @param tag its part of speech (UPOS)
     */
    String guess(String word, String tag) {
        boolean verb = tag.equals("VERB") || tag.equals("AUX");
        if (!verb && !tag.equals("NOUN")) {
            return word;
        }
        if (verb && word.endsWith("ied")) {
            return cut(word, 3) + "y";
        }
        if (verb && word.endsWith("ed") && word.length() > 4) {
            return guessOfStem(cut(word, 2));
        }
        if (verb && word.endsWith("ing") && word.length() > 5) {
            return guessOfStem(cut(word, 3));
        }
        return guessWithoutS(word);
    }

    private static String guessOfStem(String stem) {
        if (DOUBLED.matcher(stem).matches() && !stem.endsWith("ll")) {
            return cut(stem, 1);
        }
        return MUTE_E.matcher(stem).matches() ? stem + "e" : stem;
    }

    private static String guessWithoutS(String word) {
        if (word.length() < 4 || !word.endsWith("s") || NO_PLURAL.matcher(word).matches()) {
            return word;
        }
        if (word.endsWith("ies")) {
            return cut(word, 3) + "y";
        }
        boolean hissing =
                word.endsWith("es") && SURELY_HISSING.matcher(cut(word, 2)).matches();
        return cut(word, hissing ? 2 : 1);
    }

    /** Of a comparative or superlative. */
    private Optional<String> positive(String word) {
        int ending = word.endsWith("est") ? 3 : word.endsWith("er") ? 2 : 0;
        String stem = cut(word, ending);
        if (ending == 0 || stem.length() < 3) {
            return Optional.empty();
        }
        if (stem.endsWith("i")) {
            return firstKnown(cut(stem, 1) + "y");
        }
        return DOUBLED.matcher(stem).matches() ? firstKnown(cut(stem, 1), stem) : firstKnown(stem + "e", stem);
    }

    private Optional<String> verb(String word) {
        if (word.endsWith("ied")) {
            return firstKnown(cut(word, 3) + "y", cut(word, 1));
        }
        if (word.endsWith("ed")) {
            return word.endsWith("eed") ? Optional.of(word) : withoutEnding(cut(word, 2));
        }
        if (word.endsWith("ing")) {
            return VOWEL.matcher(cut(word, 3)).find() ? withoutEnding(cut(word, 3)) : Optional.of(word);
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
