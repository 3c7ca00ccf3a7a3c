package org.dealgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.dealgraph.model.CatalogueEntry;
import org.dealgraph.model.Entity;
import org.dealgraph.model.Relation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who makes what the catalogue knows, and who deals with himself. */
class HousesTest {
    private static final Houses HOUSES = new Houses(Texts.ONTOLOGY.catalogue(), Texts.ONTOLOGY.lexicon());

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "OpenAI, offers, Azure, true",
        "Microsoft, offers, Azure, false",
        "Microsoft, offers, OpenAI, false",
        "OpenAI, usesCloud, Azure, false",
    })
    void aKnownProductIsOfferedByItsMaker(String subject, String relation, String object, boolean another) {
        assertThat(HOUSES.isOfAnother(entity(subject), entity(object), relation(relation)))
                .isEqualTo(another);
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "Microsoft, competesWith, Microsoft, true",
        "Microsoft, competesWith, Azure, true",
        "OpenAI, competesWith, Azure, false",
    })
    void nobodyRivalsHisOwnProducts(String subject, String relation, String object, boolean one) {
        assertThat(HOUSES.areOne(entity(subject), entity(object), relation(relation)))
                .isEqualTo(one);
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "Microsoft, usesCloud, Azure, true",
        "GitHub, usesCloud, Azure, false",
        "OpenAI, usesCloud, Azure, false",
        "Amazon, availableOn, Bedrock, true",
        "Anthropic, availableOn, Bedrock, false",
        "Microsoft, integrates, Copilot, false",
    })
    void noCompanyIsACustomerOfItsOwnCloud(String subject, String relation, String object, boolean one) {
        assertThat(HOUSES.areOne(entity(subject), entity(object), relation(relation)))
                .isEqualTo(one);
    }

    private static Entity entity(String label) {
        return Texts.ONTOLOGY.catalogue().entries().values().stream()
                .map(CatalogueEntry::entity)
                .filter(entity -> entity.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static Relation relation(String name) {
        return Texts.ONTOLOGY.relations().get(name);
    }
}
