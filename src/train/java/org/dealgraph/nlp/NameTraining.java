package org.dealgraph.nlp;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dealgraph.rdf.OntologyLoader;

/**
 * Makes the two files of the name finder, {@code names.vocabulary} and {@code names.model}, out of the corpora and of the
 * texts of our own whose claims are known. The same texts always give the same bytes.
 */
public final class NameTraining {
    private static final long SEED = 3;
    private static final double SHARE_OF_INVENTED = 0.5;

    private static final int CLASSES = 200;
    private static final int WIDE_CLASSES = 40;
    private static final int LEAST_FOR_CLASS = 3;

    private NameTraining() {}

    /**
     * Trains and writes.
     *
     * @param arguments the folder of the corpora, that of annotated texts, that of the example articles, and the folder to
     *     write to
     */
    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        Path annotated = Path.of(arguments[1]);
        Path articles = Path.of(arguments[2]);
        Path folder = Path.of(arguments[3]);
        List<NameExample> examples = new ArrayList<>(new NameCorpora(data).read());
        ClaimNames claimed = new ClaimNames(OntologyLoader.shipped().load());
        examples.addAll(claimed.read(annotated));
        examples.addAll(claimed.articles(articles.resolve("articles"), articles.resolve("gold/dev.jsonl")));
        NameVocabulary vocabulary = vocabulary(data, examples);
        try (OutputStream out = Files.newOutputStream(folder.resolve("names.vocabulary"))) {
            vocabulary.write(out);
        }
        NameModel model = train(examples, NameWords.with(vocabulary));
        try (OutputStream out = Files.newOutputStream(folder.resolve("names.model"))) {
            model.write(out);
        }
    }

    /** How the examples and the texts without labels use words. */
    static NameVocabulary vocabulary(Path data, List<NameExample> examples) {
        List<List<String>> texts = new ArrayList<>(new NameTexts().read(data));
        examples.forEach(example -> texts.add(example.words()));
        WordUsage usage = new WordUsage();
        texts.forEach(usage::add);
        List<List<String>> lower = texts.stream()
                .map(words -> words.stream().map(NameTraining::folded).toList())
                .toList();
        return usage.vocabulary(
                WordClasses.learn(lower, CLASSES, LEAST_FOR_CLASS),
                WordClasses.learn(lower, WIDE_CLASSES, LEAST_FOR_CLASS));
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Learns from every example twice: as it is, and with invented names. */
    static NameModel train(List<NameExample> examples, NameWords known) {
        NameTrainer trainer = new NameTrainer(new NameTrainer.Settings(8, 0.05, 1e-3, 0.4, 2, 0.1, SEED));
        InventedNames invented = new InventedNames(known, SEED);
        for (NameExample example : examples) {
            NameExample other = invented.replaceIn(example);
            if (other == example) {
                add(trainer, example, known);
            } else {
                add(trainer, example.weighted(1 - SHARE_OF_INVENTED), known);
                add(trainer, other.weighted(SHARE_OF_INVENTED), known);
            }
        }
        return trainer.train();
    }

    private static void add(NameTrainer trainer, NameExample example, NameWords known) {
        trainer.add(NameStretch.of(example.words(), known), example);
    }
}
