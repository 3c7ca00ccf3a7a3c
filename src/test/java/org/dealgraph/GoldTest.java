package org.dealgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dealgraph.evaluate.FoundClaim;
import org.dealgraph.evaluate.FoundClaims;
import org.dealgraph.evaluate.GoldFile;
import org.dealgraph.evaluate.Level;
import org.dealgraph.evaluate.Scoring;
import org.dealgraph.model.Extraction;
import org.junit.jupiter.api.Test;

/** How well the pipeline agrees with human readers; the floors are those that its design set, not what it reaches. */
class GoldTest {
    private static final Path SHARED = Path.of("../shared");

    @Test
    void fiveNewsArticlesAreUnderstood() throws IOException {
        Path articles = SHARED.resolve("articles");
        Path gold = SHARED.resolve("gold/seeds.jsonl");
        assumeTrue(Files.isDirectory(articles) && Files.exists(gold), "needs the articles in ../shared/articles");
        List<Pipeline.Result> results =
                Examples.sources(articles).stream().map(Examples::understand).toList();

        Scoring scoring = new Scoring(GoldFile.read(gold), found(results));

        assertThat(results).hasSize(5);
        assertThat(scoring.at(Level.TRIPLE).f1()).isGreaterThanOrEqualTo(0.55);
        assertThat(scoring.at(Level.CLAIM).precision()).isGreaterThanOrEqualTo(0.65);
        assertThat(results).allSatisfy(ExampleGraphsTest::assertQuotesAreExact);
    }

    @Test
    void theDevelopmentArticlesAreUnderstood() throws IOException {
        Path folder = SHARED.resolve("gold/dev");
        assumeTrue(Files.isDirectory(folder), "needs the gold in ../shared/gold/dev");
        List<Pipeline.Result> results =
                Examples.sources(folder).stream().map(Examples::understand).toList();

        Scoring scoring = new Scoring(GoldFile.read(folder.resolve("dev.jsonl")), found(results));

        assertThat(results).hasSize(30);
        assertThat(scoring.at(Level.CLAIM).f1()).isGreaterThanOrEqualTo(0.30);
        assertThat(scoring.of("D27.txt").found()).hasSizeLessThanOrEqualTo(2);
        assertThat(results).allSatisfy(ExampleGraphsTest::assertQuotesAreExact);
    }

    private static List<FoundClaim> found(List<Pipeline.Result> results) {
        List<Extraction> extractions =
                results.stream().map(Pipeline.Result::extraction).toList();
        FoundClaims claims = FoundClaims.of(extractions);
        return extractions.stream().flatMap(each -> claims.in(each).stream()).toList();
    }
}
