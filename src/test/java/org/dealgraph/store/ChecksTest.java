package org.dealgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The checks of {@code queries/checks/}: silent on a good graph, each loud on its own problem. */
final class ChecksTest {
    private static final String PREFIXES =
            """
            PREFIX dg: <https://w3id.org/dealgraph/ontology#>
            PREFIX id: <https://w3id.org/dealgraph/id/>
            PREFIX article: <https://w3id.org/dealgraph/article/>
            PREFIX claim: <https://w3id.org/dealgraph/claim/>
            PREFIX deal: <https://w3id.org/dealgraph/deal/>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX schema: <https://schema.org/>
            """;

    static List<Check> checks() {
        return QueryLibrary.checks();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void aSoundGraphHasNoProblem(Check check) {
        try (Store world = World.inMemory()) {
            assertThat(World.rows(world, check.query(), Map.of())).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("checks")
    void everyCheckSaysItsProblemAndItsSolution(Check check) {
        assertThat(check.query().title()).isNotEmpty();
        assertThat(check.problem()).isNotEmpty();
        assertThat(check.solution()).isNotEmpty();
        assertThat(check.query().query().getResultVars()).containsExactly("graph", "node", "detail");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            quote-not-in-text     | claim:x | claim:x dg:quote "Borea left." ; dg:quoteStart 11 ; dg:quoteEnd 0
            quote-not-in-text     | claim:x | claim:x dg:quote "Never said." ; dg:quoteStart 0 ; dg:quoteEnd 11
            claim-elsewhere       | claim:x | claim:x a dg:Claim ; prov:wasDerivedFrom article:other
            claim-elsewhere       | claim:x | claim:x a dg:Claim
            claim-incomplete      | claim:x | claim:x a dg:Claim ; rdf:subject id:vast
            triple-unsupported    | id:vast | id:vast dg:sues id:lumina
            triple-unsupported    | id:vast | id:vast dg:valuedAt 5.0
            triple-from-denial    | claim:x | id:vast dg:sues id:lumina . claim:x rdf:subject id:vast ; rdf:predicate dg:sues ; rdf:object id:lumina ; dg:negated true ; dg:modality dg:Asserted
            triple-from-denial    | claim:x | id:vast dg:sues id:lumina . claim:x rdf:subject id:vast ; rdf:predicate dg:sues ; rdf:object id:lumina ; dg:negated false ; dg:modality dg:Predicted
            triple-missing        | claim:x | claim:x rdf:subject id:vast ; rdf:predicate dg:sues ; rdf:object id:lumina ; dg:negated false ; dg:modality dg:Planned
            entity-labels         | id:vast | id:vast a dg:Company ; rdfs:label "Vaast"
            entity-unnamed        | id:nobody | claim:x rdf:subject id:nobody
            deal-parties          | deal:x  | deal:x a dg:Lawsuit ; dg:party id:vast
            deal-parties          | deal:x  | deal:x a dg:Lawsuit
            subject-type          | claim:x | claim:x rdf:subject id:glimmer ; rdf:predicate dg:sues ; rdf:object id:vast
            object-type           | claim:x | claim:x rdf:subject id:vast ; rdf:predicate dg:offers ; rdf:object id:lumina
            self-relation         | claim:x | claim:x rdf:subject id:vast ; rdf:predicate dg:sues ; rdf:object id:vast
            amount-without-currency | claim:x | claim:x dg:amount 5.0
            amount-without-currency | claim:x | claim:x a dg:Claim ; rdf:object 5.0 ; dg:currency "dollars"
            time-reversed         | claim:x | claim:x dg:validFrom "2025-03"^^xsd:gYearMonth ; dg:validUntil "2024"^^xsd:gYear
            """)
    void aProblemIsFound(String name, String node, String triples) {
        Node article = World.iri("article/broken");
        Graph broken = RDFParser.create()
                .fromString(PREFIXES + "article:broken schema:articleBody \"Borea left.\" . " + triples + " .")
                .lang(Lang.TURTLE)
                .toGraph();
        try (Store world = World.inMemory()) {
            world.replace(ArticleGraph.of(article, broken.find().toList()), World.NOON);
            String iri = World.IRIS.base() + node.replace(':', '/');
            assertThat(World.rows(world, check(name).query(), Map.of()))
                    .isNotEmpty()
                    .allMatch(row -> row.contains(" | " + iri + " | "));
        }
    }

    private static Check check(String name) {
        return checks().stream()
                .filter(check -> check.query().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
