package org.dealgraph.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.dealgraph.evaluate.End;
import org.dealgraph.model.AnnotatedText;
import org.dealgraph.model.Article;
import org.dealgraph.model.Block;
import org.dealgraph.model.CatalogueEntry;
import org.dealgraph.model.Metadata;
import org.dealgraph.model.Modality;
import org.dealgraph.model.NameIndex;
import org.dealgraph.model.Ontology;
import org.dealgraph.model.Phase;
import org.dealgraph.model.Rule;
import org.dealgraph.model.Span;
import org.dealgraph.nlp.Annotator;
import org.dealgraph.nlp.LanguageModels;
import org.dealgraph.read.ArticleReader;
import org.dealgraph.read.ArticleSource;
import org.dealgraph.read.ReadException;
import org.dealgraph.read.ReadOptions;

/** Reads the texts to learn from: annotated articles, annotated snippets, the examples of rules. */
final class TeachingFolder {
    /** The examples of a rule must come out right, so they count more. */
    private static final double OF_RULE = 3;

    private final Ontology ontology;
    private final Annotator annotator;
    private final ArticleReader reader;

    TeachingFolder(Ontology ontology, LanguageModels models) {
        this.ontology = ontology;
        NameIndex<CatalogueEntry> names = NameIndex.of(ontology.catalogue());
        annotator = new Annotator(models, names);
        reader = new ArticleReader(ontology.lexicon());
    }

    /** The folders of annotated articles, in the order of their names. */
    static List<Path> parts(Path corpus) throws IOException {
        try (Stream<Path> all = Files.list(corpus)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    /** Articles with their claims in one file. */
    List<TeachingText> articles(Path folder, Path gold) throws IOException {
        Map<String, List<JsonObject>> claims = new LinkedHashMap<>();
        for (String line : Files.readAllLines(gold)) {
            if (!line.isBlank()) {
                JsonObject json = JSON.parse(line);
                claims.computeIfAbsent(text(json, "doc"), unused -> new ArrayList<>())
                        .add(json);
            }
        }
        List<TeachingText> texts = new ArrayList<>();
        for (Map.Entry<String, List<JsonObject>> doc : claims.entrySet()) {
            AnnotatedText text = annotator.annotate(article(folder.resolve(doc.getKey())));
            List<TeachingText.Taught> taught =
                    doc.getValue().stream().map(json -> taught(json, text)).toList();
            texts.add(new TeachingText(text, taught, Optional.empty(), 1));
        }
        return texts;
    }

    private Article article(Path file) throws IOException {
        try {
            return reader.read(ArticleSource.of(file), InputStream.nullInputStream(), ReadOptions.defaults());
        } catch (ReadException e) {
            throw new IOException(e);
        }
    }

    /** Snippets, one JSON object a line. */
    List<TeachingText> snippets(Path file) throws IOException {
        List<TeachingText> texts = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank()) {
                continue;
            }
            JsonObject json = JSON.parse(line);
            AnnotatedText text = annotator.annotate(paragraph(text(json, "text")));
            List<TeachingText.Taught> claims = new ArrayList<>();
            json.get("claims").getAsArray().forEach(claim -> claims.add(taught(claim.getAsObject(), Set.of())));
            texts.add(new TeachingText(text, claims, Optional.empty(), 1));
        }
        return texts;
    }

    /** The examples of the rules, each complete for its relation alone. */
    List<TeachingText> examples() {
        List<TeachingText> texts = new ArrayList<>();
        for (Rule rule : ontology.rules()) {
            for (Rule.Example example : rule.examples()) {
                AnnotatedText text = annotator.annotate(paragraph(example.text()));
                List<TeachingText.Taught> claims =
                        example.claims().stream().map(TeachingFolder::ofExample).toList();
                texts.add(new TeachingText(
                        text, claims, Optional.of(rule.relation().name()), OF_RULE));
            }
        }
        return texts;
    }

    private static TeachingText.Taught ofExample(String claim) {
        String[] parts = claim.split(" \\| ");
        return new TeachingText.Taught(
                End.of(parts[0], "").names(),
                parts[1],
                End.of(parts[2], "").names(),
                sum(parts[2]),
                Set.of(),
                false,
                phases(parts[3]),
                modalities(parts[4]),
                parts[5].equals("-"));
    }

    private static List<Phase> phases(String names) {
        return List.of(names.split("\\|")).stream()
                .map(name -> Phase.valueOf(name.strip().toUpperCase(Locale.ROOT)))
                .toList();
    }

    private static List<Modality> modalities(String names) {
        return List.of(names.split("\\|")).stream()
                .map(name -> Modality.valueOf(name.strip().toUpperCase(Locale.ROOT)))
                .toList();
    }

    static Article paragraph(String text) {
        Metadata unknown = new Metadata(
                Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        Span all = new Span(0, text.codePointCount(0, text.length()));
        return new Article("snippet", text, unknown, List.of(new Block(all, Block.Kind.PARAGRAPH)));
    }

    private static TeachingText.Taught taught(JsonObject json, AnnotatedText text) {
        Set<Integer> sentences = new LinkedHashSet<>();
        sentenceOf(text, text(json, "evidence")).ifPresent(sentences::add);
        if (json.get("again") != null) {
            json.get("again").getAsArray().forEach(words -> sentenceOf(
                            text, words.getAsString().value())
                    .ifPresent(sentences::add));
        }
        if (sentences.isEmpty()) {
            sentences.add(-1);
        }
        return taught(json, sentences);
    }

    private static TeachingText.Taught taught(JsonObject json, Set<Integer> sentences) {
        return new TeachingText.Taught(
                End.of(text(json, "s"), "").names(),
                text(json, "p"),
                End.of(text(json, "o"), "").names(),
                sum(text(json, "o")),
                sentences,
                json.get("optional") != null
                        && json.get("optional").getAsBoolean().value(),
                phases(text(json, "phase")),
                modalities(text(json, "modality")),
                json.get("polarity") != null && text(json, "polarity").equals("-"));
    }

    /** The sentence that most of the words stand in: a list's mark, or a quotation's, may stand before its first. */
    private static Optional<Integer> sentenceOf(AnnotatedText text, String words) {
        String all = text.article().text();
        int at = all.indexOf(words);
        if (at < 0) {
            return Optional.empty();
        }
        int start = all.codePointCount(0, at);
        int end = start + words.codePointCount(0, words.length());
        return IntStream.range(0, text.sentences().size())
                .boxed()
                .filter(i -> shared(text.sentences().get(i).span(), start, end) > 0)
                .max(Comparator.comparingInt(i -> shared(text.sentences().get(i).span(), start, end)));
    }

    private static int shared(Span span, int start, int end) {
        return Math.min(span.end(), end) - Math.max(span.start(), start);
    }

    private static Optional<Double> sum(String text) {
        String digits = text.split("\\|")[0].replace(",", "");
        return digits.matches("\\d+(\\.\\d+)?(E\\d+)?") ? Optional.of(Double.valueOf(digits)) : Optional.empty();
    }

    private static String text(JsonObject json, String key) {
        return json.get(key).isString()
                ? json.get(key).getAsString().value()
                : json.get(key).toString();
    }
}
