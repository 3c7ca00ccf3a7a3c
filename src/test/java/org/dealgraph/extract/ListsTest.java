package org.dealgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dealgraph.model.Extraction;
import org.dealgraph.model.Mention;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that stand in a list share the place of the first. */
class ListsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "The round was led by Nvidia, Oracle and Salesforce.; Salesforce; Nvidia",
                "The round was led by Nvidia, Oracle and the chipmaker Intel.; Intel; Nvidia",
                "Nvidia bought Mellanox and Oracle sued Google.; Oracle; Oracle",
                "Nvidia, Oracle said, was late.; Oracle; Oracle",
                "Tim Cook and Apple were late.; Apple; Apple",
            })
    void theFirstOfAListStandsForAll(String sentence, String name, String first) {
        Extraction extraction = Texts.EXTRACTOR.extract(Texts.annotate(sentence));
        List<Mention> mentions = extraction.mentions();
        Lists lists = new Lists(new Tree(extraction.text().sentences().get(0)), mentions);

        Mention asked = mentions.stream()
                .filter(mention -> mention.entity().label().equals(name))
                .findFirst()
                .orElseThrow();

        assertThat(lists.first(asked).entity().label()).isEqualTo(first);
    }
}
