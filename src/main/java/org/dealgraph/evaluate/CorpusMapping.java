package org.dealgraph.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How the relations of a corpus map to ours.
 *
 * @param lines by the corpus's own relation
 */
record CorpusMapping(Map<String, Line> lines) {
    /**
     * What one of its relations is called here.
     *
     * @param relations any of which is right; none where every claim is wrong
     * @param direction {@code straight}, {@code turned} or {@code either}
     */
    record Line(List<String> relations, String direction) {
        boolean runsStraight() {
            return !direction.equals("turned");
        }

        boolean runsTurned() {
            return !direction.equals("straight");
        }
    }

    /** The mapping of a corpus. */
    static CorpusMapping of(Corpus corpus) {
        String name = corpus.name().toLowerCase(Locale.ROOT);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                CorpusMapping.class.getResourceAsStream("corpus-relations.tsv"), StandardCharsets.UTF_8))) {
            return new CorpusMapping(lines.lines()
                    .filter(line -> line.startsWith(name + "\t"))
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toUnmodifiableMap(
                            cells -> cells[1],
                            cells -> new Line(
                                    cells[2].equals("-") ? List.of() : List.of(cells[2].split(" ")), cells[3]))));
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own corpus-relations.tsv cannot be read", e);
        }
    }

    Optional<Line> of(CorpusSentence sentence) {
        return Optional.ofNullable(lines.get(sentence.relation()));
    }
}
