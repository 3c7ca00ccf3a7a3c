package org.dealgraph.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where sentences and tokens begin and end in the held back documents, against OpenNLP's models. Scores are pinned. */
class CuttingAccuracyTest {
    private static final Path TREEBANK = Path.of("../shared/data/gum/conllu");
    private static final double TOLERANCE = 0.01;

    private static List<RunningText> paragraphs;

    private final SentenceSplitter splitter = new SentenceSplitter(Abbreviations.english());
    private final Tokenizer tokenizer = new Tokenizer(Abbreviations.english());

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(TREEBANK.toFile().isDirectory(), "the treebank is not at " + TREEBANK);
        paragraphs = new Corpus(TREEBANK)
                .heldBackFiles().stream()
                        .flatMap(file -> RunningText.of(file).stream())
                        .toList();
    }

    @Test
    void sentences() throws IOException {
        SentenceDetectorME other = new SentenceDetectorME(new SentenceModel(model("sentence")));
        double ours = f1(RunningText::sentences, paragraph -> splitter.split(paragraph.text()));
        double theirs = f1(RunningText::sentences, paragraph -> ranges(other.sentPosDetect(paragraph.text())));
        assertThat(ours).as("ours").isCloseTo(0.935, within(TOLERANCE));
        assertThat(theirs).as("OpenNLP's").isCloseTo(0.917, within(TOLERANCE));
    }

    /** OpenNLP's model leaves contractions whole, so it is compared with tokens that are whole, too. */
    @Test
    void tokens() throws IOException {
        TokenizerME other = new TokenizerME(new TokenizerModel(model("tokens")));
        double ours = f1(
                RunningText::words,
                paragraph -> inSentences(paragraph, range -> tokenizer.tokenize(paragraph.text(), range)));
        double theirs = f1(
                RunningText::tokens,
                paragraph -> inSentences(
                        paragraph, sentence -> ranges(other.tokenizePos(sentence.in(paragraph.text()))).stream()
                                .map(token ->
                                        new Range(sentence.start() + token.start(), sentence.start() + token.end()))
                                .toList()));
        assertThat(ours).as("ours").isCloseTo(0.996, within(TOLERANCE));
        assertThat(theirs).as("OpenNLP's").isCloseTo(0.993, within(TOLERANCE));
    }

    private static List<Range> inSentences(RunningText paragraph, Function<Range, List<Range>> cut) {
        return paragraph.sentences().stream()
                .flatMap(sentence -> cut.apply(sentence).stream())
                .toList();
    }

    private static List<Range> ranges(Span[] spans) {
        List<Range> ranges = new ArrayList<>();
        for (Span span : spans) {
            ranges.add(new Range(span.getStart(), span.getEnd()));
        }
        return ranges;
    }

    private static double f1(Function<RunningText, List<Range>> gold, Function<RunningText, List<Range>> cut) {
        int right = 0;
        int all = 0;
        for (RunningText paragraph : paragraphs) {
            Set<Range> expected = new HashSet<>(gold.apply(paragraph));
            List<Range> found = cut.apply(paragraph);
            right += (int) found.stream().filter(expected::contains).count();
            all += expected.size() + found.size();
        }
        return 2.0 * right / all;
    }

    private static InputStream model(String kind) {
        return CuttingAccuracyTest.class.getResourceAsStream("/opennlp-en-ud-ewt-" + kind + "-1.3-2.5.4.bin");
    }
}
