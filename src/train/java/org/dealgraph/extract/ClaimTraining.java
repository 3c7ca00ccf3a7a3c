package org.dealgraph.extract;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.dealgraph.model.Ontology;
import org.dealgraph.nlp.LanguageModels;
import org.dealgraph.rdf.OntologyLoader;

/**
 * Writes what is learned about reading claims, {@code mentions.gz} and {@code claims.gz}, the same bytes each time.
 *
 * <p>Arguments: the folder of annotated texts, that of the example articles, the folder to write to. The first round takes what stands where the rules look;
 * the second reads each text as the program would with what the others taught so far, so that it errs as on new text. The forest learns from weights that come
 * from other texts, for on those that it has learned from a regression is too sure of itself. For the same reason each text
 * is read with antecedents that were learned from others.
 */
public final class ClaimTraining {
    private static final int EPOCHS = 5;
    private static final int PARTS = 5;
    private static final double RATE = 0.01;

    private final Ontology ontology;
    private final LearnedNames names;
    private final List<LearnedNames> namesOfOthers = new ArrayList<>();
    private final IdentityHashMap<TeachingText, Integer> partOf = new IdentityHashMap<>();

    /**
     * Learns about mentions: the types of names from all texts, whom phrases stand for also from all but those of each part.
     *
     * @param all texts with known claims
     * @param phrased those of which it is known whom their phrases stand for
     */
    ClaimTraining(Ontology ontology, List<TeachingText> all, List<AntecedentTraining.Text> phrased) {
        this.ontology = ontology;
        Map<String, Integer> partOfArticle = new HashMap<>();
        for (int i = 0; i < phrased.size(); i++) {
            partOfArticle.put(phrased.get(i).text().text().article().source(), i % PARTS);
        }
        for (int i = 0; i < all.size(); i++) {
            String source = all.get(i).text().article().source();
            partOf.put(all.get(i), partOfArticle.getOrDefault(source, i % PARTS));
        }
        NameTypeModel types = new NameTypeTraining(ontology).learn(all);
        AntecedentTraining training = new AntecedentTraining(ontology, types);
        names = new LearnedNames(types, training.learn(phrased));
        Part.of(phrased, PARTS)
                .forEach(part -> namesOfOthers.add(new LearnedNames(types, training.learn(part.others()))));
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException(
                    "give the folder of annotated texts, that of the example articles, and the folder to write to");
        }
        Path corpus = Path.of(arguments[0]);
        Path examples = Path.of(arguments[1]);
        Path out = Path.of(arguments[2]);
        Ontology ontology = OntologyLoader.shipped().load();
        TeachingFolder folder = new TeachingFolder(ontology, LanguageModels.load());
        List<TeachingText> texts = new ArrayList<>(texts(folder, corpus));
        texts.addAll(folder.articles(examples.resolve("articles"), examples.resolve("gold/dev.jsonl")));
        LearnedReading learned =
                new ClaimTraining(ontology, texts, AntecedentTraining.texts(folder, corpus, examples)).learn(texts);
        write(learned.names()::write, out.resolve("mentions.gz"));
        write(learned::write, out.resolve("claims.gz"));
    }

    /** What writes itself. */
    interface Writable {
        void write(DataOutputStream out) throws IOException;
    }

    static void write(Writable model, Path file) throws IOException {
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

    LearnedReading learn(List<TeachingText> texts) {
        List<PairExamples.OfText> byRules = examples((part, model) -> LearnedReading.ofRulesAlone(model), texts);
        List<HashedWeights> ofOthers = IntStream.range(0, PARTS)
                .mapToObj(part -> regression(outside(part, texts, byRules)))
                .toList();
        List<PairExamples.OfText> read = examples((part, model) -> LearnedReading.of(model, ofOthers.get(part)), texts);
        PairModel pairs = new PairModel(regression(read), Optional.of(forest(read)));
        return new LearnedReading(names, pairs, new StanceModel(Optional.of(StanceTraining.learn(read))));
    }

    private List<PairExamples.OfText> outside(int part, List<TeachingText> texts, List<PairExamples.OfText> examples) {
        return IntStream.range(0, texts.size())
                .filter(i -> partOf.get(texts.get(i)) != part)
                .mapToObj(examples::get)
                .toList();
    }

    /** How the texts of a part are read, given what was learned of names from the other parts. */
    private interface Reading {
        LearnedReading of(int part, LearnedNames names);
    }

    /** The pairs of texts, each read with what was learned from others. */
    private List<PairExamples.OfText> examples(Reading reading, List<TeachingText> texts) {
        List<Extractor> ofOthers = IntStream.range(0, PARTS)
                .mapToObj(part -> new Extractor(ontology, reading.of(part, namesOfOthers.get(part))))
                .toList();
        PairExamples examples = new PairExamples();
        texts.parallelStream()
                .map(text -> PairExamples.of(text, ofOthers.get(partOf.get(text))))
                .toList()
                .forEach(examples::add);
        System.out.println("known claims that a pair would make: " + examples.reach());
        return examples.texts();
    }

    static HashedWeights regression(List<PairExamples.OfText> texts) {
        return LogisticRegression.learn(
                texts.stream().flatMap(PairExamples.OfText::examples).toList(), EPOCHS, RATE);
    }

    /** A forest over the weights of each part of the texts by what was learned from the others. */
    static Forest forest(List<PairExamples.OfText> texts) {
        List<int[]> numbers = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        for (Part<PairExamples.OfText> part : Part.of(texts, PARTS)) {
            HashedWeights others = regression(part.others());
            part.held().forEach(text -> collect(text, others, numbers, right));
        }
        return Boosting.learn(numbers, right);
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
