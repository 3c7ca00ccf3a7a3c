package org.dealgraph.nlp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;

/** Sentences without annotation, from the corpora that are annotated for something else; their words as our tokenizer cuts. */
final class RawText {
    private static final Pattern SPACE = Pattern.compile("\\s");
    private static final Pattern ARTICLE = Pattern.compile("\\n(?=https://en\\.wikinews)");

    private final Path corpora;
    private final SentenceSplitter splitter;
    private final Tokenizer tokenizer;

    /** @param corpora the folder that has a folder for each corpus */
    RawText(Path corpora) {
        Abbreviations abbreviations = Abbreviations.english();
        this.corpora = corpora;
        this.splitter = new SentenceSplitter(abbreviations);
        this.tokenizer = new Tokenizer(abbreviations);
    }

    /** Sentences about companies, and news. */
    List<List<String>> news() throws IOException {
        List<String> texts = new ArrayList<>();
        texts.addAll(jsonTokens("core/train.json", "context"));
        texts.addAll(jsonTokens("fire/train.json", "tokens"));
        texts.addAll(wikinews("wikinews/wikinews_2019.csv"));
        texts.addAll(wikinews("wikinews/wikinews_2020.csv"));
        return sentences(texts);
    }

    /** Sentences of the web and of an encyclopedia. */
    List<List<String>> others() throws IOException {
        List<String> texts = new ArrayList<>(columns("uner-en-ewt/train.iob2", 1));
        for (String topic : List.of("ai", "literature", "music", "politics", "science")) {
            texts.addAll(columns("crossner/" + topic + "/train.txt", 0));
            texts.addAll(columns("crossner/" + topic + "/dev.txt", 0));
        }
        return sentences(texts);
    }

    private List<List<String>> sentences(List<String> texts) {
        List<List<String>> sentences = new ArrayList<>();
        for (String text : texts) {
            for (String paragraph : text.lines().toList()) {
                String plain = AlignedText.of(paragraph, 0).plain();
                for (Range sentence : splitter.split(plain)) {
                    sentences.add(tokenizer.tokenize(plain, sentence).stream()
                            .map(token -> token.in(plain))
                            .toList());
                }
            }
        }
        return sentences;
    }

    private List<String> jsonTokens(String file, String field) {
        List<String> texts = new ArrayList<>();
        for (JsonValue item : JSON.readAny(corpora.resolve(file).toString()).getAsArray()) {
            JsonObject object = item.getAsObject();
            StringBuilder text = new StringBuilder();
            object.get(field)
                    .getAsArray()
                    .forEach(token -> text.append(token.getAsString().value()).append(' '));
            texts.add(text.toString());
        }
        return texts;
    }

    /** Words of a file with one word a line and an empty line after each sentence. */
    private List<String> columns(String file, int column) throws IOException {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String line : Files.readAllLines(corpora.resolve(file), StandardCharsets.UTF_8)) {
            if (line.isBlank()) {
                texts.add(text.toString());
                text.setLength(0);
            } else if (!line.startsWith("# ")) {
                text.append(SPACE.split(line, -1)[column]).append(' ');
            }
        }
        texts.add(text.toString());
        return texts;
    }

    /** The last column of a CSV file whose other columns have no quotes of their own. */
    private List<String> wikinews(String file) throws IOException {
        String all = Files.readString(corpora.resolve(file), StandardCharsets.UTF_8);
        List<String> texts = new ArrayList<>();
        for (String article : ARTICLE.split(all, -1)) {
            String text = article.replace("\"\"", "\u0001");
            int start = text.lastIndexOf(",\"");
            if (start >= 0) {
                texts.add(text.substring(start + 2).replaceFirst("\"\\s*$", "").replace('\u0001', '"'));
            }
        }
        return texts;
    }
}
