package org.dealgraph.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealgraph.model.Article;
import org.dealgraph.model.Block.Kind;
import org.jsoup.Jsoup;

/**
 * A page and the body that a reader wants of it.
 *
 * @param html as saved
 * @param body the words wanted, without the headline
 */
record SavedPage(String name, String html, String body) {
    /** Pages of others, with bodies marked by others; not part of this project. */
    static final Path SHARED = Path.of("../shared/data/readability-pages");
    /** Pages made for this project, with bodies written by hand: a block a line, its kind before it. */
    static final Path OWN = Path.of("src/test/resources/pages");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    static List<SavedPage> shared() throws IOException {
        List<SavedPage> pages = new ArrayList<>();
        try (Stream<Path> folders = Files.list(SHARED)) {
            for (Path folder : folders.sorted().toList()) {
                String wanted = Jsoup.parse(Files.readString(folder.resolve("expected.html")))
                        .text();
                pages.add(new SavedPage(
                        folder.getFileName().toString(), Files.readString(folder.resolve("source.html")), wanted));
            }
        }
        return pages;
    }

    static List<SavedPage> own() throws IOException {
        List<SavedPage> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(OWN)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".html"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString().replace(".html", "");
                String wanted = blocks(name).stream()
                        .filter(block -> !block.startsWith("T "))
                        .map(block -> block.substring(2))
                        .collect(Collectors.joining("\n"));
                pages.add(new SavedPage(name, Files.readString(file), wanted));
            }
        }
        return pages;
    }

    /** The blocks of one of our own pages: {@code T} headline, {@code H} heading, {@code P} paragraph, {@code L} item. */
    static List<String> blocks(String name) throws IOException {
        return Files.readAllLines(OWN.resolve(name + ".txt"));
    }

    /** The harmonic mean of precision and recall over words, each as often as it occurs. */
    double score(String found) {
        Map<String, Integer> had = words(found);
        Map<String, Integer> wanted = words(body);
        double common = wanted.entrySet().stream()
                .mapToInt(word -> Math.min(word.getValue(), had.getOrDefault(word.getKey(), 0)))
                .sum();
        return 2 * common / Math.max(1, sum(had) + sum(wanted));
    }

    private static int sum(Map<String, Integer> words) {
        return words.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new HashMap<>();
        NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .forEach(word -> words.merge(word, 1, Integer::sum));
        return words;
    }

    /** What this program takes for the body; nothing if it refuses the page. */
    String bodyAsRead() {
        try {
            return body(Articles.read("source.html", html));
        } catch (ReadException refused) {
            return "";
        }
    }

    private static String body(Article article) {
        return article.blocks().stream()
                .filter(block -> block.kind() != Kind.HEADLINE && block.kind() != Kind.RESIDUE)
                .map(block -> block.span().in(article.text()))
                .collect(Collectors.joining("\n"));
    }
}
