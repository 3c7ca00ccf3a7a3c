package org.dealgraph.nlp;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Writes the models of the tagger and the parser, the same bytes each time.
 *
 * <p>Arguments: the folder of the corpora, the folder to write to. The parser learns from tags as the tagger gives them
 * to text that it has not learned from, ten parts in turn.
 */
public final class LanguageTraining {
    private static final int TAGGER_EPOCHS = 8;
    private static final int PARSER_EPOCHS = 10;
    private static final int PARTS = 10;
    private static final int SCALE = 10;

    private LanguageTraining() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("give the folder of the corpora and the folder to write the models to");
        }
        List<Treebank.Tree> trees = new Corpus(Path.of(arguments[0]).resolve("gum/conllu")).learned();
        Path models = Path.of(arguments[1]);
        VocabularyTraining.write(Path.of(arguments[0]), models.resolve("words.gz"));
        List<TaggerTraining.Example> tagging = taggerExamples(trees);
        write(TaggerTraining.train(tagging, TAGGER_EPOCHS), models.resolve("tags.gz"));
        write(ParserTraining.train(parserExamples(trees, tagging), PARSER_EPOCHS), models.resolve("trees.gz"));
    }

    static List<TaggerTraining.Example> taggerExamples(List<Treebank.Tree> trees) {
        Hints hints = new Hints(LanguageModels.loadHints());
        return trees.stream()
                .map(tree ->
                        new TaggerTraining.Example(tree.words(), hints.of(tree.words(), tree.joined()), tree.tags()))
                .toList();
    }

    static List<ParserTraining.Example> parserExamples(
            List<Treebank.Tree> trees, List<TaggerTraining.Example> tagging) {
        List<ParserTraining.Example> examples = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            int from = part * trees.size() / PARTS;
            int to = (part + 1) * trees.size() / PARTS;
            List<TaggerTraining.Example> others = new ArrayList<>(tagging.subList(0, from));
            others.addAll(tagging.subList(to, tagging.size()));
            AveragedPerceptron learned = TaggerTraining.train(others, TAGGER_EPOCHS);
            Tagger tagger = new Tagger(learned.model(SCALE));
            for (int i = from; i < to; i++) {
                Treebank.Tree tree = trees.get(i);
                List<String> tags = tagger.tag(tree.words(), tagging.get(i).hints(), new BitSet());
                examples.add(new ParserTraining.Example(tree.words(), tags, tree.arcs()));
            }
        }
        return examples;
    }

    private static void write(AveragedPerceptron learned, Path file) throws IOException {
        try (var out = new DataOutputStream(
                new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file)), 1 << 16))) {
            learned.model(SCALE).write(out);
        }
    }
}
