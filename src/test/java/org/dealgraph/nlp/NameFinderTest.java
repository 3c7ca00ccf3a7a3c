package org.dealgraph.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.dealgraph.model.NameSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFinderTest {
    private static final NameFinder FINDER = NameFinder.load();
    private static final Function<List<String>, List<String>> TAGGER = tagger();

    private static Function<List<String>, List<String>> tagger() {
        try {
            return NameTraining.openNlpTagger();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            " Nobody saw it coming , " said Ilsa Brandt , an analyst at Kestrel Lane . | [Ilsa Brandt PERSON] [Kestrel Lane ORGANIZATION]
            """)
    void namesAreFoundWithTheirKinds(String sentence, String names) {
        List<String> words = List.of(sentence.split(" ", -1));
        assertThat(describe(words, FINDER.find(words, TAGGER.apply(words)))).isEqualTo(names);
    }

    private static String describe(List<String> words, List<NameSpan> names) {
        return names.stream()
                .map(name -> "[" + String.join(" ", words.subList(name.first(), name.end())) + " " + name.kind() + "]")
                .reduce((left, right) -> left + " " + right)
                .orElse("");
    }

    @Test
    void everyWordNeedsATag() {
        assertThatThrownBy(() -> FINDER.find(List.of("Zelphra", "grew"), List.of("PROPN")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 words have 1 tags; give every word one tag");
    }

    @Test
    void aSentenceWithoutWordsHasNoNames() {
        assertThat(FINDER.find(List.of(), List.of())).isEmpty();
    }
}
