package org.dealgraph.serve.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.dealgraph.serve.view.ClaimView.Stance;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    @ParameterizedTest
    @CsvSource({
        "begins, asserted, false, '', stated as fact|begins",
        "holds, reported, false, '', reported|ongoing",
        "begins, asserted, true, not:, denied|stated as fact|begins",
        "ends, planned, false, no longer:, planned|ends",
        "ends, asserted, true, '', end denied|stated as fact"
    })
    void anEndIsTheOppositeAndADeniedEndIsNot(
            String phase, String modality, boolean negated, String turn, String badges) {
        Stance stance = new Stance(phase, modality, negated, Optional.empty());

        assertThat(Wording.turn(stance)).isEqualTo(turn);
        assertThat(Wording.badges(stance).stream().map(Element::text)).containsExactly(badges.split("\\|"));
    }
}
