package org.dealgraph.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dealgraph.model.Metadata;

/**
 * The lines between {@code ---} and {@code ---} above a Markdown article: simple keys with a value or a list, as static
 * site generators write them. Not YAML: what is nested deeper is passed over.
 *
 * @param length up to the article, in UTF-16 units; 0 without front matter
 * @param metadata what it says
 */
record FrontMatter(int length, Metadata metadata) {
    private static final Pattern WHOLE =
            Pattern.compile("\\A\\uFEFF?---[ \\t]*\\R((?:[^\\r\\n]*+\\R){0,200}?)(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)");
    private static final Pattern ENTRY = Pattern.compile("([A-Za-z][\\w-]*)[ \\t]*:[ \\t]*(.*)");
    private static final Pattern ITEM = Pattern.compile("[ \\t]*-[ \\t]+(.*)");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    /** The front matter of {@code text}. */
    static FrontMatter of(String text) {
        Matcher whole = WHOLE.matcher(text);
        return whole.find()
                ? new FrontMatter(whole.end(), metadata(entries(whole.group(1))))
                : new FrontMatter(0, Metadata.unknown());
    }

    /** The values of each key; keys in lower case without {@code -} and {@code _}. */
    private static Map<String, List<String>> entries(String lines) {
        Map<String, List<String>> entries = new LinkedHashMap<>();
        List<String> values = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            Matcher entry = ENTRY.matcher(line);
            Matcher item = ITEM.matcher(line);
            if (entry.matches()) {
                String key = entry.group(1).toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
                values = entries.computeIfAbsent(key, unseen -> new ArrayList<>());
                values.addAll(values(entry.group(2)));
            } else if (item.matches()) {
                values.addAll(values(item.group(1)));
            }
        }
        return entries;
    }

    private static List<String> values(String text) {
        String value = text.strip();
        boolean list = value.startsWith("[") && value.endsWith("]");
        Stream<String> parts =
                list ? Stream.of(value.substring(1, value.length() - 1).split(",", -1)) : Stream.of(value);
        return parts.map(FrontMatter::unquoted).filter(part -> !part.isEmpty()).toList();
    }

    private static String unquoted(String text) {
        String value = text.strip();
        boolean quoted = value.length() > 1
                && "\"'".indexOf(value.charAt(0)) >= 0
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static Metadata metadata(Map<String, List<String>> entries) {
        Optional<String> source = first(entries, "source");
        Optional<String> address = source.filter(value -> ADDRESS.matcher(value).matches());
        return new Metadata(
                first(entries, "headline", "title"),
                Stream.of("author", "authors", "by", "byline")
                        .flatMap(key -> entries.getOrDefault(key, List.of()).stream())
                        .distinct()
                        .toList(),
                first(entries, "outlet", "publisher", "publication", "site", "sitename")
                        .or(() -> source.filter(value -> address.isEmpty())),
                first(entries, "date", "published", "datepublished", "publishdate", "pubdate")
                        .flatMap(DateText::read),
                first(entries, "updated", "lastmod", "modified", "datemodified", "lastupdated")
                        .flatMap(DateText::read),
                first(entries, "url", "canonical", "canonicalurl", "link", "permalink")
                        .or(() -> address),
                first(entries, "lang", "language").flatMap(LanguageTag::read));
    }

    private static Optional<String> first(Map<String, List<String>> entries, String... keys) {
        return Stream.of(keys)
                .flatMap(key -> entries.getOrDefault(key, List.of()).stream())
                .findFirst();
    }
}
