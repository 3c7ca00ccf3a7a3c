package org.dealgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The questions of {@code queries/}, asked of a world whose answers are known. */
final class QuestionsTest {
    private static Store world;

    @BeforeAll
    static void fillWorld() {
        world = World.inMemory();
    }

    @AfterAll
    static void closeWorld() {
        world.close();
    }

    @Test
    void dealsAreInTheStateThatTheLatestFactualArticleLeavesThemIn() {
        assertThat(ask("deals-of", Map.of("company", "Vast")))
                .containsExactly(
                        "Borea | lawsuit | on |  | 2025-06-20 | 1 | https://w3id.org/dealgraph/deal/lawsuit/borea--vast",
                        "Kestrel | lawsuit | denied |  | 2025-03-05 | 2 | https://w3id.org/dealgraph/deal/lawsuit/kestrel--vast",
                        "Kestrel | licence | ended |  | 2025-06-20 | 1 | https://w3id.org/dealgraph/deal/licence/kestrel--vast",
                        "Kestrel | supply contract | talked of |  | 2025-06-20 | 1 | https://w3id.org/dealgraph/deal/supplycontract/kestrel--vast",
                        "Lumina | acquisition | planned |  | 2025-03-05 | 3 | https://w3id.org/dealgraph/deal/acquisition/lumina--vast",
                        "Lumina | cloud contract | on |  | 2025-01-10 | 2 | https://w3id.org/dealgraph/deal/cloudcontract/lumina--vast",
                        "Lumina | investment | on | 2025-01 | 2025-01-10 | 2 | https://w3id.org/dealgraph/deal/investment/lumina--vast",
                        "Lumina | partnership | on | 2025-01 | 2025-01-10 | 4 | https://w3id.org/dealgraph/deal/partnership/lumina--vast",
                        "Market Board | investigation | on |  | 2025-03-05 | 1 | https://w3id.org/dealgraph/deal/investigation/market-board--vast");
    }

    @Test
    void cloudsAreThoseOfTheCompanyAndItsProductsWithTheirChanges() {
        assertThat(ask("clouds-of", Map.of("company", "Lumina")))
                .containsExactly(
                        "Frost | Lumina | uses cloud | begins | asserted |  | 2025-03 | 2025-03-05 | a2.txt | Since March it has run on Frost too.",
                        "Frost | Glimmer | available on | begins | planned |  |  | 2025-03-05 | a2.txt | Glimmer will be sold on Frost.",
                        "Stratus | Lumina | uses cloud | holds | asserted | true |  | 2025-01-10 | a1.txt | Lumina runs only on Stratus.",
                        "Stratus | Lumina | uses cloud | changes | asserted | false |  | 2025-03-05 | a2.txt | Lumina may now leave Stratus when it likes.");
    }

    @Test
    void investmentsNameTheSumAndWhoSaysSo() {
        assertThat(ask("investments", Map.of()))
                .containsExactly(
                        "Vast | invests in | Lumina | 3000000000 | USD |  |  | Borea | 2025-03-05 | a2.txt | A person at Borea said that Vast had put $3 billion into Lumina.",
                        "Vast | invests in | Lumina | 2000000000 | USD |  | 2025-01 | Vast | 2025-01-10 | a1.txt | Vast said that it had put $2 billion into Lumina in January.");
        assertThat(ask("investments", Map.of("company", "Lumina", "least", "2500000000")))
                .hasSize(1);
        assertThat(ask("investments", Map.of("investor", "Borea"))).isEmpty();
    }

    @Test
    void aDealsHistoryIsInTheOrderOfTimeAndWithoutDenialsAndPossibilities() {
        assertThat(ask("deal-history", Map.of("company", "Lumina", "other", "Vast")))
                .containsExactly(
                        "2025-01 | Vast | investment | begins | reported | 2000000000 | USD | Vast said that it had put $2 billion into Lumina in January. | a1.txt",
                        "2025-01 | Vast | partnership | begins | asserted |  |  | Lumina and Vast signed a partnership in January. | a1.txt",
                        "2025-01-10 | Vast | cloud contract | holds | asserted |  |  | Lumina runs only on Stratus. | a1.txt",
                        "2025-03-05 | Vast | cloud contract | changes | asserted |  |  | Lumina may now leave Stratus when it likes. | a2.txt",
                        "2025-03-05 | Vast | investment | holds | reported | 3000000000 | USD | A person at Borea said that Vast had put $3 billion into Lumina. | a2.txt",
                        "2025-03-05 | Vast | partnership | holds | asserted |  |  | Vast and Lumina remain partners. | a2.txt",
                        "2025-06-20 | Vast | partnership | ends | asserted |  |  | Vast and Lumina ended their partnership. | a3.txt",
                        "2025-07-01 | Vast | acquisition | begins | planned |  |  | Vast will take over Lumina, Ada Quill said. | a4.txt",
                        "2025-07-01 | Vast | partnership | holds | asserted |  |  | Lumina is still a partner of Vast. | a4.txt");
        assertThat(ask("deal-history", Map.of("company", "Borea"))).hasSize(4);
    }

    @Test
    void theSourcesOfADealIncludeDenialsAndPossibilities() {
        assertThat(ask("deal-sources", Map.of("company", "Vast", "other", "Lumina")))
                .hasSize(11)
                .startsWith(
                        "acquisition | Vast | acquires | Lumina | begins | reported | true | Vast | Vast denied that it was buying Lumina. | Cloud Courier | a2.txt | 2025-03-05",
                        "acquisition | Vast | acquires | Lumina | begins | possible | false |  | Vast may yet buy Lumina. |  | a3.txt | 2025-06-20",
                        "acquisition | Vast | acquires | Lumina | begins | planned | false | Ada Quill | Vast will take over Lumina, Ada Quill said. | Cloud Courier | a4.txt | 2025-07-01");
    }

    @Test
    void contradictionsAreDenialsEndsAndAmountsButNeverForecasts() {
        assertThat(ask("contradictions", Map.of()))
                .containsExactly(
                        "amount | Vast | invests in | Lumina | Vast said that it had put $2 billion into Lumina in January. | a1.txt | A person at Borea said that Vast had put $3 billion into Lumina. | a2.txt",
                        "denied | Vast | acquires | Lumina | Vast will take over Lumina, Ada Quill said. | a4.txt | Vast denied that it was buying Lumina. | a2.txt",
                        "ended | Vast | partners with | Lumina | Vast and Lumina ended their partnership. | a3.txt | Lumina is still a partner of Vast. | a4.txt");
        assertThat(ask("contradictions", Map.of("about", "Kestrel"))).isEmpty();
    }

    @Test
    void supportCountsOutletsAndNotArticles() {
        assertThat(ask("support", Map.of()))
                .containsExactly(
                        "3 | Lumina | partners with | Vast",
                        "2 | Lumina | uses cloud | Stratus",
                        "2 | Vast | invests in | Lumina");
        assertThat(ask("support", Map.of("least", "1", "most", "1")))
                .contains("1 | Lumina | uses cloud | Frost", "1 | Lumina | valued at | 20000000000")
                .noneMatch(row -> row.contains("Lumina | partners with"))
                .noneMatch(row -> row.contains("Kestrel | sues"));
        assertThat(ask("support", Map.of("least", "1", "relation", "sues"))).containsExactly("1 | Vast | sues | Borea");
    }

    @Test
    void aForecastComesTrueOnlyByALaterReport() {
        assertThat(ask("forecasts", Map.of()))
                .containsExactly(
                        "analysts | 2025-01-10 | Borea | acquires | Kestrel | false | Analysts expect Borea to buy Kestrel 😀 within a year. | came true | 2025-06-20 | a3.txt",
                        "analysts | 2025-03-05 | Kestrel | sues | Vast | false | Analysts expect that Kestrel will sue Vast. | did not | 2025-07-01 | a4.txt");
        try (Store withoutTheReport = World.inMemory()) {
            withoutTheReport.retract(World.iri("article/a3").getURI());
            assertThat(World.rows(withoutTheReport, QueryLibrary.question("forecasts"), Map.of("about", "Borea")))
                    .singleElement()
                    .asString()
                    .endsWith("| open |  | ");
        }
    }

    @Test
    void aSpeakersStatementsIncludeItsDenials() {
        assertThat(ask("said-by", Map.of("speaker", "Vast")))
                .containsExactly(
                        "2025-01-10 | Vast | invests in | Lumina | begins | reported | false | Vast said that it had put $2 billion into Lumina in January. | a1.txt",
                        "2025-03-05 | Vast | acquires | Lumina | begins | reported | true | Vast denied that it was buying Lumina. | a2.txt");
        assertThat(ask("said-by", Map.of("speaker", "analysts"))).hasSize(2);
    }

    @Test
    void competitorsCompeteOverWhatBothMakeWhicheverWayRoundItIsSaid() {
        assertThat(ask("competitors", Map.of()))
                .containsExactly(
                        "Borea | Lumina | AI model | Its rival Borea sells the model Aurora. | a1.txt",
                        "Lumina | Borea | AI model | Its rival Borea sells the model Aurora. | a1.txt");
        assertThat(ask("competitors", Map.of("company", "Borea"))).hasSize(1);
        assertThat(ask("competitors", Map.of("company", "Kestrel"))).isEmpty();
    }

    @Test
    void makersComeFromArticlesAndFromTheCatalogue() {
        assertThat(ask("makers", Map.of()))
                .containsExactly(
                        "Borea | Aurora | AI model | 1",
                        "Borea | Frost | cloud platform | 0",
                        "Lumina | Glimmer | AI model | 1",
                        "Vast | Stratus | cloud platform | 0");
        assertThat(ask("makers", Map.of("maker", "Vast"))).containsExactly("Vast | Stratus | cloud platform | 0");
    }

    @Test
    void lawsuitsAreNeitherForecastsNorDenials() {
        assertThat(ask("lawsuits", Map.of()))
                .containsExactly(
                        "Market Board | investigates | Vast | begins | asserted |  | 2025-03-05 | The Market Board opened an inquiry into Vast. | a2.txt",
                        "Vast | sues | Borea | begins | reported |  | 2025-06-20 | Borea said that Vast had sued it. | a3.txt");
        assertThat(ask("lawsuits", Map.of("party", "Borea"))).hasSize(1);
        assertThat(ask("lawsuits", Map.of("party", "Kestrel"))).isEmpty();
    }

    @Test
    void theFirstToSayItIsTheEarliestArticleWhicheverWayRoundItIsSaid() {
        assertThat(ask("first-said", Map.of("company", "Lumina", "other", "Vast")))
                .containsExactly(
                        "2025-01-10 | Lumina | partners with | Vast |  | Daily Ledger | a1.txt | Lumina and Vast signed a partnership in January.",
                        "2025-07-01 | Vast | acquires | Lumina | Ada Quill | Cloud Courier | a4.txt | Vast will take over Lumina, Ada Quill said.",
                        "2025-01-10 | Vast | invests in | Lumina | Vast | Daily Ledger | a1.txt | Vast said that it had put $2 billion into Lumina in January.");
        assertThat(ask("first-said", Map.of("company", "Lumina", "relation", "usesCloud")))
                .hasSize(2);
    }

    @Test
    void theEvidenceOfATripleIsEverySentenceThatSupportsIt() {
        assertThat(ask("evidence", Map.of("subject", "Vast", "relation", "acquires", "object", "Lumina")))
                .containsExactly(
                        "Vast | acquires | Lumina | Vast will take over Lumina, Ada Quill said. | 51 | 94 | Ada Quill | a4.txt | acquires | 0.9 | https://w3id.org/dealgraph/article/a4");
        assertThat(ask("evidence", Map.of("subject", "Vast", "relation", "partnersWith")))
                .hasSize(4);
        assertThat(ask("evidence", Map.of("subject", "Lumina", "relation", "valuedAt")))
                .singleElement()
                .asString()
                .startsWith("Lumina | valued at | 20000000000 | Lumina, the maker of Glimmer");
    }

    @Test
    void twoCompaniesAreConnectedByTheShortestWayOverPlainTriples() {
        assertThat(ask("connection", Map.of("start", "Lumina", "goal", "Borea")))
                .containsExactly("1 | 1 | Lumina → competes with → Borea");
        assertThat(ask("connection", Map.of("start", "Market Board", "goal", "Kestrel")))
                .containsExactly("2 | 1 | Market Board → investigates → Vast ← licenses ← Kestrel");
        assertThat(ask("connection", Map.of("start", "Ada Quill", "goal", "Market Board")))
                .containsExactly("3 | 1 | Ada Quill → leads → Lumina ← acquires ← Vast ← investigates ← Market Board");
        assertThat(ask("connection", Map.of("start", "Aurora", "goal", "Market Board")))
                .containsExactly("3 | 1 | Aurora ← offers ← Borea ← sues ← Vast ← investigates ← Market Board");
        assertThat(ask("connection", Map.of("start", "Solo", "goal", "Lumina"))).isEmpty();
    }

    private static List<String> ask(String name, Map<String, String> settings) {
        return World.rows(world, QueryLibrary.question(name), settings);
    }
}
