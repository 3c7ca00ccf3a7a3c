package org.dealgraph.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    @Test
    void articlesThatAreAlikeLeaveNoDoubt() {
        assertThat(figure(List.of(1.0, 1.0, 1.0))).isEqualTo(new Figure(1, 1, 1));
    }

    @Test
    void articlesThatDifferSpreadTheIntervalRoundTheFigure() {
        Figure figure = figure(List.of(0.0, 1.0, 0.0, 1.0, 0.0, 1.0, 0.0, 1.0, 0.0, 1.0));

        assertThat(figure.value()).isEqualTo(0.5);
        // The mean of ten fair coins lies within 0.2 and 0.8 in 97.9 of 100 throws.
        assertThat(figure.low()).isBetween(0.1, 0.3);
        assertThat(figure.high()).isBetween(0.7, 0.9);
    }

    @Test
    void theSameArticlesGiveTheSameInterval() {
        assertThat(figure(List.of(0.0, 0.3, 1.0))).isEqualTo(figure(List.of(0.0, 0.3, 1.0)));
    }

    private static Figure figure(List<Double> parts) {
        return new Bootstrap(parts.size()).figure(parts, 0.0, Double::sum, sum -> sum / parts.size());
    }
}
