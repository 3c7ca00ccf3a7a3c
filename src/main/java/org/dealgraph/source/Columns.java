package org.dealgraph.source;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which column of a table, or field of a JSON object, says what about an article.
 *
 * @param given the columns that the user names
 */
public record Columns(Map<Part, String> given) {
    /** What a record may say of an article, and what the field is usually called, in lower case without {@code _ - .}. */
    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    public enum Part {
        TEXT("text", "body", "content", "articlebody", "maintext", "articletext", "fulltext", "article", "html"),
        HEADLINE("headline", "title"),
        AUTHOR("author", "authors", "byline", "creator"),
        OUTLET("outlet", "publisher", "publication", "source", "sourcename", "sourcedomain", "site", "domain"),
        PUBLISHED(
                "published",
                "datepublished",
                "publishedat",
                "publisheddate",
                "publishdate",
                "publicationdate",
                "datepublish",
                "date",
                "pubdate"),
        URL("url", "link", "canonicalurl", "address"),
        LANGUAGE("language", "lang", "inlanguage");

        private final List<String> names;

        Part(String... names) {
            this.names = List.of(names);
        }

        /** How the option and the messages call it. */
        public String title() {
            return name().toLowerCase(Locale.ROOT);
        }

        List<String> names() {
            return names;
        }
    }

    public Columns {
        given = given.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(given));
    }

    /** By their usual names. */
    public static Columns usual() {
        return new Columns(Map.of());
    }

    /**
     * The column of {@code available} that says {@code part}; a name that the user gave must be there as it is.
     *
     * @param available the names of a record's fields, in its order
     */
    Optional<String> column(Part part, List<String> available) {
        requireNonNull(part, "part is null");
        if (given.containsKey(part)) {
            return Optional.of(given.get(part)).filter(available::contains);
        }
        for (String usual : part.names()) {
            for (String name : available) {
                if (plain(name).equals(usual)) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }

    /** What to say where the text is missing. */
    String missingText(List<String> available) {
        String shown = available.isEmpty() ? "no columns" : "only " + String.join(", ", available);
        return "has " + shown + " and so no text; say which column is the text with --column text=NAME";
    }

    /** The parts, for messages. */
    public static String titles() {
        return Arrays.stream(Part.values()).map(Part::title).collect(Collectors.joining(", "));
    }

    private static String plain(String name) {
        return name.replaceAll("[_\\-. ]", "").toLowerCase(Locale.ROOT);
    }
}
