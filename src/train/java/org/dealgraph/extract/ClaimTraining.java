package org.dealgraph.extract;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.dealgraph.model.Ontology;
import org.dealgraph.nlp.LanguageModels;
import org.dealgraph.rdf.OntologyLoader;

/**
 * Writes what is learned about reading claims, the same bytes each time.
 *
 * <p>Arguments: the folder of annotated texts, that of the example articles, the file to write. The first round takes what stands where the rules look;
 * the second reads the texts as the program would with what was learned so far. The forest learns from weights that come
 * from other texts, for on those that it has learned from a regression is too sure of itself.
 */
public final class ClaimTraining {
    private static final int EPOCHS = 5;
    private static final int PARTS = 5;

    private ClaimTraining() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException(
                    "give the folder of annotated texts, that of the example articles, and the file to write");
        }
        Ontology ontology = OntologyLoader.shipped().load();
        TeachingFolder folder = new TeachingFolder(ontology, LanguageModels.load());
        Path examples = Path.of(arguments[1]);
        List<TeachingText> texts = new ArrayList<>(texts(folder, Path.of(arguments[0])));
        texts.addAll(folder.articles(examples.resolve("articles"), examples.resolve("gold/dev.jsonl")));
        write(learn(ontology, texts), Path.of(arguments[2]));
    }

    static void write(LearnedReading model, Path file) throws IOException {
        try (var out = new DataOutputStream(
                new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file)), 1 << 16))) {
            model.write(out);
        }
    }

    /** The examples of rules, the folders of articles, each with its claims, and the files of snippets. */
    static List<TeachingText> texts(TeachingFolder folder, Path corpus) throws IOException {
        List<TeachingText> texts = new ArrayList<>(folder.examples());
        List<Path> parts;
        try (Stream<Path> all = Files.list(corpus)) {
            parts = all.sorted().toList();
        }
        for (Path part : parts) {
            if (Files.isDirectory(part)) {
                texts.addAll(folder.articles(part, part.resolve("gold.jsonl")));
            } else if (part.toString().endsWith(".jsonl")) {
                texts.addAll(folder.snippets(part));
            }
        }
        return texts;
    }

    static LearnedReading learn(Ontology ontology, List<TeachingText> texts) {
        HashedWeights first = regression(examples(ontology, LearnedReading.ofRulesAlone(), texts));
        List<PairExamples.OfText> read = examples(ontology, LearnedReading.of(first), texts);
        PairModel pairs = new PairModel(regression(read), Optional.of(forest(read)));
        return new LearnedReading(pairs, new StanceModel(Optional.of(StanceTraining.learn(read))));
    }

    static List<PairExamples.OfText> examples(Ontology ontology, LearnedReading model, List<TeachingText> texts) {
        PairExamples examples = new PairExamples(new Extractor(ontology, model));
        texts.parallelStream().map(examples::of).toList().forEach(examples::add);
        System.out.println("known claims that a pair would make: " + examples.reach());
        return examples.texts();
    }

    static HashedWeights regression(List<PairExamples.OfText> texts) {
        return LogisticRegression.learn(
                texts.stream().flatMap(PairExamples.OfText::examples).toList(), EPOCHS);
    }

    /** A forest over the weights of each part of the texts by what was learned from the others. */
    static Forest forest(List<PairExamples.OfText> texts) {
        List<int[]> numbers = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            int held = part;
            HashedWeights others = regression(IntStream.range(0, texts.size())
                    .filter(i -> i % PARTS != held)
                    .mapToObj(texts::get)
                    .toList());
            IntStream.range(0, texts.size())
                    .filter(i -> i % PARTS == held)
                    .mapToObj(texts::get)
                    .forEach(text -> collect(text, others, numbers, right));
        }
        boolean[] truth = new boolean[right.size()];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = right.get(i);
        }
        return Boosting.learn(numbers, truth);
    }

    static void collect(PairExamples.OfText text, HashedWeights model, List<int[]> numbers, List<Boolean> right) {
        for (List<PairExamples.Pair> sentence : text.sentences()) {
            List<int[]> all = Rivals.of(
                    sentence.stream().map(pair -> reweighed(pair, model)).toList());
            for (int i = 0; i < all.size(); i++) {
                boolean hopeless = all.get(i)[all.get(i).length - Rivals.OWN] < PairModel.HOPELESS;
                if (!hopeless && sentence.get(i).lesson() != PairExamples.Lesson.NOTHING) {
                    numbers.add(all.get(i));
                    right.add(sentence.get(i).lesson() == PairExamples.Lesson.RIGHT);
                }
            }
        }
    }

    /** A pair with its weights by another model. */
    private static ClaimReader.Weighed reweighed(PairExamples.Pair pair, HashedWeights model) {
        return pair.weighed().with(pair.weights(model));
    }
}
