package org.dealgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dealgraph.evaluate.End;
import org.dealgraph.evaluate.FoundClaim;
import org.dealgraph.evaluate.GoldFile;
import org.dealgraph.evaluate.Level;
import org.dealgraph.evaluate.Scoring;
import org.dealgraph.model.Claim;
import org.dealgraph.model.Entity;
import org.dealgraph.model.Money;
import org.dealgraph.model.Value;
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
        return results.stream()
                .flatMap(result -> result.extraction().claims().stream().map(claim -> found(result, claim)))
                .toList();
    }

    private static FoundClaim found(Pipeline.Result result, Claim claim) {
        String source = result.extraction().article().source();
        return new FoundClaim(
                source.substring(source.lastIndexOf('/') + 1),
                end(claim.subject()),
                claim.relation().name(),
                end(claim.object()),
                claim.stance().phase().term(),
                claim.stance().modality().term(),
                claim.stance().negated(),
                claim.details().amount().map(Money::amount).map(Number::doubleValue),
                claim.details().exclusive(),
                claim.evidence().quote().in(result.extraction().article().text()),
                claim.evidence().quote());
    }

    private static End end(Value value) {
        return value instanceof Value.OfMoney sum
                ? End.of(sum.money().amount().toPlainString(), "")
                : end(((Value.OfEntity) value).entity());
    }

    private static End end(Entity entity) {
        return End.of(entity.label(), String.join("|", entity.aliases()));
    }
}
