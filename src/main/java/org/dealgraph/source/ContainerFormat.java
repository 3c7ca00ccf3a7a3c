package org.dealgraph.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The kinds of files that hold many articles. Each may also be compressed with gzip. */
@SuppressWarnings("ImmutableEnumChecker") // List.of and patterns are immutable
public enum ContainerFormat {
    ZIP("ZIP", List.of("zip"), "^PK\\x03\\x04"),
    TAR("tar", List.of("tar"), "^(?s).{257}ustar"),
    JSONL("JSON lines", List.of("jsonl", "ndjson"), "^\\s*\\{\\s*\""),
    CSV("CSV", List.of("csv", "tsv"), "(?!)"),
    FEED("feed", List.of("rss", "atom"), xml("(?:rss|feed|rdf:RDF)")),
    SITEMAP("sitemap", List.of(), xml("(?:urlset|sitemapindex)")),
    WARC("WARC", List.of("warc"), "^WARC/\\d"),
    MBOX("mbox", List.of("mbox"), "^From \\S+[^\\n]*\\d{4}\\r?\\n[\\w-]+: ?");

    /** Enough to tell every kind by its beginning. */
    static final int HEAD = 2048;

    private static final String GZIPPED = ".gz";

    private final String title;
    private final List<String> extensions;
    private final Pattern beginning;

    ContainerFormat(String title, List<String> extensions, String beginning) {
        this.title = title;
        this.extensions = extensions;
        this.beginning = Pattern.compile(beginning);
    }

    /** XML whose first element is one of these. */
    private static String xml(String elements) {
        return "^(?:\u00EF\u00BB\u00BF)?(?:\\s|<\\?[^>]*>|<!--(?:[^-]|-(?!->))*+-->|<!DOCTYPE[^<>]*(?:\\[[^\\]]*\\])?\\s*>)*+<"
                + "(?:\\w+:)?" + elements + "[\\s>]";
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** How names of files end that a folder is searched for: without the dot, in lower case, compressed or not. */
    public static List<String> extensions() {
        return Stream.concat(
                        Arrays.stream(values())
                                .flatMap(format -> format.extensions.stream())
                                .flatMap(ending -> Stream.of(ending, ending + GZIPPED)),
                        Stream.of("tgz"))
                .toList();
    }

    /** The format that the ending of {@code name} stands for. */
    public static Optional<ContainerFormat> ofName(String name) {
        requireNonNull(name, "name is null");
        String plain = uncompressed(name).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.extensions.stream().anyMatch(ending -> plain.endsWith("." + ending)))
                .findFirst();
    }

    /** The format that a file begins as, whatever its name. */
    static Optional<ContainerFormat> ofHead(byte[] head) {
        String start = new String(head, ISO_8859_1);
        return Arrays.stream(values())
                .filter(format -> format.beginning.matcher(start).find())
                .findFirst();
    }

    /** The name of what a compressed file holds; other names as they are. */
    static String uncompressed(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".tgz")) {
            return name.substring(0, name.length() - "tgz".length()) + "tar";
        }
        return lower.endsWith(GZIPPED) ? name.substring(0, name.length() - GZIPPED.length()) : name;
    }
}
