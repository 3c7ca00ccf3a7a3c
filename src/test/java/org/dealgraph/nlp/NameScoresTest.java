package org.dealgraph.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dealgraph.model.NameSpan.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The scores of the shipped name finder, as RATIONALE.md has them, on documents that it was not trained on. */
class NameScoresTest {
    private static final Path DATA = Path.of("../shared/data");
    private static final double TOLERANCE = 0.01;

    @BeforeEach
    void skipWithoutCorpora() {
        assumeTrue(Files.isDirectory(DATA), "the corpora are not in " + DATA);
    }

    @Test
    void webTextOfUniversalNer() {
        NameScores scores = scores("UniversalNER English EWT, dev", NameScores.uner(DATA));
        assertF1(scores, Kind.PERSON, 0.794);
        assertF1(scores, Kind.ORGANIZATION, 0.521);
        assertF1(scores, Kind.PLACE, 0.743);
    }

    @Test
    void newsOfGum() {
        NameScores scores = scores("GUM, news held back", NameScores.gum(DATA));
        assertF1(scores, Kind.PERSON, 0.891);
        assertF1(scores, Kind.ORGANIZATION, 0.710);
        assertF1(scores, Kind.PLACE, 0.837);
    }

    private static NameScores scores(String title, List<NameScores.Document> documents) {
        NameScores scores = NameScores.of(documents, NameFinder.load()::findAll);
        System.out.printf("%s:%n%s", title, scores);
        return scores;
    }

    private static void assertF1(NameScores scores, Kind kind, double expected) {
        assertThat(scores.of(kind).f1()).as("F1 of %s in%n%s", kind, scores).isCloseTo(expected, within(TOLERANCE));
    }
}
