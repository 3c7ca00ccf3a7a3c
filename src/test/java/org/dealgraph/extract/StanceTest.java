package org.dealgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.dealgraph.model.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a relation, and how surely it is said, comes from words that have the trigger in their scope. */
class StanceTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "Cisco acquired Splunk.; asserted",
                "Cisco agreed to acquire Splunk.; planned",
                "Cisco plans to acquire Splunk.; planned",
                "Cisco will acquire Splunk.; planned",
                "Cisco may acquire Splunk.; possible",
                "Cisco is considering acquiring Splunk.; possible",
                "A takeover of Splunk by Cisco would create a giant.; possible",
                "Cisco's takeover of Splunk would create a giant.; possible",
                "Cisco's takeover of Splunk created a giant.; asserted",
                "Cisco is expected to acquire Splunk.; predicted",
                "If Cisco acquires Splunk, customers will leave.; hypothetical",
                "Reuters said that Cisco acquired Splunk.; reported",
            })
    void modalityFollowsTheGoverningWord(String sentence, String modality) {
        assertThat(acquisitions(sentence))
                .singleElement()
                .extracting(claim -> claim.stance().modality().name().toLowerCase(Locale.ROOT))
                .isEqualTo(modality);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "Cisco did not acquire Splunk.; true",
                "Cisco never acquired Splunk.; true",
                "Cisco refused to acquire Splunk.; true",
                "Cisco denied that it had acquired Splunk.; true",
                "Cisco abandoned its acquisition of Splunk.; true",
                "Cisco made no bid for Splunk.; true",
                "Cisco acquired Splunk without delay.; false",
            })
    void aDenialIsToldFromAFact(String sentence, boolean negated) {
        assertThat(acquisitions(sentence))
                .singleElement()
                .matches(claim -> claim.stance().negated() == negated);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "Nokia announced a partnership with Nvidia.; begins",
                "Nokia ended its partnership with Nvidia.; ends",
                "Nokia expanded its partnership with Nvidia.; changes",
                "Nokia has a partnership with Nvidia.; holds",
                "Nokia renegotiated its alliance with Nvidia.; changes",
            })
    void phaseFollowsTheGoverningVerb(String sentence, String phase) {
        assertThat(claims(sentence, "partnersWith"))
                .singleElement()
                .extracting(claim -> claim.stance().phase().name().toLowerCase(Locale.ROOT))
                .isEqualTo(phase);
    }

    @Test
    void whatIsDeniedOrForecastSupportsNoPlainTriple() {
        List<String> sentences = List.of(
                "Cisco did not acquire Splunk.",
                "Cisco may acquire Splunk.",
                "Cisco is expected to acquire Splunk.",
                "If Cisco acquires Splunk, customers will leave.");
        assertThat(sentences)
                .allSatisfy(sentence ->
                        assertThat(acquisitions(sentence)).isNotEmpty().noneMatch(Claim::supportsTriple));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Were Cisco to buy Splunk, rivals would worry.",
                "Had Cisco bought Splunk, rivals would have worried.",
                "Imagine Cisco buying Splunk.",
                "Without a takeover of Splunk, Cisco would lose.",
                "Cisco should buy Splunk.",
                "Cisco ought to buy Splunk.",
                "Cisco must buy Splunk to survive.",
                "Is Cisco buying Splunk?",
                "Did Cisco buy Splunk?",
                "Cisco almost bought Splunk in 2022.",
                "Cisco came close to buying Splunk.",
                "Cisco thought about buying Splunk.",
                "The idea of Cisco buying Splunk is absurd.",
                "Cisco needs a partnership with Splunk.",
                "Cisco lacks a partnership with Splunk.",
                "A partnership between Cisco and Splunk would worry rivals.",
            })
    void whatIsOnlyThoughtOfIsNoFact(String sentence) {
        assertThat(Texts.EXTRACTOR.extract(Texts.annotate(sentence)).claims())
                .isNotEmpty()
                .filteredOn(claim -> !claim.relation().name().equals("competesWith"))
                .noneMatch(Claim::supportsTriple);
    }

    @Test
    void theSubjectOfAVerbOfSayingIsTheSpeaker() {
        assertThat(acquisitions("Reuters said that Cisco acquired Splunk."))
                .singleElement()
                .satisfies(claim -> assertThat(
                                claim.stance().speaker().orElseThrow().label())
                        .isEqualTo("Reuters"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "It was never a simple partnership between Cisco and Splunk.; holds asserted +",
                "It was never a partnership between Cisco and Splunk.; holds asserted -",
                "This is not a breakup of Cisco and Splunk.; ends asserted -",
                "Cisco and Splunk announced their breakup on Monday.; ends asserted +",
                "A partnership between Cisco and Splunk would worry rivals.; begins possible +",
                "A partnership between Cisco and Splunk could worry rivals.; begins possible +",
                "The partnership between Cisco and Splunk could worry rivals.; holds asserted +",
                "The outcome suggests that the partnership of Cisco and Splunk has ended.; ends asserted +",
                "Analysts suggest that the partnership of Cisco and Splunk has ended.; ends reported +",
                "Reports surfaced that Cisco had ended its partnership with Splunk.; ends reported +",
                "Oracle will seek help from others to end its partnership with Cisco.; ends planned +",
                "On Monday, Cisco disclosed revised terms for its partnership with Splunk.; changes asserted +",
                "On Monday, Cisco disclosed the terms of its partnership with Splunk.; begins asserted +",
                "For Cisco, the divorce from Splunk may sting less than expected.; ends asserted +",
            })
    void whatSurroundsAPartnershipTellsWhatBecomesOfIt(String sentence, String stance) {
        assertThat(Texts.BY_RULES.extract(Texts.annotate(sentence)).claims())
                .filteredOn(claim -> claim.relation().name().equals("partnersWith"))
                .singleElement()
                .extracting(claim -> claim.stance().phase().name().toLowerCase(Locale.ROOT)
                        + " " + claim.stance().modality().name().toLowerCase(Locale.ROOT)
                        + (claim.stance().negated() ? " -" : " +"))
                .isEqualTo(stance);
    }

    private static List<Claim> acquisitions(String sentence) {
        return claims(sentence, "acquires");
    }

    private static List<Claim> claims(String sentence, String relation) {
        return Texts.EXTRACTOR.extract(Texts.annotate(sentence)).claims().stream()
                .filter(claim -> claim.relation().name().equals(relation))
                .toList();
    }
}
