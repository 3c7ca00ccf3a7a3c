package org.dealgraph.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Invents a word for each word of a name: pronounceable, of the same shape (capitals, inner capitals, initials), never
 * one that is taken. The same word gets the same invention, whatever was asked before, unless two would be alike.
 */
final class InventedWords {
    private static final long SEED = 20_261_121;
    private static final List<String> ONSETS = List.of(
            "b", "br", "d", "dr", "f", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "qu", "r", "s", "st", "t", "tr",
            "v", "w", "y", "z");
    private static final List<String> VOWELS = List.of("a", "e", "i", "o", "u");
    private static final List<String> MIDDLES = List.of(
            "d", "l", "ld", "lph", "lv", "m", "mb", "nd", "nt", "r", "rm", "rn", "rv", "sk", "ss", "st", "t", "v", "x",
            "z");
    private static final List<String> CODAS = List.of("l", "m", "n", "r", "s", "t", "x", "lt", "nd", "rn");
    private static final List<String> ENDINGS =
            List.of("a", "ane", "ara", "en", "ent", "ia", "is", "ix", "o", "ora", "us");
    private static final List<String> SURNAME_ENDINGS =
            List.of("ander", "elt", "er", "erby", "ik", "ins", "man", "ov", "ow", "sen", "well");
    private static final Pattern PART = Pattern.compile("\\p{Lu}+(?!\\p{Ll})|\\p{Lu}?[\\p{Ll}\\p{M}]+|\\p{L}");

    private static final String INITIALS = "BDFGHKLMNPQRSTVWXZ";
    private static final int LONGEST_INITIALS = 5;
    private static final int TRIES = 20;

    private final Set<String> taken;
    private final Map<String, String> invented = new HashMap<>();
    private final List<String> firstNames = firstNames();

    /** Words other than those of {@code taken}, which are in lower case. */
    InventedWords(Set<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** A word of the name of an organization or a product. */
    String company(String word) {
        return invented.computeIfAbsent(word, this::compose);
    }

    /** The last word of a person's name; a word that is known from an organization is the same again. */
    String surname(String word) {
        return invented.computeIfAbsent(
                word, unused -> unlike(word, (random, more) -> capital(stem(random) + one(SURNAME_ENDINGS, random))));
    }

    /** A first name; two may have the same, as people do. */
    String firstName(String word) {
        return invented.computeIfAbsent(word, unused -> one(firstNames, random(word, 0)));
    }

    private String compose(String word) {
        List<String> parts =
                PART.matcher(word).results().map(MatchResult::group).toList();
        return unlike(word, (random, more) -> parts.stream()
                .map(part -> part(part, parts.size() == 1, random, more))
                .collect(Collectors.joining()));
    }

    /** An invention for letters without inner capitals; a whole word is longer than a part of one. */
    private static String part(String letters, boolean whole, SplittableRandom random, int more) {
        boolean upper = letters.equals(letters.toUpperCase(Locale.ROOT));
        if (letters.length() == 1 || (upper && letters.length() <= LONGEST_INITIALS)) {
            String initials = initials(letters.length() + more, random);
            return upper ? initials : initials.toLowerCase(Locale.ROOT);
        }
        String lower = whole ? stem(random) + one(ENDINGS, random) : syllable(random);
        if (upper) {
            return lower.toUpperCase(Locale.ROOT);
        }
        return Character.isUpperCase(letters.charAt(0)) ? capital(lower) : lower;
    }

    private static String initials(int length, SplittableRandom random) {
        return random.ints(length, 0, INITIALS.length())
                .mapToObj(i -> INITIALS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private static String syllable(SplittableRandom random) {
        return one(ONSETS, random) + one(VOWELS, random) + one(CODAS, random);
    }

    private static String stem(SplittableRandom random) {
        return one(ONSETS, random) + one(VOWELS, random) + one(MIDDLES, random);
    }

    /** A word that is not taken; where short ones are used up, a longer one. */
    private String unlike(String word, Inventor inventor) {
        for (int attempt = 0; ; attempt++) {
            String candidate = inventor.invent(random(word, attempt), attempt / TRIES);
            if (word.length() == 1 || taken.add(candidate.toLowerCase(Locale.ROOT))) {
                return candidate;
            }
        }
    }

    private interface Inventor {
        /** @param more letters than the word has */
        String invent(SplittableRandom random, int more);
    }

    private static SplittableRandom random(String word, int attempt) {
        return new SplittableRandom(SEED + 31L * word.hashCode() + attempt);
    }

    private static String one(List<String> choices, SplittableRandom random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static List<String> firstNames() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                InventedWords.class.getResourceAsStream("first-names.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own first-names.txt cannot be read", e);
        }
    }
}
