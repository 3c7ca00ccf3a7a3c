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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dealgraph.model.Article;
import org.dealgraph.model.PartialDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How much of 130 saved pages is read as a reader wants it; the scores are pinned, so that a change shows. */
class ReadabilityPagesTest {
    private static final Path PAGES = SavedPage.SHARED;

    private static List<Path> folders;

    @BeforeAll
    static void listPages() throws IOException {
        assumeTrue(Files.isDirectory(PAGES), "the saved pages are not at " + PAGES);
        try (Stream<Path> list = Files.list(PAGES)) {
            folders = list.sorted().toList();
        }
    }

    @Test
    void theBodyOfAPageIsFound() throws IOException {
        assertThat(SavedPage.shared().stream()
                        .mapToDouble(page -> page.score(page.bodyAsRead()))
                        .average())
                .hasValueCloseTo(0.974, within(0.002));
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
