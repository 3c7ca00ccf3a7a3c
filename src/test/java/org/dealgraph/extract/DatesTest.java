package org.dealgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2025, 9, 10);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "It was founded in 2021.; 2021",
                "The sale closed in February 2025.; 2025-02",
                "They met on May 14, 2024.; 2024-05-14",
                "They met on 14 May 2024.; 2024-05-14",
            })
    void fullDatesNeedNoDayOfPublication(String sentence, String date) {
        assertThat(dates(sentence, Optional.empty())).isEqualTo(date);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "They signed on Monday.; 2025-09-08",
                "They signed last year.; 2024",
                "They signed last month.; 2025-08",
                "They signed in March.; 2025-03",
                "They signed in November.; 2024-11",
                "They signed on August 18.; 2025-08-18",
                "They will open in November.; 2025-11",
            })
    void relativeDatesCountFromTheDayOfPublication(String sentence, String date) {
        assertThat(dates(sentence, Optional.of(WEDNESDAY))).isEqualTo(date);
        assertThat(dates(sentence, Optional.empty())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"The 2024 model sold well.", "It may work.", "They march on Rome."})
    void wordsThatLookLikeDatesAreNone(String sentence) {
        assertThat(dates(sentence, Optional.of(WEDNESDAY))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {"The contract runs until the end of 2033.; true", "The contract began in 2023.; false"})
    void anEndIsToldFromABeginning(String sentence, boolean until) {
        assertThat(Dates.in(Texts.tree(sentence), Optional.empty()))
                .singleElement()
                .matches(date -> date.until() == until);
    }

    private static String dates(String sentence, Optional<LocalDate> published) {
        return Dates.in(Texts.tree(sentence), published).stream()
                .map(dated -> dated.date().toString())
                .collect(Collectors.joining(","));
    }
}
