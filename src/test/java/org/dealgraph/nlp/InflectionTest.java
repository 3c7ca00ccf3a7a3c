package org.dealgraph.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionTest {
    private static final Set<String> WORDS = Set.of(
            "acquire",
            "integrate",
            "partner",
            "plan",
            "rate",
            "rat",
            "supply",
            "purchase",
            "business",
            "service",
            "compete",
            "close",
            "back",
            "hop",
            "hope",
            "deploy",
            "company",
            "box",
            "invest",
            "own");

    private final Inflection inflection = new Inflection(WORDS::contains);

    @ParameterizedTest(name = "{0} is a form of {2}")
    @CsvSource({
        "acquired, VERB, acquire",
        "acquiring, VERB, acquire",
        "integrated, VERB, integrate",
        "partnered, VERB, partner",
        "planned, VERB, plan",
        "rated, VERB, rate",
        "hopped, VERB, hop",
        "hoped, VERB, hope",
        "supplies, VERB, supply",
        "supplied, VERB, supply",
        "competes, VERB, compete",
        "backed, VERB, back",
        "owned, VERB, own",
        "deploying, VERB, deploy",
        "purchases, NOUN, purchase",
        "businesses, NOUN, business",
        "services, NOUN, service",
        "companies, NOUN, company",
        "boxes, NOUN, box",
        "exceed, VERB, exceed",
        "bring, VERB, bring",
    })
    void aRegularEndingIsTakenOffAKnownWord(String form, String tag, String base) {
        assertThat(inflection.baseOf(form, tag)).contains(base);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"business, NOUN", "acquired, ADJ", "zelphraed, VERB", "is, VERB", "bus, NOUN"})
    void whatHasNoRegularEndingOrNoKnownBaseIsLeftAlone(String form, String tag) {
        assertThat(inflection.baseOf(form, tag)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is a form of {2}")
    @CsvSource({
        "cheaper, ADJ, cheap",
        "cheapest, ADJ, cheap",
        "larger, ADJ, large",
        "bigger, ADJ, big",
        "earlier, ADV, early",
    })
    void aComparisonIsTakenOffAKnownWord(String form, String tag, String base) {
        Set<String> words = Set.of("cheap", "large", "big", "early");
        assertThat(new Inflection(words::contains).baseOf(form, tag)).contains(base);
    }

    @ParameterizedTest(name = "{0} may be a form of {2}")
    @CsvSource({
        "hyperscalers, NOUN, hyperscaler",
        "foundries, NOUN, foundry",
        "sandboxes, NOUN, sandbox",
        "chassis, NOUN, chassis",
        "onboarded, VERB, onboard",
        "tokenizing, VERB, tokenize",
        "deprecated, VERB, deprecate",
        "rebutted, VERB, rebut",
        "outspends, VERB, outspend",
        "sliced, ADJ, sliced",
    })
    void ofAnUnknownWordSpellingDecides(String form, String tag, String base) {
        assertThat(new Inflection(word -> false).guess(form, tag)).isEqualTo(base);
    }
}
