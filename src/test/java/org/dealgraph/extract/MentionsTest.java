package org.dealgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dealgraph.model.EntityType;
import org.dealgraph.model.Extraction;
import org.dealgraph.model.Mention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {
    @Test
    void aSurnameStandsForThePersonNamedInFull() {
        assertThat(labels("Satya Nadella spoke first. Later Nadella left."))
                .containsExactly("Satya Nadella", "Satya Nadella");
    }

    @Test
    void aCompanyThatNobodyHasCataloguedIsFoundByItsSuffix() {
        List<Mention> mentions = mentions("Zelphra Systems Inc. bought Splunk.");
        assertThat(mentions.get(0).entity().label()).isEqualTo("Zelphra Systems");
        assertThat(mentions.get(0).entity().type()).isEqualTo(EntityType.COMPANY);
        assertThat(mentions.get(0).entity().catalogued()).isFalse();
    }

    @Test
    void initialsInBracketsStandForTheBody() {
        assertThat(labels("The Norvane Markets Authority (NMA) fined Splunk. The NMA was strict."))
                .filteredOn(label -> label.startsWith("Norvane"))
                .hasSize(3);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "Oracle Ventures, the investment arm of Oracle, led the round.; Oracle Ventures",
                "Canadian Pacific bought Kansas City Southern in 2023.; Canadian Pacific",
                "Santander UK, the British subsidiary of the group, has many customers.; Santander UK",
                "Ford Motor Company hired 300 people.; Ford Motor",
            })
    void aUnitIsNotTheCompanyThatItIsNamedAfter(String text, String label) {
        assertThat(labels(text)).contains(label);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "Nvidia grew again. The chipmaker hired 300 people.; The chipmaker; Nvidia",
                "Nvidia grew again. It hired 300 people.; It; Nvidia",
                "Adobe and Figma signed papers. The two companies waited.; The two companies; Adobe Figma",
                "Satya Nadella spoke first. He left early.; He; Satya Nadella",
                "The ChatGPT maker hired 300 people.; The ChatGPT maker; OpenAI",
                "Nvidia grew again. \"We want people,\" said its chief executive, Jensen Huang.; We; Nvidia",
                "\"I was surprised,\" said Chuck Robbins.; I; Chuck Robbins",
            })
    void aDescriptionStandsForWhatFitsIt(String text, String phrase, String entities) {
        Extraction extraction = Texts.EXTRACTOR.extract(Texts.annotate(text));
        List<String> found = extraction.mentions().stream()
                .filter(mention -> mention.kind() != Mention.Kind.NAME)
                .filter(mention -> phraseOf(extraction, mention).equals(phrase))
                .map(mention -> mention.entity().label())
                .sorted()
                .toList();
        assertThat(String.join(" ", found)).isEqualTo(entities);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "It is raining again.",
        "A startup opened in Leeds.",
        "They say that prices rise.",
        "We all like rain.",
        "The US waits for rain."
    })
    void whatRefersToNothingStaysUnresolved(String text) {
        assertThat(mentions(text)).isEmpty();
    }

    private static String phraseOf(Extraction extraction, Mention mention) {
        return new Tree(extraction.text().sentences().get(mention.sentence())).textOf(mention.first(), mention.end());
    }

    private static List<Mention> mentions(String text) {
        return Texts.EXTRACTOR.extract(Texts.annotate(text)).mentions();
    }

    private static List<String> labels(String text) {
        return mentions(text).stream().map(mention -> mention.entity().label()).toList();
    }
}
