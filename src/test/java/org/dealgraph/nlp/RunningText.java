package org.dealgraph.nlp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A paragraph of a treebank as plain text, and where its units stand in it.
 *
 * @param sentences its sentences
 * @param words its syntactic words: a contraction is two
 * @param tokens its words as they are written: a contraction is one
 */
record RunningText(String text, List<Range> sentences, List<Range> words, List<Range> tokens) {
    /** The paragraphs of a file in CoNLL-U. */
    static List<RunningText> of(Path file) {
        List<RunningText> paragraphs = new ArrayList<>();
        Builder builder = new Builder();
        for (String line : lines(file)) {
            if (line.equals("# newpar") && builder.text.length() > 0) {
                paragraphs.add(builder.build());
                builder = new Builder();
            } else if (line.isEmpty()) {
                builder.endSentence();
            } else if (!line.startsWith("#")) {
                builder.add(line.split("\t"));
            }
        }
        paragraphs.add(builder.build());
        return paragraphs;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<Range> sentences = new ArrayList<>();
        private final List<Range> words = new ArrayList<>();
        private final List<Range> tokens = new ArrayList<>();
        private int sentence = -1;
        private int written;
        private int lastOfToken;
        private boolean space;

        void add(String[] row) {
            if (row[0].contains(".")) {
                return;
            }
            String form = AlignedText.of(row[1], 0).plain().replace(" ", "");
            if (row[0].contains("-")) {
                startToken(form, row);
                lastOfToken = Integer.parseInt(row[0].substring(row[0].indexOf('-') + 1));
                return;
            }
            if (Integer.parseInt(row[0]) > lastOfToken) {
                startToken(form, row);
            }
            int end = Math.min(text.length(), written + form.length());
            words.add(new Range(written, end));
            written = end;
        }

        private void startToken(String form, String[] row) {
            if (space && text.length() > 0) {
                text.append(' ');
            }
            written = text.length();
            if (sentence < 0) {
                sentence = written;
            }
            text.append(form);
            tokens.add(new Range(written, text.length()));
            space = !row[9].contains("SpaceAfter=No");
        }

        void endSentence() {
            if (sentence >= 0 && text.length() > sentence) {
                sentences.add(new Range(sentence, text.length()));
            }
            sentence = -1;
            lastOfToken = 0;
        }

        RunningText build() {
            return new RunningText(text.toString(), List.copyOf(sentences), List.copyOf(words), List.copyOf(tokens));
        }
    }
}
