package org.dealgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Measures by how much copies resemble each other more than stories that only share a topic: the example articles, copies of
 * them as desks make them, and rewrites and later stories written for this test.
 */
class NearCopyThresholdTest {
    private static final Path EXAMPLES = Path.of("src/examples/articles");
    private static final String HOUSE_PARAGRAPH =
            "\n\nThis newspaper has reported on the industry since 1987. Readers in our town follow it closely, for the works"
                    + " on Mill Lane still employ four hundred people, and the council has set aside land by the canal for"
                    + " more. The mayor was not available when we asked for a comment on Tuesday evening.\n";

    private static final Map<String, String> ARTICLES = new TreeMap<>();
    private static final Map<String, String> WRITTEN = new LinkedHashMap<>();
    private static final Map<String, List<Pair>> COPIES = new LinkedHashMap<>();
    private static final Map<String, List<Pair>> OTHERS = new LinkedHashMap<>();

    private record Pair(Shingles one, Shingles other) {
        double similarity() {
            return one.similarity(other);
        }

        boolean meet() {
            long[] theirs = other.bands();
            return Arrays.stream(one.bands()).anyMatch(band -> Arrays.binarySearch(theirs, band) >= 0);
        }
    }

    @BeforeAll
    static void makePairs() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            for (Path file : files.sorted().toList()) {
                ARTICLES.put(file.getFileName().toString().replace(".txt", ""), Files.readString(file));
            }
        }
        try (InputStream in = NearCopyThresholdTest.class.getResourceAsStream("copies.txt")) {
            for (String part : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^== ")) {
                if (!part.isBlank()) {
                    WRITTEN.put(part.lines().findFirst().orElseThrow(), part.substring(part.indexOf('\n') + 1));
                }
            }
        }
        ARTICLES.values().forEach(text -> {
            copy("another headline and byline", text, reheaded(text));
            copy("the first 60 in 100", text, first(text, 0.6));
            copy("the first 40 in 100", text, first(text, 0.4));
            copy("a word in 20 changed", text, changed(text, 20));
            copy("a word in 10 changed", text, changed(text, 10));
            copy(
                    "reheaded, a third cut, a word in 20 changed, a paragraph added",
                    text,
                    changed(first(reheaded(text), 0.67), 20) + HOUSE_PARAGRAPH);
        });
        WRITTEN.forEach((name, text) -> other(
                name.endsWith("later") ? "later, with a paragraph of background taken over" : "the same news rewritten",
                ARTICLES.get(name.substring(0, 3)),
                text));
        List<String> names = new ArrayList<>(ARTICLES.keySet());
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                other("other stories of the same trade", ARTICLES.get(names.get(i)), ARTICLES.get(names.get(j)));
            }
        }
    }

    @Test
    void theThresholdLiesBetweenCopiesAndOtherStories() {
        COPIES.forEach((kind, pairs) -> print(kind, pairs));
        OTHERS.forEach((kind, pairs) -> print(kind, pairs));

        assertThat(COPIES.values().stream().flatMap(List::stream))
                .allMatch(pair -> pair.similarity() >= NearCopies.LEAST_SIMILARITY);
        assertThat(OTHERS.values().stream().flatMap(List::stream))
                .allMatch(pair -> pair.similarity() < NearCopies.LEAST_SIMILARITY);
    }

    @Test
    void copiesFindEachOtherByTheirBands() {
        List<Pair> copies = COPIES.values().stream().flatMap(List::stream).toList();
        List<Pair> others = OTHERS.values().stream().flatMap(List::stream).toList();
        long met = copies.stream().filter(Pair::meet).count();
        long strayed = others.stream().filter(Pair::meet).count();
        System.getLogger("near copies")
                .log(
                        System.Logger.Level.INFO,
                        "{0} of {1} copies meet, {2} of {3} others",
                        met,
                        copies.size(),
                        strayed,
                        others.size());

        assertThat(met).isGreaterThanOrEqualTo(copies.size() * 96L / 100);
        assertThat(strayed).isLessThanOrEqualTo(others.size() / 50);
    }

    private static void print(String kind, List<Pair> pairs) {
        double[] sorted = pairs.stream().mapToDouble(Pair::similarity).sorted().toArray();
        System.getLogger("near copies")
                .log(
                        System.Logger.Level.INFO,
                        String.format(
                                Locale.ROOT,
                                "%-70s %4d pairs: least %.2f, middle %.2f, most %.2f",
                                kind,
                                sorted.length,
                                sorted[0],
                                sorted[sorted.length / 2],
                                sorted[sorted.length - 1]));
    }

    private static void copy(String kind, String one, String other) {
        COPIES.computeIfAbsent(kind, unseen -> new ArrayList<>()).add(pair(one, other));
    }

    private static void other(String kind, String one, String other) {
        OTHERS.computeIfAbsent(kind, unseen -> new ArrayList<>()).add(pair(one, other));
    }

    private static Pair pair(String one, String other) {
        return new Pair(Shingles.of(one), Shingles.of(other));
    }

    private static String reheaded(String text) {
        String[] paragraphs = text.strip().split("\\n\\s*\\n", 2);
        return "What the wires say tonight\nFrom our own staff and agencies\n\n" + paragraphs[1];
    }

    private static String first(String text, double share) {
        int end = (int) (text.length() * share);
        int sentence = text.indexOf(". ", end);
        return sentence < 0 ? text.substring(0, end) : text.substring(0, sentence + 1);
    }

    private static String changed(String text, int every) {
        String[] words = text.split("(?<=\\s)");
        for (int i = every - 1; i < words.length; i += every) {
            words[i] = "instead" + i + " ";
        }
        return String.join("", words);
    }
}
