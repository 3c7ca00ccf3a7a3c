package org.dealgraph.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tags and trees of the documents that no model has learned from (see {@link Corpus}). Scores are pinned. */
class ParsingAccuracyTest {
    private static final Path TREEBANK = Path.of("../shared/data/gum/conllu");
    private static final double TOLERANCE = 0.01;
    private static final LanguageModels MODELS = LanguageModels.load();

    private static List<Treebank.Tree> trees;

    private final WordForms forms = new WordForms(MODELS.vocabulary());
    private final Tagger tagger = new Tagger(MODELS.tags());
    private final DependencyParser parser = new DependencyParser(MODELS.trees());

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(TREEBANK.toFile().isDirectory(), "the treebank is not at " + TREEBANK);
        trees = new Corpus(TREEBANK).heldBack();
    }

    @Test
    void tagsAreRight() {
        double right = 0;
        double all = 0;
        for (Treebank.Tree tree : trees) {
            List<Tag> tags = predicted(tree);
            for (int i = 0; i < tags.size(); i++) {
                right += tags.get(i)
                                .universal()
                                .equals(Tag.of(tree.tags().get(i)).universal())
                        ? 1
                        : 0;
            }
            all += tags.size();
        }
        assertThat(right / all).isCloseTo(0.967, within(TOLERANCE));
    }

    @Test
    void treesOfOurTagsAreRight() {
        ParseScore score = new ParseScore();
        trees.forEach(tree -> score.add(tree.arcs(), parser.parse(forms.of(tree.words()), predicted(tree))));
        assertThat(score.unlabelled()).as("UAS").isCloseTo(0.835, within(TOLERANCE));
        assertThat(score.labelled()).as("LAS").isCloseTo(0.800, within(TOLERANCE));
    }

    @Test
    void treesOfRightTagsAreRight() {
        ParseScore score = new ParseScore();
        trees.forEach(tree -> score.add(tree.arcs(), parser.parse(forms.of(tree.words()), Tag.all(tree.tags()))));
        assertThat(score.unlabelled()).as("UAS").isCloseTo(0.862, within(TOLERANCE));
        assertThat(score.labelled()).as("LAS").isCloseTo(0.837, within(TOLERANCE));
    }

    private List<Tag> predicted(Treebank.Tree tree) {
        return tagger.tag(forms.of(tree.words()), new BitSet());
    }
}
