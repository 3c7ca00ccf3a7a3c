package org.dealgraph.nlp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.jsoup.Jsoup;

/** Reads texts without labels, to learn from them how words are used. */
final class NameTexts {
    private final SentenceDetectorME sentences;
    private final TokenizerME tokenizer;

    NameTexts() {
        try {
            sentences = new SentenceDetectorME(new SentenceModel(
                    NameTexts.class.getResourceAsStream("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin")));
            tokenizer = new TokenizerME(
                    new TokenizerModel(NameTexts.class.getResourceAsStream("/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
            for (String sentence : sentences.sentDetect(
                    line.replace('’', '\'').replace('“', '"').replace('”', '"'))) {
                List<String> tokens = List.of(tokenizer.tokenize(sentence));
                all.add(new LabelledSentence(tokens, List.of()).retokenized().words());
            }
        });
    }
}
