package org.dealgraph.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dealgraph.model.NameSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFinderTest {
    private static final NameFinder FINDER = NameFinder.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            " Nobody saw it coming , " said Ilsa Brandt , an analyst at Kestrel Labs . | [Ilsa Brandt PERSON] [Kestrel Labs ORGANIZATION]
            Norvane Systems Inc. has agreed to buy Zelphra Corp. for $ 2 billion .    | [Norvane Systems Inc. ORGANIZATION] [Zelphra Corp. ORGANIZATION]
            Sales rose in Germany , France and the United States .                    | [Germany PLACE] [France PLACE] [United States PLACE]
            Nobody knows why it happened on a Tuesday in March .                      | ~~
            """)
    void namesAreFoundWithTheirKinds(String sentence, String names) {
        List<String> words = List.of(sentence.split(" ", -1));
        assertThat(describe(words, FINDER.find(words))).isEqualTo(names);
    }

    @Test
    void aNameThatIsSureInOneSentenceIsFoundInTheOthers() {
        List<List<String>> sentences = List.of(
                List.of("Zelphra", "Inc.", "was", "founded", "by", "Ilsa", "Brandt", "."),
                List.of("BRANDT", "says", "no"),
                List.of("Ask", "Brandt", "why", "."));
        List<List<NameSpan>> names = FINDER.findAll(sentences);
        assertThat(describe(sentences.get(2), names.get(2))).isEqualTo("[Brandt PERSON]");
    }

    @Test
    void aDocumentOfOneSentenceHasTheNamesOfTheSentence() {
        List<String> words = List.of("Ilsa", "Brandt", "left", "Norvane", "Systems", "Inc.", "in", "May", ".");
        assertThat(FINDER.findAll(List.of(words))).containsExactly(FINDER.find(words));
    }

    @Test
    void aLongSentenceOfCapitalsIsRead() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            words.add("ZELPHRA");
        }
        assertThat(FINDER.find(words)).allSatisfy(name -> assertThat(name.end()).isLessThanOrEqualTo(5_000));
    }

    @Test
    void aSentenceWithoutWordsHasNoNames() {
        assertThat(FINDER.find(List.of())).isEmpty();
        assertThat(FINDER.findAll(List.of())).isEmpty();
        assertThat(FINDER.findAll(List.of(List.of()))).containsExactly(List.of());
    }

    private static String describe(List<String> words, List<NameSpan> names) {
        return names.stream()
                .map(name -> "[" + String.join(" ", words.subList(name.first(), name.end())) + " " + name.kind() + "]")
                .reduce((left, right) -> left + " " + right)
                .orElse("");
    }
}
