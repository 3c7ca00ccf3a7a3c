package org.dealgraph.nlp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a corpus with one token a line and names in IOB labels. */
final class ColumnCorpus {
    private ColumnCorpus() {}

    /**
     * The sentences of a file.
     *
     * @param separator regular expression between columns
     * @param word column of the token, from 0
     * @param label column of the label, from 0
     */
    static List<LabelledSentence> read(Path file, String separator, int word, int label) {
        List<LabelledSentence> sentences = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (String line : lines(file)) {
            String[] columns = line.split(separator, -1);
            if (!line.startsWith("# ") && columns.length > Math.max(word, label) && !columns[word].isBlank()) {
                words.add(columns[word]);
                labels.add(columns[label]);
            } else if (line.isBlank() && !words.isEmpty()) {
                sentences.add(new LabelledSentence(words, spans(labels)));
                words.clear();
                labels.clear();
            }
        }
        if (!words.isEmpty()) {
            sentences.add(new LabelledSentence(words, spans(labels)));
        }
        return sentences;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<LabelledSpan> spans(List<String> labels) {
        List<LabelledSpan> spans = new ArrayList<>();
        int first = 0;
        while (first < labels.size()) {
            int end = first + 1;
            if (labels.get(first).length() > 2) {
                String type = labels.get(first).substring(2);
                while (end < labels.size() && labels.get(end).equals("I-" + type)) {
                    end++;
                }
                spans.add(new LabelledSpan(first, end, type));
            }
            first = end;
        }
        return spans;
    }
}
