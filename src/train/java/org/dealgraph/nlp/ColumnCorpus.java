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
        return documents(file, separator, word, label).stream()
                .flatMap(List::stream)
                .toList();
    }

    /** The same sentences by document; a file that does not say where documents begin is one. */
    static List<List<LabelledSentence>> documents(Path file, String separator, int word, int label) {
        List<List<LabelledSentence>> documents = new ArrayList<>();
        List<LabelledSentence> sentences = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (String line : lines(file)) {
            if (line.startsWith("# newdoc") && !sentences.isEmpty()) {
                documents.add(List.copyOf(sentences));
                sentences.clear();
            }
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
        documents.add(List.copyOf(sentences));
        return documents;
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
