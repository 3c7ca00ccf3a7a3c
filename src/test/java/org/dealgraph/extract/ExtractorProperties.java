package org.dealgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dealgraph.model.AnnotatedText;
import org.dealgraph.model.Extraction;

/** What holds of any text, sense or nonsense. */
class ExtractorProperties {
    @Property(tries = 150)
    void everyClaimQuotesASentenceOfTheText(@ForAll("texts") String text) {
        AnnotatedText annotated = Texts.annotate(text);
        Extraction extraction = Texts.EXTRACTOR.extract(annotated);
        assertThat(extraction.claims()).allSatisfy(claim -> assertThat(annotated.sentences())
                .anyMatch(sentence -> sentence.span().equals(claim.evidence().quote())));
    }

    @Property(tries = 100)
    void theSameTextGivesTheSameExtraction(@ForAll("texts") String text) {
        assertThat(Texts.EXTRACTOR.extract(Texts.annotate(text)))
                .isEqualTo(Texts.EXTRACTOR.extract(Texts.annotate(text)));
    }

    @Property(tries = 100)
    void everyMentionLiesInItsSentence(@ForAll("texts") String text) {
        Extraction extraction = Texts.EXTRACTOR.extract(Texts.annotate(text));
        assertThat(extraction.mentions())
                .allMatch(mention -> mention.end()
                        <= extraction
                                .text()
                                .sentences()
                                .get(mention.sentence())
                                .tokens()
                                .size());
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(
                "Microsoft",
                "OpenAI",
                "Figma",
                "acquired",
                "its",
                "stake",
                "in",
                "of",
                "the",
                "and",
                "not",
                ",",
                ".",
                "partnership",
                "with",
                "Azure",
                "said",
                "that",
                "$3bn",
                "49%",
                "will",
                "who",
                "Satya",
                "Nadella",
                "'s",
                "chief",
                "executive",
                "it",
                "they",
                "\ud83d\ude80",
                "sued",
                "to",
                "buy",
                "if",
                "2023",
                "(",
                ")");
        return words.list().ofMinSize(1).ofMaxSize(30).map(list -> String.join(" ", list));
    }
}
