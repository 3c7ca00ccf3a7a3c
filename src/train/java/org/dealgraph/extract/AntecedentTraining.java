package org.dealgraph.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import org.dealgraph.evaluate.End;
import org.dealgraph.evaluate.FoundClaims;
import org.dealgraph.model.Entity;
import org.dealgraph.model.Ontology;

/**
 * Learns whom phrases stand for, the same each time. What phrases before stand for is a feature, so texts are read twice:
 * first as if nothing was known, then with what the first round taught.
 */
final class AntecedentTraining {
    private static final int ROUNDS = 2;
    private static final int PARTS = 5;
    private static final double RATE = 0.05;
    private static final int EPOCHS = 20;

    private final Ontology ontology;
    private final NameTypeModel types;

    AntecedentTraining(Ontology ontology, NameTypeModel types) {
        this.ontology = ontology;
        this.types = types;
    }

    /** A text with the phrases of which it is known whom they stand for: by where they end, in code points. */
    record Text(TeachingText text, Map<Integer, List<End>> meant) {}

    /** One phrase: each entity that was weighed, with its features and whether it is meant. */
    record Phrase(Description.Kind kind, List<Weighed> entities, boolean isResolvable) {}

    /** An entity that may be meant. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Weighed(int[] features, int[] numbers, boolean right) {}

    /** All texts of which it is known whom their phrases stand for. */
    static List<Text> texts(TeachingFolder folder, Path corpus, Path examples) throws IOException {
        List<Text> texts = new ArrayList<>();
        for (Path part : TeachingFolder.parts(corpus)) {
            texts.addAll(texts(folder.articles(part, part.resolve("gold.jsonl")), part.resolve("antecedents.tsv")));
        }
        Path gold = examples.resolve("gold");
        texts.addAll(texts(
                folder.articles(examples.resolve("articles"), gold.resolve("dev.jsonl")),
                gold.resolve("antecedents.tsv")));
        return texts;
    }

    private static List<Text> texts(List<TeachingText> articles, Path file) throws IOException {
        Map<String, Map<Integer, List<End>>> meant = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t");
            if (!cells[3].equals("?")) {
                meant.computeIfAbsent(cells[0], unused -> new TreeMap<>())
                        .put(Integer.valueOf(cells[2]), ends(cells[3]));
            }
        }
        return articles.stream()
                .filter(article -> meant.containsKey(name(article)))
                .map(article -> new Text(article, meant.get(name(article))))
                .toList();
    }

    private static String name(TeachingText article) {
        return Path.of(article.text().article().source()).getFileName().toString();
    }

    private static List<End> ends(String cell) {
        return cell.equals("-")
                ? List.of()
                : List.of(cell.split("; ")).stream()
                        .map(name -> End.of(name, ""))
                        .toList();
    }

    /** What texts teach. */
    AntecedentModel learn(List<Text> texts) {
        AntecedentModel model =
                new AntecedentModel(new HashedWeights(new short[1 << HashedWeights.BITS]), Optional.empty());
        for (int round = 0; round < ROUNDS; round++) {
            AntecedentModel before = model;
            List<List<Phrase>> phrases =
                    texts.parallelStream().map(text -> phrases(text, before)).toList();
            model = new AntecedentModel(regression(phrases), Optional.of(forest(phrases)));
        }
        return model;
    }

    private static HashedWeights regression(List<List<Phrase>> texts) {
        return LogisticRegression.learn(
                texts.stream()
                        .flatMap(List::stream)
                        .flatMap(phrase -> phrase.entities().stream())
                        .map(each -> new LogisticRegression.Example(each.features(), each.right(), 1))
                        .toList(),
                EPOCHS,
                RATE);
    }

    /** A forest over the weights of each part of the texts by what was learned from the others. */
    private static Forest forest(List<List<Phrase>> texts) {
        List<int[]> numbers = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        for (Part<List<Phrase>> part : Part.of(texts, PARTS)) {
            HashedWeights others = regression(part.others());
            part.held().stream().flatMap(List::stream).forEach(phrase -> collect(phrase, others, numbers, right));
        }
        return Boosting.learn(numbers, right);
    }

    private static void collect(Phrase phrase, HashedWeights model, List<int[]> numbers, List<Boolean> right) {
        int[] own = phrase.entities().stream()
                .mapToInt(each -> model.score(each.features()))
                .toArray();
        for (int i = 0; i < own.length; i++) {
            Weighed each = phrase.entities().get(i);
            numbers.add(AntecedentFeatures.beside(each.numbers(), own, i));
            right.add(each.right());
        }
    }

    /** The phrases of a text that a model would weigh entities for, and of which it is known whom they stand for. */
    List<Phrase> phrases(Text text, AntecedentModel model) {
        Extractor extractor = new Extractor(ontology, LearnedReading.ofRulesAlone(new LearnedNames(types, model)));
        FoundClaims names = FoundClaims.of(List.of(extractor.extract(text.text().text())));
        Map<Description, Phrase> phrases = new LinkedHashMap<>();
        extractor.mentions(text.text().text(), (sentence, phrase, entity, features, numbers) -> {
            int end = text.text()
                    .text()
                    .sentences()
                    .get(sentence)
                    .tokens()
                    .get(phrase.head())
                    .span()
                    .end();
            List<End> meant = text.meant().get(end);
            if (meant != null) {
                phrases.computeIfAbsent(
                                new Description(phrase.kind(), end, end, end),
                                unused -> new Phrase(phrase.kind(), new ArrayList<>(), !meant.isEmpty()))
                        .entities()
                        .add(new Weighed(features, numbers, meant.stream().anyMatch(one -> meets(names, entity, one))));
            }
        });
        return List.copyOf(phrases.values());
    }

    private static boolean meets(FoundClaims names, Entity entity, End one) {
        NavigableSet<String> own = names.end(entity).names();
        return one.names().stream().anyMatch(own::contains);
    }
}
