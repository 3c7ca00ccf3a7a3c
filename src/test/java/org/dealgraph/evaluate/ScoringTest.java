package org.dealgraph.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.dealgraph.model.Span;
import org.junit.jupiter.api.Test;

class ScoringTest {
    private static final GoldClaim ACQUIRES =
            gold(1, "Harbor Robotics", "acquires", "Tidepool|Tidepool Labs", "begins");

    @Test
    void aClaimThatAgreesInAllCountsAtEveryLevel() {
        Scoring scoring = new Scoring(
                List.of(ACQUIRES), List.of(found("Harbor Robotics", "acquires", "Tidepool Labs", "Begins")));

        for (Level level : Level.values()) {
            assertThat(scoring.at(level).f1()).isEqualTo(1);
        }
    }

    @Test
    void anotherPhaseIsRightAsATripleAlone() {
        Scoring scoring =
                new Scoring(List.of(ACQUIRES), List.of(found("Harbor Robotics", "acquires", "Tidepool Labs", "Ends")));

        assertThat(scoring.at(Level.TRIPLE).f1()).isEqualTo(1);
        assertThat(scoring.at(Level.CLAIM).f1()).isZero();
        assertThat(scoring.at(Level.CLAIM).missed()).containsExactly(ACQUIRES);
        assertThat(scoring.at(Level.CLAIM).spurious()).hasSize(1);
    }

    @Test
    void namesAgreeWithoutSuffixCaseAndPunctuation() {
        assertThat(ACQUIRES.isFoundBy(found("HARBOR ROBOTICS, INC.", "acquires", "Tidepool’s", "begins"), Level.FULL))
                .isTrue();
        assertThat(ACQUIRES.isFoundBy(found("Harbor", "acquires", "Tidepool", "begins"), Level.TRIPLE))
                .isFalse();
    }

    @Test
    void onlySymmetricRelationsAgreeEitherWayRound() {
        GoldClaim partners = gold(2, "Harbor Robotics", "partnersWith", "Tidepool", "begins");

        assertThat(partners.isFoundBy(found("Tidepool", "partnersWith", "Harbor Robotics", "begins"), Level.FULL))
                .isTrue();
        assertThat(ACQUIRES.isFoundBy(found("Tidepool", "acquires", "Harbor Robotics", "begins"), Level.TRIPLE))
                .isFalse();
    }

    @Test
    void anOptionalClaimNeitherHelpsNorHurts() {
        GoldClaim optional = optional(gold(3, "Harbor Robotics", "offers", "Dockhand", "holds"));
        FoundClaim itself = found("Harbor Robotics", "offers", "Dockhand", "holds");
        FoundClaim required = found("Harbor Robotics", "acquires", "Tidepool", "begins");

        assertThat(new Scoring(List.of(ACQUIRES, optional), List.of(required))
                        .at(Level.CLAIM)
                        .f1())
                .isEqualTo(1);
        assertThat(new Scoring(List.of(ACQUIRES, optional), List.of(required, itself))
                        .at(Level.CLAIM)
                        .f1())
                .isEqualTo(1);
        assertThat(new Scoring(List.of(ACQUIRES, optional), List.of(itself))
                        .at(Level.CLAIM)
                        .f1())
                .isZero();
    }

    @Test
    void precisionAndRecallAreTheSharesThatTheyAreCalledAfter() {
        GoldClaim other = gold(4, "Harbor Robotics", "offers", "Dockhand", "holds");
        GoldClaim third = gold(5, "Harbor Robotics", "partnersWith", "Northwind", "holds");
        Scoring scoring = new Scoring(
                List.of(ACQUIRES, other, third),
                List.of(
                        found("Harbor Robotics", "acquires", "Tidepool", "begins"),
                        found("Harbor Robotics", "acquires", "Northwind", "begins")));

        Score score = scoring.at(Level.CLAIM);

        assertThat(score.precision()).isEqualTo(0.5);
        assertThat(score.recall()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(score.f1()).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void aClaimThatIsFoundTwiceCountsOnce() {
        FoundClaim claim = found("Harbor Robotics", "acquires", "Northwind", "begins");

        assertThat(new Scoring(List.of(ACQUIRES), List.of(claim, claim)).found())
                .hasSize(1);
    }

    @Test
    void anAmountIsTheObjectOfAValuation() {
        GoldClaim valued = gold(6, "Tidepool", "valuedAt", "2000000000", "holds");

        assertThat(valued.isFoundBy(found("Tidepool", "valuedAt", "2000000000.0", "holds"), Level.CLAIM))
                .isTrue();
        assertThat(valued.isFoundBy(found("Tidepool", "valuedAt", "2500000000", "holds"), Level.CLAIM))
                .isFalse();
    }

    private static GoldClaim gold(int line, String subject, String relation, String object, String phase) {
        return new GoldClaim(
                line,
                "a.txt",
                "It said",
                End.of(subject, ""),
                relation,
                End.of(object, ""),
                List.of(phase),
                List.of("asserted"),
                false,
                Optional.empty(),
                Details.none(),
                false);
    }

    private static GoldClaim optional(GoldClaim claim) {
        return new GoldClaim(
                claim.line(),
                claim.doc(),
                claim.evidence(),
                claim.subject(),
                claim.relation(),
                claim.object(),
                claim.phases(),
                claim.modalities(),
                claim.negated(),
                claim.speaker(),
                claim.details(),
                true);
    }

    private static FoundClaim found(String subject, String relation, String object, String phase) {
        return new FoundClaim(
                "a.txt",
                End.of(subject, ""),
                relation,
                End.of(object, ""),
                phase,
                "Asserted",
                false,
                Optional.empty(),
                Details.none(),
                "a-rule",
                "It said so.",
                new Span(0, 11));
    }
}
