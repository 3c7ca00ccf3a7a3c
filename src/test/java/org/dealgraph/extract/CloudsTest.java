package org.dealgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.dealgraph.model.CatalogueEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who can be somebody's cloud. */
class CloudsTest {
    private static final Clouds CLOUDS = new Clouds(Texts.ONTOLOGY.catalogue(), Texts.ONTOLOGY.lexicon());

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Azure, true",
        "Microsoft, true",
        "CoreWeave, true",
        "Equinix, true",
        "GitHub, false",
        "Acer, false",
        "Lenovo, false",
    })
    void aComputerMakerIsNoCloudAndASiteForCodeNeither(String label, boolean cloud) {
        assertThat(CLOUDS.isPlausible(
                        Texts.ONTOLOGY.relations().get("usesCloud"),
                        Texts.ONTOLOGY.catalogue().entries().values().stream()
                                .map(CatalogueEntry::entity)
                                .filter(entity -> entity.label().equals(label))
                                .findFirst()
                                .orElseThrow(),
                        Texts.tree("It runs on a cloud.")))
                .isEqualTo(cloud);
    }
}
