package org.dealgraph.read;

import java.util.List;
import java.util.regex.Pattern;

/** Reads authors that are given in one string, as the marks of a page or the column of a table have them. */
public final class AuthorNames {
    private static final int LONGEST = 100;
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://|^@|@\\w+\\.");
    private static final Pattern BY = Pattern.compile("(?i)^(?:(?:posted|written) )?by:?\\s+");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[,;&]|\\band\\b)\\s*");
    private static final Pattern DEGREE = Pattern.compile("(?:Ph\\.?D|M\\.?D|M\\.?A|MBA|MPH|R\\.?N|J\\.?D)\\.?");

    private AuthorNames() {}

    /** The names in {@code value}, in order; none if it is an address or too long for names. */
    public static List<String> read(String value) {
        String names = BY.matcher(Wording.onOneLine(value)).replaceFirst("");
        if (names.length() > LONGEST || ADDRESS.matcher(names).find()) {
            return List.of();
        }
        return BETWEEN.splitAsStream(names)
                .filter(name -> Wording.hasWord(name) && !DEGREE.matcher(name).matches())
                .distinct()
                .toList();
    }
}
