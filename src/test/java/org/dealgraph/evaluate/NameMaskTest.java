package org.dealgraph.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dealgraph.model.Catalogue;
import org.dealgraph.model.CatalogueEntry;
import org.dealgraph.model.Entity;
import org.dealgraph.model.EntityType;
import org.dealgraph.model.Lexicon;
import org.dealgraph.model.Ontology;
import org.dealgraph.rdf.OntologyLoader;
import org.junit.jupiter.api.Test;

class NameMaskTest {
    private static final Lexicon LEXICON = new Lexicon(Map.of(
            "company-suffixes", Set.of("robotics", "cloud"),
            "organization-words", Set.of(),
            "public-body-words", Set.of("commission")));
    private static final Catalogue CATALOGUE = Catalogue.of(List.of(
            entry("harbor", EntityType.COMPANY, "Harbor Robotics", "Harbor"),
            entry("harborcloud", EntityType.CLOUD_PLATFORM, "Harbor Cloud"),
            entry("tidepool", EntityType.COMPANY, "TidePool"),
            entry("hal", EntityType.AI_MODEL, "HAL-9"),
            entry("ann", EntityType.PERSON, "Ann Quillfeather"),
            entry("ftc", EntityType.PUBLIC_BODY, "Fair Tides Commission", "FTC"),
            entry("quay", EntityType.OUTLET, "The Harbor Gazette")));
    private static final String TEXT =
            """
            Harbor Robotics buys TidePool
            Harbor’s chief, Ann Quillfeather, told The Harbor Gazette that TidePool-backed HAL-9 runs on Harbor Cloud.
            Quillfeather met the FTC, the Fair Tides Commission, in the harbor of TIDEPOOL.
            """;

    private final NameMask mask = new NameMask(CATALOGUE, LEXICON);
    private final String masked = mask.forArticle(TEXT, List.of()).text();

    @Test
    void oneNameIsOneInventionInAllItsForms() {
        Pattern shape = Pattern.compile(
                """
                (\\p{Lu}\\p{Ll}+) Robotics buys (\\p{Lu}\\p{Ll}+\\p{Lu}\\p{Ll}+)
                \\1’s chief, \\p{Lu}\\p{Ll}+ (\\p{Lu}\\p{Ll}+), told The Harbor Gazette that \\2-backed (\\p{Lu}{3})-9 runs on \\1 Cloud.
                \\3 met the (\\p{Lu})(\\p{Lu})C, the \\5\\p{Ll}+ \\6\\p{Ll}+ Commission, in the harbor of \\p{Lu}+.
                """);

        assertThat(masked).matches(shape);
        assertThat(masked).doesNotContain("Quillfeather", "TidePool", "TIDEPOOL", "HAL", "FTC", "Fair");
    }

    @Test
    void theSameNamesAreInventedWheneverAsked() {
        assertThat(new NameMask(CATALOGUE, LEXICON).forArticle(TEXT, List.of()).text())
                .isEqualTo(masked);
    }

    @Test
    void theGoldIsMaskedAsItsArticle() {
        GoldClaim gold = new GoldClaim(
                1,
                "a.txt",
                "Harbor Robotics buys",
                End.of("Harbor Robotics|Harbor|Harbor Robots", ""),
                "acquires",
                End.of("TidePool", ""),
                List.of("begins"),
                List.of("asserted"),
                false,
                Optional.of(End.of("Ann Quillfeather", "")),
                Details.none(),
                false);

        NameMask.Masked article = mask.forArticle(TEXT, List.of(gold));
        GoldClaim claim = article.claim(gold);

        assertThat(article.text()).isEqualTo(masked).startsWith(claim.evidence());
        assertThat(claim.subject().names()).hasSize(3).doesNotContain("harbor", "harbor robotics", "harbor robots");
        assertThat(masked)
                .contains(claim.object().text(), claim.speaker().orElseThrow().text());
    }

    @Test
    void noNameOfTheCatalogueSurvivesInTheExamples() throws IOException {
        Ontology ontology = OntologyLoader.shipped().load();
        NameMask shipped = new NameMask(ontology.catalogue(), ontology.lexicon());
        List<GoldClaim> gold = GoldFile.read(Path.of("src/examples/gold/dev.jsonl"));
        Pattern outlets = anyOf(outlets(ontology.catalogue()));
        Pattern names = anyOf(shipped.names().stream());
        try (Stream<Path> articles = Files.list(Path.of("src/examples/articles"))) {
            for (Path article : articles.sorted().toList()) {
                List<GoldClaim> here = gold.stream()
                        .filter(claim -> article.endsWith(claim.doc()))
                        .toList();
                NameMask.Masked maskedArticle = shipped.forArticle(Files.readString(article), here);

                assertThat(outlets.matcher(maskedArticle.text()).replaceAll("…"))
                        .doesNotContainPattern(names);
                here.forEach(claim ->
                        assertThat(maskedArticle.claim(claim).subject().text()).doesNotContainPattern(names));
            }
        }
    }

    private static Stream<String> outlets(Catalogue catalogue) {
        return catalogue.entries().values().stream()
                .map(CatalogueEntry::entity)
                .filter(entity -> entity.type() == EntityType.OUTLET)
                .flatMap(outlet -> Stream.concat(Stream.of(outlet.label()), outlet.aliases().stream()));
    }

    private static Pattern anyOf(Stream<String> names) {
        return Pattern.compile(names.sorted((one, other) -> other.length() - one.length())
                .map(Pattern::quote)
                .reduce((one, other) -> one + "|" + other)
                .map(any -> "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])")
                .orElseThrow());
    }

    private static CatalogueEntry entry(String id, EntityType type, String label, String... aliases) {
        return new CatalogueEntry(
                new Entity(id, type, label, List.of(aliases), true),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                false);
    }
}
