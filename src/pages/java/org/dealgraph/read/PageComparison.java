package org.dealgraph.read;

import de.l3s.boilerpipe.extractors.ArticleExtractor;
import io.github.cdimascio.essence.Essence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;

/** Bodies of pages as we read them beside those of other programs: token F1, a table. */
final class PageComparison {
    private static final int WORST = 12;

    private PageComparison() {}

    /** Takes the body of a page. */
    private interface Extractor {
        String body(String html) throws Exception;
    }

    public static void main(String[] arguments) throws IOException {
        Map<String, List<SavedPage>> corpora = new LinkedHashMap<>();
        corpora.put("130 saved pages", SavedPage.shared());
        corpora.put(SavedPage.own().size() + " own pages", SavedPage.own());
        System.out.println("| | " + String.join(" | ", corpora.keySet()) + " |");
        System.out.println("| --- |" + " --- |".repeat(corpora.size()));
        extractors()
                .forEach((name, extractor) -> System.out.println("| " + name + " | "
                        + corpora.values().stream()
                                .map(pages -> String.format(Locale.ROOT, "%.3f", mean(pages, extractor)))
                                .collect(Collectors.joining(" | "))
                        + " |"));
        System.out.println("Our worst:");
        corpora.values().stream()
                .flatMap(List::stream)
                .map(page -> String.format(Locale.ROOT, "%.3f %s", page.score(page.bodyAsRead()), page.name()))
                .sorted()
                .limit(WORST)
                .forEach(System.out::println);
    }

    private static Map<String, Extractor> extractors() {
        Map<String, Extractor> extractors = new LinkedHashMap<>();
        extractors.put("this program", html -> new SavedPage("", html, "").bodyAsRead());
        extractors.put(
                "readability4j 1.0.8",
                html -> new Readability4J("http://example.com/", html).parse().getTextContent());
        extractors.put("boilerpipe 1.2.3, article", html -> ArticleExtractor.INSTANCE.getText(html));
        extractors.put("essence 0.13.0", html -> Essence.extract(html).getText());
        extractors.put("all text (jsoup)", html -> Jsoup.parse(html).text());
        return extractors;
    }

    private static double mean(List<SavedPage> pages, Extractor extractor) {
        List<Double> scores = new ArrayList<>();
        for (SavedPage page : pages) {
            scores.add(page.score(body(page, extractor)));
        }
        return scores.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    /** An extractor that fails on a page finds nothing there. */
    private static String body(SavedPage page, Extractor extractor) {
        try {
            String body = extractor.body(page.html());
            return body == null ? "" : body;
        } catch (Exception | LinkageError failed) {
            return "";
        }
    }
}
