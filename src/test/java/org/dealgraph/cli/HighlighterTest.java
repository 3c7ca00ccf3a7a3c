package org.dealgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HighlighterTest {
    private final Highlighter plain = new Highlighter(false);

    @Test
    void namesAreMarkedWhereTheyStandAsWords() {
        assertThat(plain.mark("Arm's arms race with ARM and Armada", List.of("Arm")))
                .isEqualTo("[Arm]'s arms race with ARM and Armada");
    }

    @Test
    void theLongestNameWins() {
        assertThat(plain.mark("Google Cloud is Google's", List.of("Google", "Google Cloud")))
                .isEqualTo("[Google Cloud] is [Google]'s");
    }

    @Test
    void signsInNamesAreNoPattern() {
        assertThat(plain.mark("Yahoo! and C3.ai ($AI)", List.of("Yahoo!", "C3.ai", "$AI")))
                .isEqualTo("[Yahoo!] and [C3.ai] ([$AI])");
    }

    @Test
    void aTerminalWithColoursShowsNamesInBold() {
        assertThat(new Highlighter(true).mark("Arm sells", List.of("Arm"))).isEqualTo("\u001B[1mArm\u001B[0m sells");
    }
}
