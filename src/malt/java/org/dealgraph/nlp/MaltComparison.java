package org.dealgraph.nlp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.maltparser.MaltParserService;
import org.maltparser.concurrent.ConcurrentMaltParserModel;
import org.maltparser.concurrent.ConcurrentMaltParserService;
import org.maltparser.core.exception.MaltChainedException;

/**
 * Prints how well and how fast MaltParser 1.9.2 and our parser read the documents held back, with the same tags. Arguments:
 * the folder of the corpora, and one to write to.
 *
 * <p>MaltParser learns from the same documents of the treebank, tagged in the same way, with its arc-eager algorithm and
 * with its stack algorithm, liblinear and default features. Ours is shown twice: learned from the treebank alone, and as
 * shipped.
 */
public final class MaltComparison {
    private static final List<String> ALGORITHMS = List.of("nivreeager", "stackproj");
    private static final int EPOCHS = 10;
    private static final int ROUNDS = 5;

    private final Path folder;
    private final WordForms forms;
    private final Tagger tagger;
    private final List<Treebank.Tree> trees;
    private final int size;

    private MaltComparison(LanguageModels models, List<Treebank.Tree> heldBack, Path folder) {
        this.folder = folder;
        this.forms = new WordForms(models.vocabulary());
        this.tagger = new Tagger(models.tags());
        this.trees = heldBack;
        this.size = trees.stream().mapToInt(tree -> tree.words().size()).sum();
    }

    private interface Contender {
        List<Arc> parse(List<String> words, List<Tag> tags) throws MaltChainedException;
    }

    public static void main(String[] arguments) throws IOException, MaltChainedException {
        LanguageModels models = LanguageModels.load();
        Corpus corpus = new Corpus(Path.of(arguments[0]).resolve("gum/conllu"));
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        MaltComparison comparison = new MaltComparison(models, corpus.heldBack(), folder);
        List<ParserTraining.Example> examples =
                new LanguageTraining(models.vocabulary(), corpus.learned()).goldTrees(List.of());
        for (String algorithm : ALGORITHMS) {
            comparison.measure("MaltParser, " + algorithm, comparison.malt(algorithm, examples));
        }
        DependencyParser alone =
                new DependencyParser(ParserTraining.train(examples, EPOCHS, 1).model());
        comparison.measure("ours, treebank only", (words, tags) -> alone.parse(comparison.forms.of(words), tags));
        DependencyParser shipped = new DependencyParser(models.trees());
        comparison.measure("ours, as shipped", (words, tags) -> shipped.parse(comparison.forms.of(words), tags));
    }

    private Contender malt(String algorithm, List<ParserTraining.Example> examples)
            throws IOException, MaltChainedException {
        Path treebank = folder.resolve("learned.conll");
        List<String> lines = new ArrayList<>();
        for (ParserTraining.Example example : examples) {
            for (int i = 0; i < example.words().size(); i++) {
                Arc arc = example.arcs().get(i);
                lines.add(line(i, example.words().get(i).text(), example.tags().get(i)) + '\t' + (arc.head() + 1) + '\t'
                        + arc.relation() + "\t_\t_");
            }
            lines.add("");
        }
        Files.write(treebank, lines, StandardCharsets.UTF_8);
        new MaltParserService()
                .runExperiment("-w " + folder + " -c " + algorithm + " -i " + treebank + " -m learn -a " + algorithm
                        + " -l liblinear");
        Path file = folder.resolve(algorithm + ".mco");
        System.out.printf(Locale.ROOT, "%s: %.1f MB%n", file.getFileName(), Files.size(file) / 1e6);
        ConcurrentMaltParserModel model =
                ConcurrentMaltParserService.initializeParserModel(file.toUri().toURL());
        return (words, tags) -> parse(model, words, tags);
    }

    private static String line(int i, String word, Tag tag) {
        String fine = tag.name().substring(tag.universal().length() + 1);
        return (i + 1) + "\t" + word + "\t_\t" + tag.universal() + '\t' + fine + "\t_";
    }

    private static List<Arc> parse(ConcurrentMaltParserModel model, List<String> words, List<Tag> tags)
            throws MaltChainedException {
        String[] lines = new String[words.size()];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = line(i, words.get(i), tags.get(i));
        }
        List<Arc> arcs = new ArrayList<>();
        for (String line : model.parseTokens(lines)) {
            String[] columns = line.split("\t");
            arcs.add(new Arc(Integer.parseInt(columns[6]) - 1, columns[7].toLowerCase(Locale.ROOT)));
        }
        return arcs;
    }

    private void measure(String name, Contender contender) throws MaltChainedException {
        ParseScore score = new ParseScore();
        List<List<Tag>> tagged = trees.stream()
                .map(tree -> tagger.tag(forms.of(tree.words()), new BitSet()))
                .toList();
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            score = new ParseScore();
            long start = System.nanoTime();
            for (int i = 0; i < trees.size(); i++) {
                score.add(trees.get(i).arcs(), contender.parse(trees.get(i).words(), tagged.get(i)));
            }
            best = Math.min(best, System.nanoTime() - start);
        }
        System.out.printf(
                Locale.ROOT,
                "%-28s UAS %.3f  LAS %.3f  %8.0f tokens/s%n",
                name,
                score.unlabelled(),
                score.labelled(),
                size / (best / 1e9));
    }
}
