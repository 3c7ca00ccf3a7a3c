package org.dealgraph.nlp;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** Writes the vocabulary: the class and the usual case of every word of the raw texts. The treebank is not among them. */
final class VocabularyTraining {
    private static final int CLASSES = 200;
    private static final int LEAST_FOR_CLASS = 3;
    private static final double USUAL = 0.85;

    private VocabularyTraining() {}

    static void write(Path corpora, Path file) throws IOException {
        RawText texts = new RawText(corpora);
        List<List<String>> sentences = new ArrayList<>(texts.news());
        sentences.addAll(texts.others());
        Map<String, Integer> classes = WordClasses.learn(normal(sentences), CLASSES, LEAST_FOR_CLASS);
        try (Writer out =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            for (var entry : cases(sentences).entrySet()) {
                int wordClass = classes.getOrDefault(entry.getKey(), Vocabulary.UNKNOWN);
                out.write(entry.getKey()
                        + '\t'
                        + wordClass
                        + '\t'
                        + usual(entry.getValue()).letter()
                        + '\n');
            }
        }
    }

    private static List<List<String>> normal(List<List<String>> sentences) {
        return sentences.stream()
                .map(sentence -> sentence.stream().map(WordShape::normal).toList())
                .toList();
    }

    /** For each word, how often it stands in lower case and capitalized inside a sentence. */
    private static Map<String, int[]> cases(List<List<String>> sentences) {
        Map<String, int[]> cases = new TreeMap<>();
        for (List<String> sentence : sentences) {
            boolean title = isTitle(sentence);
            for (int i = 0; i < sentence.size(); i++) {
                String word = sentence.get(i);
                int[] counts = cases.computeIfAbsent(WordShape.normal(word), key -> new int[2]);
                boolean begins =
                        i == 0 || !Character.isLetterOrDigit(sentence.get(i - 1).charAt(0));
                if (Character.isLowerCase(word.charAt(0))) {
                    counts[0]++;
                } else if (Character.isUpperCase(word.charAt(0)) && !begins && !title) {
                    counts[1]++;
                }
            }
        }
        return cases;
    }

    private static boolean isTitle(List<String> sentence) {
        long letters = sentence.stream()
                .filter(word -> Character.isLetter(word.charAt(0)))
                .count();
        long capitals = sentence.stream()
                .filter(word -> Character.isUpperCase(word.charAt(0)))
                .count();
        return 2 * capitals > letters;
    }

    private static Vocabulary.Case usual(int[] counts) {
        int all = counts[0] + counts[1];
        if (all == 0) {
            return Vocabulary.Case.UNSEEN;
        }
        if (counts[0] >= USUAL * all) {
            return Vocabulary.Case.LOWER;
        }
        return counts[1] >= USUAL * all ? Vocabulary.Case.CAPITAL : Vocabulary.Case.MIXED;
    }
}
