package org.dealgraph.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bar with spaces stands where one sentence ends and the next begins. */
class SentenceSplitterTest {
    private final SentenceSplitter splitter = new SentenceSplitter(Abbreviations.english());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nordwind bought Seeblick. | The price was not given.",
                "Who gains? | Nobody does. | So why sell?",
                "It closed! | Staff cheered.",
                "Nordwind Inc. and Seeblick Corp. merged. | Shares rose.",
                "The buyer is Nordwind Inc. | The seller is unknown.",
                "He joined Seeblick Co. in May.",
                "Seeblick Ltd. Chairman Ian Roe resigned.",
                "Mr. Roe met Dr. Lind and Ms. Ray. | They talked.",
                "The talks ended at 5 p.m. on Sept. 3. | Nothing was signed.",
                "The talks ended at 5 p.m. | They resume today.",
                "U.S. regulators approved it. | U.K. regulators did not.",
                "It operates in the U.S. | The rest is abroad.",
                "It was U.S. President Ann Poe who spoke.",
                "J. P. Lind runs it. | K. Roe advises.",
                "The chip is No. 1 in Europe. | It leads.",
                "Is it for sale? | No. | It is not.",
                "\"We are not for sale,\" he said. | \"Never.\"",
                "\"We sold it.\" | That was all.",
                "“We sold it.” | That was all.",
                "\"Will it close?\" Ian Roe asked. | Nobody knew.",
                "\"Why now?\" she said. | She waited.",
                "He waited ... and left.",
                "He waited... | Then the offer came.",
                "It raised $1.5 billion. | It wanted $2.5 billion.",
                "Version 2.0 is out. | Version 3.5 follows.",
                "1. Nordwind buys Seeblick. | 2. Seeblick keeps its name.",
                "Visit nordwind.example today. | It is free.",
                "Amazon.com Inc. pays. | Nobody else does.",
                "Yahoo! bought it. | It paid cash.",
                "(The deal is not final.) | It may fail.",
                "It may fail (see below). | It may not.",
                "It said so in Jan. 2025. | It repeated it in Feb. 2026.",
                "The unit makes chips, servers, etc. | It sells abroad.",
                "The firm (est. 1999) is small. | It grows.",
                "Prices fell, e.g. in Asia. | They rose later.",
                "iPhone sales fell. | iPad sales rose.",
                "It was the end. | xAI moved on.",
                "Shares fell 3 percent in N.Y. trading. | They recovered.",
                "Nordwind vs. Seeblick is on. | A judge decides.",
                "It is led by Ann Poe, Ph.D., of Bonn. | She is new.",
                "He said: \"It is over.\" | She agreed.",
                "They met on Oct. 3 and Nov. 4. | Both days were fine.",
                "Revenue was 4.5 bn. | Profit was 1.2 bn.",
                "Gov. Poe and Sen. Lind object. | Others do not.",
                "Plan B failed. | Plan C won.",
                "The round was led by Acme Ventures Ltd. | It closed in May.",
            })
    void aBlockFallsIntoSentences(String marked) {
        List<String> expected = List.of(marked.split(" \\| "));
        String plain = AlignedText.of(String.join(" ", expected), 0).plain();
        assertThat(splitter.split(plain).stream().map(range -> range.in(plain)))
                .containsExactlyElementsOf(expected.stream()
                        .map(sentence -> AlignedText.of(sentence, 0).plain())
                        .toList());
    }

    @Test
    void whiteSpaceIsNoSentence() {
        assertThat(splitter.split("   ")).isEmpty();
        assertThat(splitter.split("")).isEmpty();
    }

    @Test
    void aLineBreakInsideABlockIsWhiteSpace() {
        String plain = AlignedText.of("It was\nsold. It\r\nwas cheap.", 0).plain();
        assertThat(splitter.split(plain)).hasSize(2);
    }
}
