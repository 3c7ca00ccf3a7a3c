package org.dealgraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.dealgraph.model.EntityType;
import org.dealgraph.model.Modality;
import org.dealgraph.model.Ontology;
import org.dealgraph.model.Phase;
import org.dealgraph.model.Relation;
import org.junit.jupiter.api.Test;

class OntologyTermsTest {
    private static final List<Description> TERMS =
            TurtleFile.parse(RuleFolder.packed("ontology/dealgraph.ttl")).descriptions();
    private static final OntologyLoader LOADER = OntologyLoader.shipped();
    private static final Ontology ONTOLOGY = LOADER.load();
    private static final Set<Node> KINDS_OF_PROPERTY =
            Set.of(OWL2.ObjectProperty.asNode(), OWL2.DatatypeProperty.asNode(), OWL2.AnnotationProperty.asNode());

    @Test
    void everyTermHasOneEnglishLabelAndComment() {
        assertThat(TERMS)
                .filteredOn(OntologyTermsTest::isOurs)
                .hasSizeGreaterThan(90)
                .allSatisfy(term -> {
                    assertThat(term.one(RDFS.Nodes.label).value().getLiteralLanguage())
                            .isEqualTo("en");
                    assertThat(term.one(RDFS.Nodes.comment).value().getLiteralLanguage())
                            .isEqualTo("en");
                });
    }

    @Test
    void everyPropertyThatTheFileUsesIsDeclaredSoThatOwlToolsKnowItsKind() {
        Set<Node> declared = TERMS.stream()
                .filter(term ->
                        term.all(RDF.Nodes.type).stream().anyMatch(fact -> KINDS_OF_PROPERTY.contains(fact.value())))
                .map(Description::subject)
                .collect(Collectors.toSet());
        Set<String> builtIn = Set.of(RDF.getURI(), RDFS.getURI(), OWL2.getURI());
        Set<Node> used = TERMS.stream()
                .flatMap(term -> term.facts().stream())
                .map(Description.Fact::property)
                .filter(property -> builtIn.stream().noneMatch(property.getURI()::startsWith))
                .collect(Collectors.toSet());
        assertThat(declared).containsAll(used);
    }

    @Test
    void everySuperclassAndSuperpropertyIsDeclared() {
        Set<Node> declared = TERMS.stream().map(Description::subject).collect(Collectors.toSet());
        assertThat(TERMS)
                .flatMap(term -> term.facts())
                .filteredOn(fact -> Set.of(RDFS.Nodes.subClassOf, RDFS.Nodes.subPropertyOf, RDFS.Nodes.domain)
                        .contains(fact.property()))
                .extracting(Description.Fact::value)
                .filteredOn(above -> !above.getURI().startsWith(RDF.getURI()))
                .isSubsetOf(declared);
    }

    @Test
    void theTwentyRelationsAreThereWithTheirDeals() {
        Map<String, String> deals = new TreeMap<>();
        ONTOLOGY.relations()
                .forEach(
                        (name, relation) -> deals.put(name, relation.dealClass().orElse("")));
        assertThat(deals)
                .isEqualTo(Map.ofEntries(
                        Map.entry("partnersWith", "Partnership"),
                        Map.entry("investsIn", "Investment"),
                        Map.entry("acquires", "Acquisition"),
                        Map.entry("holdsStakeIn", "Investment"),
                        Map.entry("usesCloud", "CloudContract"),
                        Map.entry("availableOn", "CloudContract"),
                        Map.entry("supplies", "SupplyContract"),
                        Map.entry("licenses", "Licence"),
                        Map.entry("sharesRevenueWith", "RevenueShare"),
                        Map.entry("offers", ""),
                        Map.entry("integrates", ""),
                        Map.entry("competesWith", ""),
                        Map.entry("sues", "Lawsuit"),
                        Map.entry("investigates", "Investigation"),
                        Map.entry("leads", ""),
                        Map.entry("founded", ""),
                        Map.entry("subsidiaryOf", ""),
                        Map.entry("hiresFrom", ""),
                        Map.entry("valuedAt", ""),
                        Map.entry("hasRevenue", "")));
    }

    @Test
    void threeRelationsAreSymmetricAndTwoLeadToAmounts() {
        assertThat(ONTOLOGY.relations().values().stream()
                        .filter(Relation::symmetric)
                        .map(Relation::name))
                .containsExactly("competesWith", "partnersWith", "sharesRevenueWith");
        assertThat(ONTOLOGY.relations().values().stream()
                        .filter(Relation::isAmount)
                        .map(Relation::name))
                .containsExactly("hasRevenue", "valuedAt");
    }

    @Test
    void aClassStandsForTheTypesUnderIt() {
        Relation leads = ONTOLOGY.relations().get("leads");
        assertThat(leads.domain()).containsExactly(EntityType.PERSON);
        assertThat(leads.range())
                .containsExactlyInAnyOrder(
                        EntityType.ORGANIZATION, EntityType.COMPANY, EntityType.PUBLIC_BODY, EntityType.OUTLET);
        assertThat(ONTOLOGY.relations().get("competesWith").domain()).containsExactlyInAnyOrder(EntityType.values());
        assertThat(ONTOLOGY.relations().get("offers").range())
                .containsExactlyInAnyOrder(EntityType.PRODUCT, EntityType.AI_MODEL, EntityType.CLOUD_PLATFORM);
    }

    @Test
    void everyTypePhaseAndModalityOfTheModelIsATerm() {
        assertThat(TERMS)
                .extracting(Description::subject)
                .contains(nodes(EntityType.values(), EntityType::className))
                .contains(nodes(Phase.values(), Phase::term))
                .contains(nodes(Modality.values(), Modality::term));
    }

    @Test
    void theOntologyGraphHoldsTermsAndRulesWithoutBlankNodes() {
        Graph graph = LOADER.graphs(Iris.ofDefaultBase()).ontology();
        assertThat(graph.stream()).noneMatch(OntologyTermsTest::hasBlank);
        assertThat(graph.contains(Vocabulary.term("acquires"), RDF.Nodes.type, Vocabulary.RELATION))
                .isTrue();
        assertThat(ONTOLOGY.rules()).isNotEmpty().allSatisfy(rule -> assertThat(
                        graph.contains(Vocabulary.rule(rule.name()), RDF.Nodes.type, Vocabulary.RULE))
                .isTrue());
    }

    @Test
    void theHeaderSaysVersionAndLicence() {
        Optional<Description> header =
                TERMS.stream().filter(term -> term.isA(OWL2.Ontology.asNode())).findFirst();
        assertThat(header).hasValueSatisfying(ontology -> {
            assertThat(ontology.all(OWL2.versionInfo.asNode())).hasSize(1);
            assertThat(ontology.all(DCTerms.license.asNode())).hasSize(1);
        });
    }

    private static boolean isOurs(Description term) {
        return term.subject().getURI().startsWith(Vocabulary.NAMESPACE);
    }

    private static boolean hasBlank(Triple triple) {
        return triple.getSubject().isBlank() || triple.getObject().isBlank();
    }

    private static <T> Node[] nodes(T[] values, Function<T, String> nameOf) {
        return Arrays.stream(values).map(nameOf).map(Vocabulary::term).toArray(Node[]::new);
    }
}
