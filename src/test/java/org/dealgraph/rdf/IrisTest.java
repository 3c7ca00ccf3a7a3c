package org.dealgraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.jena.graph.Node;
import org.apache.jena.irix.IRIx;
import org.dealgraph.model.Article;
import org.dealgraph.model.EntityId;
import org.dealgraph.model.EntityType;
import org.dealgraph.model.Metadata;

class IrisTest {
    private static final Iris IRIS = Iris.ofDefaultBase();

    @Property
    void hostileStringsGiveSoundIris(@ForAll String label, @ForAll String url, @ForAll String text) {
        String id = EntityId.mint(EntityType.COMPANY, label);
        assertSound(IRIS.entity(id));
        assertSound(IRIS.deal("RevenueShare", id, "hooli"));
        assertSound(IRIS.article(article(Optional.of(url), text)));
        assertSound(IRIS.article(article(Optional.empty(), text)));
    }

    @Property
    void theSameContentGivesTheSameIri(@ForAll String url, @ForAll String text) {
        assertThat(IRIS.article(article(Optional.empty(), text)))
                .isEqualTo(IRIS.article(article(Optional.empty(), text)));
        assertThat(IRIS.article(article(Optional.of(url), text)))
                .isEqualTo(IRIS.article(article(Optional.of(url), text + " corrected")));
    }

    @Property
    void twoTextsOrTwoAddressesAreTwoArticles(@ForAll String one, @ForAll String other) {
        assertThat(IRIS.article(article(Optional.of(one), "text")))
                .isNotEqualTo(IRIS.article(article(Optional.empty(), one)));
        assumeThat(wellFormed(one)).isNotEqualTo(wellFormed(other));
        assertThat(IRIS.article(article(Optional.empty(), one)))
                .isNotEqualTo(IRIS.article(article(Optional.empty(), other)));
        assertThat(IRIS.article(article(Optional.of(one), "text")))
                .isNotEqualTo(IRIS.article(article(Optional.of(other), "text")));
    }

    @Example
    void aDealHasOneIriWhicheverPartyIsNamedFirst() {
        assertThat(IRIS.deal("RevenueShare", "org/initech", "hooli"))
                .isEqualTo(IRIS.deal("RevenueShare", "hooli", "org/initech"))
                .hasToString("https://w3id.org/dealgraph/deal/revenueshare/hooli--org/initech");
    }

    @Example
    void theBaseIsAnOption() {
        Iris mine = new Iris("https://example.org/kg#");
        assertThat(mine.entity("hooli")).hasToString("https://example.org/kg#id/hooli");
        assertThat(mine.catalogueGraph()).hasToString("https://example.org/kg#graph/catalogue");
    }

    @Example
    void aBaseThatCannotNameDataIsRefused() {
        for (String base : List.of("", "example.org/", "https://example.org", "https://a b/", "https://a<b>/")) {
            assertThatThrownBy(() -> new Iris(base))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("\"" + base + "\"")
                    .hasMessageContaining("such as https://w3id.org/dealgraph/");
        }
    }

    private static void assertSound(Node node) {
        IRIx iri = IRIx.create(node.getURI());
        assertThat(iri.isAbsolute()).isTrue();
        assertThat(iri.hasViolations()).isFalse();
        assertThat(node.getURI()).matches("[!-~]+").doesNotContain("//id").hasSizeLessThan(200);
    }

    private static Article article(Optional<String> url, String text) {
        Metadata unknown = Metadata.unknown();
        Metadata metadata = new Metadata(
                unknown.headline(), List.of(), unknown.outlet(), unknown.published(), url, unknown.language());
        return new Article("a.txt", text, metadata, List.of());
    }

    /** What is left of a string in a file, where half a surrogate pair has no place. */
    private static String wellFormed(String text) {
        return Literals.text(text).getLiteralLexicalForm();
    }
}
