package org.dealgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dealgraph.model.Claim;
import org.dealgraph.model.Entity;
import org.dealgraph.model.Modality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is said to say a sentence, by the order of its words. */
class AttributionTest {
    private static final StanceWords WORDS = new StanceWords(Texts.ONTOLOGY.lexicon());

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            Cisco bought Splunk, three people familiar with the matter said on Monday.     | people
            Cisco has bought Splunk, the Harbor Ledger reported in August.                 | Ledger
            Cisco will buy Splunk, one of the sources said.                                | sources
            "We want it," wrote Ann Lee of Merrion Partners.                               | Lee
            "We want it," said Norvane's Ann Lee.                                          | Lee
            Cisco is close to a purchase of Splunk, according to two bankers.              | bankers
            According to the Harbor Ledger, Cisco has bought Splunk.                       | Ledger
            Heineken weighs bid for Carlsberg as rivals circle - sources                   | sources
            Cisco was in talks about it, she said.                                         | she
            """)
    void whoeverIsNamedBesideWhatIsSaidSaysIt(String text, String speaker) {
        Tree tree = Texts.tree(text);
        assertThat(Attribution.of(tree, WORDS)
                        .map(who -> tree.token(who.speaker()).text()))
                .contains(speaker);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            Cisco said on Monday that it had bought Splunk.
            Cisco bought Splunk, a company that reported a loss.
            Cisco sued Splunk in July, accusing it of theft.
            When Cisco bought Splunk, analysts said little.
            Cisco bought Splunk, saying it would keep the brand.
            Cisco and Splunk merge - at last
            """)
    void whatIsNotSaidOfTheWholeSentenceHasNobodyWhoSaysIt(String text) {
        assertThat(Attribution.of(Texts.tree(text), WORDS)).isEmpty();
    }

    @Test
    void whatIsSaidByTheWayIsNobodysSaying() {
        List<Claim> claims = Texts.BY_RULES
                .extract(
                        Texts.annotate(
                                "Cisco has bought Splunk, which Godfrey Sullivan founded, three people familiar with the matter said."))
                .claims();
        assertThat(claims).anySatisfy(claim -> {
            assertThat(claim.relation().name()).isEqualTo("acquires");
            assertThat(claim.stance().modality()).isEqualTo(Modality.REPORTED);
            assertThat(claim.stance().speaker().map(Entity::label)).contains("people familiar with the matter");
        });
        assertThat(claims).anySatisfy(claim -> {
            assertThat(claim.relation().name()).isEqualTo("founded");
            assertThat(claim.stance().speaker()).isEqualTo(Optional.empty());
        });
    }

    @Test
    void whoSuesAndAccusesDoesNotReportHisSuit() {
        List<Claim> claims = Texts.BY_RULES
                .extract(Texts.annotate("Cisco sued Splunk in July, accusing it of theft."))
                .claims();
        assertThat(claims)
                .filteredOn(claim -> claim.relation().name().equals("sues"))
                .singleElement()
                .satisfies(claim -> assertThat(claim.stance().modality()).isEqualTo(Modality.ASSERTED));
    }
}
