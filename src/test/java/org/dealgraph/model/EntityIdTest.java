package org.dealgraph.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EntityIdTest {
    private static final String ID = "(org|person|group|product)/([a-z0-9]+(-[a-z0-9]+)*)?(_[0-9a-f]{12})?";

    @Example
    void aPlainNameGivesAReadableId() {
        assertThat(EntityId.mint(EntityType.COMPANY, "Palo Alto Networks")).isEqualTo("org/palo-alto-networks");
        assertThat(EntityId.mint(EntityType.PERSON, "Jane Doe")).isEqualTo("person/jane-doe");
        assertThat(EntityId.mint(EntityType.AI_MODEL, "Claude 3")).isEqualTo("product/claude-3");
        assertThat(EntityId.mint(EntityType.GROUP, "people familiar with the matter"))
                .isEqualTo("group/people-familiar-with-the-matter");
    }

    @Example
    void aNameThatTheSlugDoesNotGiveBackIsToldApartByItsHash() {
        assertThat(EntityId.mint(EntityType.COMPANY, "xAI")).isEqualTo("org/xai_daeed48c2623");
        assertThat(EntityId.mint(EntityType.COMPANY, "Nestlé")).startsWith("org/nestle_");
        assertThat(EntityId.mint(EntityType.COMPANY, "株式会社")).startsWith("org/_");
        assertThat(EntityId.mint(EntityType.COMPANY, "X".repeat(5_000))).hasSizeLessThan(90);
    }

    @Example
    void typesOfOneFamilyShareAnId() {
        assertThat(EntityId.mint(EntityType.OUTLET, "The Verge"))
                .isEqualTo(EntityId.mint(EntityType.ORGANIZATION, "The Verge"))
                .isNotEqualTo(EntityId.mint(EntityType.PERSON, "The Verge"));
    }

    @Property
    void anyLabelGivesAnIdOfUnreservedCharacters(@ForAll EntityType type, @ForAll String label) {
        assertThat(EntityId.mint(type, label)).matches(ID).doesNotEndWith("/");
    }

    @Property
    void twoLabelsOfAFamilyNeverShareAnId(
            @ForAll EntityType type, @ForAll("lookalikes") String label, @ForAll("lookalikes") String other) {
        assumeThat(label).isNotEqualTo(other);
        assertThat(EntityId.mint(type, label)).isNotEqualTo(EntityId.mint(type, other));
    }

    @Property
    void aLabelGivesItsIdInAnyLocale(@ForAll EntityType type, @ForAll("lookalikes") String label) {
        String id = EntityId.mint(type, label);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(EntityId.mint(type, label)).isEqualTo(id);
        } finally {
            Locale.setDefault(before);
        }
    }

    /** Labels that differ in case, accents, spaces, marks, or in looking like an id with a hash. */
    @Provide
    Arbitrary<String> lookalikes() {
        List<String> pieces = List.of("i", "I", "x", "é", "E", " ", "-", "_", ".", "'", "daeed48c2623", "xAI", "Xai");
        return Arbitraries.of(pieces).list().ofMinSize(1).ofMaxSize(5).map(words -> String.join("", words));
    }
}
