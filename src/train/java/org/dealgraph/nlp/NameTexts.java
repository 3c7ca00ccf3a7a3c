package org.dealgraph.nlp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** Reads texts without labels, to learn from them how words are used. */
final class NameTexts {
    private final SentenceSplitter splitter;
    private final Tokenizer tokenizer;

    NameTexts() {
        Abbreviations abbreviations = Abbreviations.english();
        splitter = new SentenceSplitter(abbreviations);
        tokenizer = new Tokenizer(abbreviations);
    }

    /** The sentences of the Wikinews articles and the saved web pages in {@code data}, as tokens. */
    List<List<String>> read(Path data) {
        List<List<String>> all = new ArrayList<>();
        for (String year : List.of("2019", "2020")) {
            split(text(data.resolve("wikinews/wikinews_" + year + ".csv")).replace("\"\"", "\""), all);
        }
        try (Stream<Path> pages = Files.list(data.resolve("readability-pages"))) {
            pages.sorted()
                    .map(page -> page.resolve("expected.html"))
                    .filter(Files::exists)
                    .forEach(page ->
                            Jsoup.parse(text(page)).select("p").eachText().forEach(paragraph -> split(paragraph, all)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void split(String text, List<List<String>> all) {
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String plain = AlignedText.of(line, 0).plain();
            for (Range sentence : splitter.split(plain)) {
                all.add(tokenizer.tokenize(plain, sentence).stream()
                        .map(token -> token.in(plain))
                        .toList());
            }
        });
    }
}
