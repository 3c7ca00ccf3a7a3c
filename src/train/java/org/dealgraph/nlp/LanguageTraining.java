package org.dealgraph.nlp;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * Writes the models of the tagger and the parser, the same bytes each time.
 *
 * <p>Arguments: the folder of the corpora, the folder to write to. Both learn from the treebank and from raw text: the
 * tagger from what a slower tagger makes of it, the parser from the consensus of a committee of parsers. The parsers
 * learn the treebank with tags as the tagger gives them to text that it has not learned from, some parts in turn.
 */
public final class LanguageTraining {
    private static final int TEACHER_EPOCHS = 8;
    private static final int TAGGER_EPOCHS = 5;
    private static final int PART_EPOCHS = 3;
    private static final int MEMBERS = 5;
    private static final int MEMBER_EPOCHS = 7;
    private static final int PARSER_EPOCHS = 5;
    private static final int PARTS = 4;
    private static final int SCALE = 10;
    private static final int GOLD_WEIGHT = 2;
    private static final int SURE_COUNT = 40;
    private static final double SURE_SHARE = 0.998;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 60;
    private static final double LEAST_AGREEMENT = 0.85;

    private final Vocabulary vocabulary;
    private final WordForms forms;
    private final List<Treebank.Tree> trees;

    LanguageTraining(Vocabulary vocabulary, List<Treebank.Tree> trees) {
        this.vocabulary = vocabulary;
        this.forms = new WordForms(vocabulary);
        this.trees = trees;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("give the folder of the corpora and the folder to write the models to");
        }
        Path corpora = Path.of(arguments[0]);
        Path models = Path.of(arguments[1]);
        Corpus corpus = new Corpus(corpora.resolve("gum/conllu"));
        VocabularyTraining.write(corpora, models.resolve("words.gz"));
        LanguageTraining training = new LanguageTraining(vocabulary(models.resolve("words.gz")), corpus.learned());
        training.write(raw(corpora, corpus.heldBack()), models);
    }

    static Vocabulary vocabulary(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Vocabulary.read(in);
        }
    }

    /** Sentences without annotation, each once, none of those that are held back. */
    static List<List<String>> raw(Path corpora, List<Treebank.Tree> heldBack) throws IOException {
        RawText texts = new RawText(corpora);
        Set<List<String>> held = heldBack.stream().map(Treebank.Tree::words).collect(Collectors.toSet());
        List<List<String>> sentences = new ArrayList<>(texts.news());
        sentences.addAll(texts.others());
        return sentences.stream()
                .filter(sentence -> sentence.size() >= SHORTEST && sentence.size() <= LONGEST)
                .filter(sentence -> !held.contains(sentence))
                .distinct()
                .toList();
    }

    void write(List<List<String>> raw, Path models) throws IOException {
        List<TaggerTraining.Example> taught = taught(raw);
        TagModel tags = tagger(gold(forms), taught, TAGGER_EPOCHS);
        try (var out = file(models.resolve("tags.gz"))) {
            tags.write(out);
        }
        ParserTraining.Learned learned = parser(goldTrees(taught), taught, new Tagger(tags));
        try (var out = file(models.resolve("trees.gz"))) {
            learned.moves().write(out);
            learned.relations().write(out);
        }
    }

    private static DataOutputStream file(Path file) throws IOException {
        return new DataOutputStream(
                new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file)), 1 << 16));
    }

    private List<TaggerTraining.Example> gold(WordForms forms) {
        return trees.stream()
                .map(tree -> new TaggerTraining.Example(forms.of(tree.words()), List.of(), tree.tags()))
                .toList();
    }

    /** Raw text as the slower tagger tags it. */
    List<TaggerTraining.Example> taught(List<List<String>> raw) throws IOException {
        Hints hints = Hints.load();
        List<TaggerTraining.Example> examples = trees.stream()
                .map(tree -> new TaggerTraining.Example(
                        forms.of(tree.words()), hints.of(tree.words(), tree.joined()), tree.tags()))
                .toList();
        TeachingTagger teacher = new TeachingTagger(
                TaggerTraining.train(examples, TEACHER_EPOCHS).model(SCALE));
        List<TaggerTraining.Example> taught = new ArrayList<>();
        for (List<String> words : raw) {
            List<WordForm> known = forms.of(words);
            taught.add(new TaggerTraining.Example(
                    known, List.of(), teacher.tag(known, hints.of(words, Hints.joined(words)))));
        }
        return taught;
    }

    static TagModel tagger(List<TaggerTraining.Example> gold, List<TaggerTraining.Example> taught, int epochs) {
        List<TaggerTraining.Example> all = new ArrayList<>(taught);
        for (int i = 0; i < GOLD_WEIGHT; i++) {
            all.addAll(gold);
        }
        LinearModel weights = TaggerTraining.train(all, epochs).model(SCALE);
        return new TagModel(weights, sure(all, weights.classes()));
    }

    /** The words that are frequent enough and have the same tag nearly always. */
    private static Map<String, Integer> sure(List<TaggerTraining.Example> examples, List<String> classes) {
        Map<String, int[]> counts = new TreeMap<>();
        for (TaggerTraining.Example example : examples) {
            for (int i = 0; i < example.words().size(); i++) {
                int[] ofTags = counts.computeIfAbsent(example.words().get(i).text(), word -> new int[classes.size()]);
                ofTags[classes.indexOf(example.tags().get(i))]++;
            }
        }
        Map<String, Integer> sure = new TreeMap<>();
        counts.forEach((word, ofTags) -> {
            int best = Tagger.best(ofTags);
            int all = Arrays.stream(ofTags).sum();
            if (all >= SURE_COUNT && ofTags[best] >= SURE_SHARE * all) {
                sure.put(word, best);
            }
        });
        return sure;
    }

    /** The treebank's trees, tagged by taggers that have not learned from them. */
    List<ParserTraining.Example> goldTrees(List<TaggerTraining.Example> taught) {
        return IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> goldTrees(part, taught))
                .flatMap(List::stream)
                .toList();
    }

    private List<ParserTraining.Example> goldTrees(int part, List<TaggerTraining.Example> taught) {
        List<TaggerTraining.Example> gold = gold(new WordForms(vocabulary));
        int from = part * trees.size() / PARTS;
        int to = (part + 1) * trees.size() / PARTS;
        List<TaggerTraining.Example> others = new ArrayList<>(gold.subList(0, from));
        others.addAll(gold.subList(to, gold.size()));
        Tagger tagger = new Tagger(tagger(others, taught, PART_EPOCHS));
        List<ParserTraining.Example> examples = new ArrayList<>();
        for (int i = from; i < to; i++) {
            List<WordForm> words = gold.get(i).words();
            examples.add(new ParserTraining.Example(
                    words, tagger.tag(words, new BitSet()), trees.get(i).arcs()));
        }
        return examples;
    }

    /** Teaches a committee the treebank, then the parser the treebank and what the committee agreed on. */
    ParserTraining.Learned parser(
            List<ParserTraining.Example> gold, List<TaggerTraining.Example> taught, Tagger tagger) {
        List<ParserTraining.Example> raw = taught.stream()
                .map(sentence -> new ParserTraining.Example(
                        sentence.words(), tagger.tag(sentence.words(), new BitSet()), List.of()))
                .toList();
        Committee committee = Committee.train(gold, MEMBERS, MEMBER_EPOCHS);
        return ParserTraining.train(with(gold, agreed(committee, raw)), PARSER_EPOCHS, 1);
    }

    private static List<ParserTraining.Example> agreed(Committee committee, List<ParserTraining.Example> raw) {
        List<ParserTraining.Example> examples = new ArrayList<>();
        for (ParserTraining.Example sentence : raw) {
            ConsensusTree.Consensus consensus = committee.parse(sentence.words(), sentence.tags());
            if (consensus.agreement() >= LEAST_AGREEMENT) {
                examples.add(new ParserTraining.Example(sentence.words(), sentence.tags(), consensus.arcs()));
            }
        }
        return examples;
    }

    private static List<ParserTraining.Example> with(
            List<ParserTraining.Example> gold, List<ParserTraining.Example> others) {
        List<ParserTraining.Example> all = new ArrayList<>(others);
        for (int i = 0; i < GOLD_WEIGHT; i++) {
            all.addAll(gold);
        }
        return all;
    }
}
