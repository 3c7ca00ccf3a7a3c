package org.dealgraph.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealgraph.model.Article;
import org.dealgraph.model.Block.Kind;
import org.dealgraph.model.PartialDate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How much of 130 saved pages is read as a reader wants it; the scores are pinned, so that a change shows. */
class ReadabilityPagesTest {
    private static final Path PAGES = Path.of("../shared/data/readability-pages");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static List<Path> folders;

    @BeforeAll
    static void listPages() throws IOException {
        assumeTrue(Files.isDirectory(PAGES), "the saved pages are not at " + PAGES);
        try (Stream<Path> list = Files.list(PAGES)) {
            folders = list.sorted().toList();
        }
    }

    @Test
    void theBodyOfAPageIsFound() {
        assertThat(folders.stream().mapToDouble(ReadabilityPagesTest::bodyScore).average())
                .hasValueCloseTo(0.967, within(0.005));
    }

    @Test
    void theDateOfAPageIsFound() {
        List<String> wrong = folders.stream()
                .filter(folder -> published(folder)
                        .filter(date -> !read(folder)
                                .flatMap(article -> article.metadata().published())
                                .map(PartialDate::toString)
                                .filter(date::startsWith)
                                .isPresent())
                        .isPresent())
                .map(folder -> folder.getFileName().toString())
                .toList();

        assertThat(wrong)
                .as("pages whose date is read as another or not at all")
                .containsExactly("wikia");
    }

    private static Optional<String> published(Path folder) {
        JsonElement date = JsonParser.parseString(text(folder.resolve("expected-metadata.json")))
                .getAsJsonObject()
                .get("publishedTime");
        return Optional.ofNullable(date).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString);
    }

    /** The harmonic mean of precision and recall over the words of the body, each as often as it occurs. */
    private static double bodyScore(Path folder) {
        Map<String, Integer> found =
                words(read(folder).map(ReadabilityPagesTest::body).orElse(""));
        Map<String, Integer> wanted =
                words(Jsoup.parse(text(folder.resolve("expected.html"))).text());
        double common = wanted.entrySet().stream()
                .mapToInt(word -> Math.min(word.getValue(), found.getOrDefault(word.getKey(), 0)))
                .sum();
        return 2 * common / (sum(found) + sum(wanted));
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

    private static String body(Article article) {
        return article.blocks().stream()
                .filter(block -> block.kind() != Kind.HEADLINE && block.kind() != Kind.RESIDUE)
                .map(block -> block.span().in(article.text()))
                .collect(Collectors.joining("\n"));
    }

    private static Optional<Article> read(Path folder) {
        try {
            return Optional.of(Articles.read("source.html", text(folder.resolve("source.html"))));
        } catch (ReadException refused) {
            return Optional.empty();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
