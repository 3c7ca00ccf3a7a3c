package org.dealgraph.nlp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.dealgraph.model.NameSpan.Kind;

/**
 * Replaces the telling words of names by invented ones of the same shape, so that a model learns to know a name by what
 * stands around it. Words that many names share (Bank, Inc, Mary, of) stay.
 */
final class InventedNames {
    private static final String[] ONSETS = {
        "b", "br", "c", "cl", "cr", "d", "dr", "f", "fl", "g", "gl", "gr", "h", "j", "k", "kr", "l", "m", "n", "p",
        "pl", "qu", "r", "s", "sk", "sl", "sp", "st", "t", "tr", "v", "w", "z", "th", "sh", "ch", ""
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ai", "ea", "ia", "io", "oo", "ou", "y"};
    private static final String[] CODAS = {
        "", "", "n", "r", "l", "s", "x", "m", "nd", "rt", "st", "ck", "th", "ra", "da", "lo"
    };

    private final NameWords known;
    private final Random random;

    InventedNames(NameWords known, long seed) {
        this.known = known;
        random = new Random(seed);
    }

    /** The example with other names, the same word always replaced by the same; itself if nothing was to replace. */
    NameExample replaceIn(NameExample example) {
        Map<String, String> invented = new HashMap<>();
        List<String> words = new ArrayList<>(example.words());
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (isReplaceable(example, i)) {
                words.set(i, invented.computeIfAbsent(word, this::like));
            }
        }
        return words.equals(example.words()) ? example : example.with(words);
    }

    private boolean isReplaceable(NameExample example, int token) {
        String word = example.words().get(token);
        return example.isName(token)
                && word.length() > 1
                && Character.isUpperCase(word.charAt(0))
                && !known.isListed(word.toLowerCase(Locale.ROOT))
                && !example.mayBe(token, Kind.PLACE)
                && !example.mayBe(token, Kind.OTHER);
    }

    /** An invented word spelled in the manner of {@code word}. */
    String like(String word) {
        boolean capitals = word.equals(word.toUpperCase(Locale.ROOT));
        if (capitals && word.length() <= 4) {
            return initials(word.length());
        }
        String name = capitalized(syllables(random.nextInt(4) == 0 ? 3 : 2));
        if (capitals) {
            return name.toUpperCase(Locale.ROOT);
        }
        boolean camel = !word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT));
        return camel ? name + capitalized(syllables(1)) : name;
    }

    private String initials(int length) {
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < length; i++) {
            initials.append((char) ('A' + random.nextInt(26)));
        }
        return initials.toString();
    }

    private String syllables(int count) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < count; i++) {
            word.append(pick(ONSETS)).append(pick(VOWELS)).append(pick(CODAS));
        }
        return word.length() < 2 ? word + "lo" : word.toString();
    }

    private String pick(String[] parts) {
        return parts[random.nextInt(parts.length)];
    }

    private static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
