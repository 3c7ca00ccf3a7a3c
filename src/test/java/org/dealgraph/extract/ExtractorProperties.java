package org.dealgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dealgraph.model.AnnotatedText;
import org.dealgraph.model.Extraction;
import org.dealgraph.model.Sentence;
import org.dealgraph.model.Token;

/** What holds of any text, sense or nonsense. */
class ExtractorProperties {
    private static final List<String> RELATIONS = List.of(
            "nsubj", "obj", "acl", "advcl", "xcomp", "ccomp", "obl", "nmod", "conj", "acl:relcl", "appos", "compound");

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

    /** A parser errs, and may be misled: whatever the tree is, reading it comes to an end. */
    @Property(tries = 2000)
    void anyTreeIsReadToTheEnd(@ForAll("plans") String text, @ForAll Random random) {
        AnnotatedText parsed = Texts.annotate(text);
        AnnotatedText twisted = new AnnotatedText(
                parsed.article(),
                parsed.sentences().stream()
                        .map(sentence -> twisted(sentence, random))
                        .toList());
        assertThatCode(() -> assertTimeoutPreemptively(Duration.ofMinutes(1), () -> Texts.EXTRACTOR.extract(twisted)))
                .doesNotThrowAnyException();
    }

    /** The words of a sentence in another tree: "to" stays with the verb, the others hang on any word but "to". */
    private static Sentence twisted(Sentence sentence, Random random) {
        List<Token> tokens = new ArrayList<>(sentence.tokens());
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).text().equals("to")) {
                tokens.set(i, hung(tokens.get(i), i + 1, "mark"));
            } else {
                order.add(i);
            }
        }
        Collections.shuffle(order, random);
        for (int i = 0; i < order.size(); i++) {
            int head = i == 0 ? -1 : order.get(random.nextInt(i));
            String relation = i == 0 ? "root" : RELATIONS.get(random.nextInt(RELATIONS.size()));
            tokens.set(order.get(i), hung(tokens.get(order.get(i)), head, relation));
        }
        return new Sentence(sentence.span(), sentence.kind(), tokens, sentence.names());
    }

    private static Token hung(Token token, int head, String relation) {
        return new Token(token.span(), token.text(), token.tag(), token.lemma(), head, relation);
    }

    @Provide
    Arbitrary<String> plans() {
        return Arbitraries.of(
                        "Microsoft",
                        "its deal to acquire OpenAI",
                        "a plan to buy Figma",
                        "agreed to invest in",
                        "that it would not",
                        "and",
                        "said",
                        "stake in OpenAI")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(list -> String.join(" ", list));
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
