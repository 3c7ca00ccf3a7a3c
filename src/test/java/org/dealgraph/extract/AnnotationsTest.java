package org.dealgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is learned from fits the texts that it was written for. */
class AnnotationsTest {
    private static final Path CORPUS = Path.of("src/train/claims");
    private static final Path EXAMPLES = Path.of("src/examples");

    @Test
    void eachPhraseStandsWhereItIsSaidToStandForSomebody() throws IOException {
        List<Path> folders = new ArrayList<>(TeachingFolder.parts(CORPUS));
        int phrases = 0;
        for (Path folder : folders) {
            phrases += check(folder, folder.resolve("antecedents.tsv"));
        }
        phrases += check(EXAMPLES.resolve("articles"), EXAMPLES.resolve("gold/antecedents.tsv"));

        assertThat(phrases).isGreaterThan(13_900);
    }

    private static int check(Path articles, Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        Set<String> places = new HashSet<>();
        for (String line : lines) {
            String[] cells = line.split("\t");
            assertThat(cells).as(line).hasSize(4);
            String text = Files.readString(articles.resolve(cells[0]));
            int start = text.offsetByCodePoints(0, Integer.parseInt(cells[1]));
            int end = text.offsetByCodePoints(0, Integer.parseInt(cells[2]));
            String phrase = text.substring(start, end);
            assertThat(phrase).as(line).isNotBlank().isEqualTo(phrase.strip());
            assertThat(start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
                    .as(line + ": begins within a word")
                    .isTrue();
            assertThat(end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))
                    .as(line + ": ends within a word")
                    .isTrue();
            assertThat(cells[3]).as(line).isNotBlank();
            assertThat(places.add(cells[0] + " " + cells[1] + " " + cells[2]))
                    .as(line + ": twice")
                    .isTrue();
        }
        return lines.size();
    }
}
