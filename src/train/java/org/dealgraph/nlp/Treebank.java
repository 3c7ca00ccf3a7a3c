package org.dealgraph.nlp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Trees of a treebank in CoNLL-U, word lines only: no multi-word ranges, no empty nodes. */
final class Treebank {
    private Treebank() {}

    /**
     * One sentence.
     *
     * @param words forms, plain (see {@link AlignedText})
     * @param joined for each word, whether it follows the one before without a space
     * @param tags UPOS and XPOS of each word, joined by a stroke
     * @param lemmas base forms
     * @param arcs what each word depends on
     */
    record Tree(List<String> words, List<Boolean> joined, List<String> tags, List<String> lemmas, List<Arc> arcs) {}

    /** The trees of the files in {@code folder} that are chosen by name, in the order of the names. */
    static List<Tree> read(Path folder, Predicate<String> chosen) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".conllu"))
                    .filter(file -> chosen.test(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
        List<Tree> trees = new ArrayList<>();
        for (Path file : files) {
            readFile(file, trees);
        }
        return trees;
    }

    private static void readFile(Path file, List<Tree> trees) throws IOException {
        List<String> sentence = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (!line.isEmpty()) {
                sentence.add(line);
            } else if (!sentence.isEmpty()) {
                trees.add(tree(sentence));
                sentence.clear();
            }
        }
        if (!sentence.isEmpty()) {
            trees.add(tree(sentence));
        }
    }

    private static Tree tree(List<String> lines) {
        List<String[]> rows = new ArrayList<>();
        List<Boolean> joined = new ArrayList<>();
        boolean spaceBefore = true;
        int rangeEnd = 0;
        boolean spaceAfterRange = true;
        for (String line : lines) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] row = line.split("\t");
            boolean spaceAfter = !row[9].contains("SpaceAfter=No");
            if (row[0].contains("-")) {
                rangeEnd = Integer.parseInt(row[0].substring(row[0].indexOf('-') + 1));
                spaceAfterRange = spaceAfter;
            } else if (!row[0].contains(".")) {
                rows.add(row);
                joined.add(!spaceBefore);
                int number = Integer.parseInt(row[0]);
                spaceBefore = number > rangeEnd ? spaceAfter : number == rangeEnd && spaceAfterRange;
            }
        }
        return tree(rows, joined);
    }

    private static Tree tree(List<String[]> rows, List<Boolean> joined) {
        return new Tree(
                rows.stream()
                        .map(row -> AlignedText.of(row[1], 0).plain().replace(" ", ""))
                        .toList(),
                joined,
                rows.stream().map(row -> row[3] + '|' + row[4]).toList(),
                rows.stream().map(row -> row[2]).toList(),
                rows.stream()
                        .map(row -> new Arc(Integer.parseInt(row[6]) - 1, row[7]))
                        .toList());
    }
}
