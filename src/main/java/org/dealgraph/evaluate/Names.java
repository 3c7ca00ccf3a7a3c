package org.dealgraph.evaluate;

import java.text.Normalizer;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Names and numbers in the form that they are compared in. */
final class Names {
    private static final Pattern POSSESSIVE = Pattern.compile("'s\\n?$");
    private static final Pattern SUFFIX = Pattern.compile(
            "\\b(inc|incorporated|corp|corporation|plc|ltd|llc|co|company|group|holdings|platforms)\\b\\.?",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9.]+");
    private static final Pattern SPACES_OR_STOPS_AT_ENDS = Pattern.compile("^[ .]+|[ .]+$");
    private static final Pattern NUMBER = Pattern.compile("\\s*[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?\\s*");

    private Names() {}

    /** The names in lists whose members are parted by {@code |}, in the form for comparison. */
    static NavigableSet<String> of(String... lists) {
        NavigableSet<String> names = new TreeSet<>();
        for (String list : lists) {
            for (String name : list.split("\\|", -1)) {
                names.add(normal(name));
            }
        }
        names.remove("");
        return names;
    }

    /** Lower case, without company suffix, possessive and punctuation. */
    static String normal(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
        String bare = SUFFIX.matcher(POSSESSIVE.matcher(plain).replaceAll("")).replaceAll(" ");
        String spaced = OTHER.matcher(bare).replaceAll(" ");
        return SPACES_OR_STOPS_AT_ENDS.matcher(spaced).replaceAll("");
    }

    /** The number that a text spells, thousands parted by commas or not. */
    static Optional<Double> number(String text) {
        String digits = text.replace(",", "");
        return NUMBER.matcher(digits).matches() ? Optional.of(Double.valueOf(digits)) : Optional.empty();
    }
}
