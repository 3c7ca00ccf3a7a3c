package org.dealgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.dealgraph.model.Relation;
import org.dealgraph.model.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ends an exclusivity is told from what ends a relation, and from what is merely exclusive. */
class LooseningTest {
    private static final Loosening LOOSENING = new Loosening(Texts.ONTOLOGY.lexicon());

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "Cisco and Oracle End Exclusive Software Partnership; partnership; true",
                "Cisco rewrote the agreement, dropping Oracle's exclusivity.; agreement; true",
                "Under the new deal the exclusivity ends in May.; deal; true",
                "The alliance is no longer exclusive.; alliance; true",
                "Cisco signed an exclusive partnership with Oracle.; partnership; false",
                "Cisco ended its partnership with Oracle.; partnership; false",
                "After the talks ended, Cisco won an exclusive deal.; deal; false",
                "The exclusive deal pleased investors, and trading ended early.; deal; false",
            })
    void whatEndsIsTheExclusivity(String sentence, String trigger, boolean loosened) {
        Tree tree = Texts.tree(sentence);

        assertThat(LOOSENING.isSaid(tree, indexOf(tree, trigger), relation("partnersWith"), -1, -1))
                .isEqualTo(loosened);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "Snowflake can sell its tools on any cloud, not just Microsoft's Azure.; Azure; true",
                "Snowflake now runs not only on Azure but on Bedrock.; Azure; true",
                "Snowflake sells its tools on Azure, not on paper.; Azure; false",
                "Snowflake sells its tools just on Azure.; Azure; false",
            })
    void aCloudThatIsNotTheOnlyOneAnyMore(String sentence, String object, boolean loosened) {
        Tree tree = Texts.tree(sentence);

        assertThat(LOOSENING.isSaid(tree, 0, relation("availableOn"), -1, indexOf(tree, object)))
                .isEqualTo(loosened);
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"Oracle, true", "SAP, false"})
    void anExclusivityIsThatOfItsOwner(String partner, boolean loosened) {
        Tree tree = Texts.tree("Cisco rewrote the deal, dropping Oracle's exclusivity, to work with SAP.");
        int cisco = indexOf(tree, "Cisco");

        assertThat(LOOSENING.isSaid(
                        tree, indexOf(tree, "deal"), relation("partnersWith"), cisco, indexOf(tree, partner)))
                .isEqualTo(loosened);
    }

    private static int indexOf(Tree tree, String word) {
        return IntStream.range(0, tree.size())
                .filter(i -> tree.token(i).text().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow();
    }

    private static Relation relation(String name) {
        return Texts.ONTOLOGY.rules().stream()
                .map(Rule::relation)
                .filter(relation -> relation.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
