package org.dealgraph.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Lemmas of the whole treebank, from which neither our lemmatizer nor OpenNLP's has learned, given the right tags. Names,
 * numbers and marks, which are their own lemmas, do not count; case does not either. Scores are pinned.
 */
class LemmaAccuracyTest {
    private static final Path TREEBANK = Path.of("../shared/data/gum/conllu");
    private static final double TOLERANCE = 0.01;
    private static final Set<String> UNCHANGED = Set.of("PROPN", "PUNCT", "SYM", "NUM", "X");

    private static List<Treebank.Tree> trees;

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(TREEBANK.toFile().isDirectory(), "the treebank is not at " + TREEBANK);
        trees = Treebank.read(TREEBANK, name -> true);
    }

    @Test
    void ours() {
        Vocabulary vocabulary = LanguageModels.load().vocabulary();
        WordForms forms = new WordForms(vocabulary);
        Lemmatizer lemmatizer = new Lemmatizer(vocabulary);
        assertThat(accuracy((words, tags) -> {
                    String[] lemmas = new String[words.length];
                    for (int i = 0; i < words.length; i++) {
                        lemmas[i] = lemmatizer.lemma(forms.of(words[i]), tags[i]);
                    }
                    return lemmas;
                }))
                .isCloseTo(0.992, within(TOLERANCE));
    }

    @Test
    void thoseOfOpenNlp() throws IOException {
        LemmatizerModel model = new LemmatizerModel(
                LemmaAccuracyTest.class.getResourceAsStream("/opennlp-en-ud-ewt-lemmas-1.3-2.5.4.bin"));
        assertThat(accuracy(new LemmatizerME(model)::lemmatize)).isCloseTo(0.979, within(TOLERANCE));
    }

    private interface Lemmas {
        String[] of(String[] words, String[] tags);
    }

    private static double accuracy(Lemmas lemmas) {
        double right = 0;
        double all = 0;
        for (Treebank.Tree tree : trees) {
            String[] words = tree.words().toArray(String[]::new);
            String[] tags = Tag.all(tree.tags()).stream().map(Tag::universal).toArray(String[]::new);
            String[] found = lemmas.of(words, tags);
            for (int i = 0; i < words.length; i++) {
                if (!UNCHANGED.contains(tags[i]) && !tree.lemmas().get(i).equals("_")) {
                    right += found[i].equalsIgnoreCase(tree.lemmas().get(i)) ? 1 : 0;
                    all++;
                }
            }
        }
        return right / all;
    }
}
