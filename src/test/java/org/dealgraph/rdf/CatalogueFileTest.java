package org.dealgraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.dealgraph.model.Catalogue;
import org.dealgraph.model.CatalogueEntry;
import org.dealgraph.model.EntityType.Family;
import org.dealgraph.rdf.Description.Fact;
import org.junit.jupiter.api.Test;

/** The shipped catalogue, seen as a file and as what is made of it. */
class CatalogueFileTest {
    private static final List<Description> ENTRIES =
            TurtleFile.parse(RuleFolder.packed("ontology/catalogue.ttl")).descriptions();
    private static final Catalogue CATALOGUE = CatalogueReader.read(ENTRIES);

    @Test
    void everyEntityHasOneLabelAndOneClass() {
        assertThat(ENTRIES).hasSizeGreaterThan(150).allSatisfy(entry -> {
            assertThat(entry.all(RDFS.Nodes.label)).hasSize(1);
            assertThat(entry.all(RDF.Nodes.type)).hasSize(1);
        });
        assertThat(CATALOGUE.entries()).hasSameSizeAs(ENTRIES);
    }

    @Test
    void noNameIsOfTwoEntitiesOrGivenTwice() {
        assertThat(ENTRIES.stream().flatMap(entry -> Stream.of(RDFS.Nodes.label, SKOS.altLabel.asNode())
                        .flatMap(name -> entry.texts(name).stream())))
                .doesNotHaveDuplicates();
    }

    @Test
    void makersAreOfProductsAndParentsOfOrganizationsAndBothAreThere() {
        assertThat(CATALOGUE.entries().values()).allSatisfy(entry -> {
            Family family = entry.entity().type().family();
            assertThat(entry.maker().isPresent()).isIn(family == Family.PRODUCT, false);
            assertThat(entry.parent().isPresent()).isIn(family == Family.ORGANIZATION, false);
            assertThat(Stream.concat(entry.maker().stream(), entry.parent().stream()))
                    .allMatch(id -> CATALOGUE
                            .find(id)
                            .map(CatalogueFileTest::isOrganization)
                            .orElse(false));
        });
    }

    @Test
    void noOrganizationIsItsOwnAncestor() {
        assertThat(CATALOGUE.entries().keySet()).allSatisfy(id -> {
            long above = Stream.iterate(
                            CATALOGUE.find(id).flatMap(CatalogueEntry::parent),
                            Optional::isPresent,
                            parent -> parent.flatMap(CATALOGUE::find).flatMap(CatalogueEntry::parent))
                    .limit(10)
                    .count();
            assertThat(above).isLessThan(10);
        });
    }

    @Test
    void whatIsTheSameElsewhereIsInWikidata() {
        assertThat(ENTRIES.stream()
                        .flatMap(entry -> entry.all(OWL2.sameAs.asNode()).stream())
                        .map(Fact::value))
                .doesNotHaveDuplicates()
                .allSatisfy(
                        same -> assertThat(same.getURI()).matches("http://www\\.wikidata\\.org/entity/Q[1-9][0-9]*"));
    }

    @Test
    void onlyWhatTheOntologyAndItsNeighboursNameIsSaid() {
        Set<String> namespaces =
                Set.of(Vocabulary.NAMESPACE, RDF.getURI(), RDFS.getURI(), OWL2.getURI(), SKOS.getURI());
        assertThat(ENTRIES.stream().flatMap(entry -> entry.facts().stream()))
                .allMatch(fact -> namespaces.stream().anyMatch(fact.property().getURI()::startsWith));
    }

    private static boolean isOrganization(CatalogueEntry entry) {
        return entry.entity().type().family() == Family.ORGANIZATION;
    }
}
