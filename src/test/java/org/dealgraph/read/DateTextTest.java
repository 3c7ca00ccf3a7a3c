package org.dealgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.dealgraph.model.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            31 October 2025; 2025-10-31
            October 31, 2025; 2025-10-31
            Oct. 31, 2025; 2025-10-31
            Oct 31 2025; 2025-10-31
            Sept. 3, 2025; 2025-09-03
            31st of October, 2025; 2025-10-31
            the 1st of May 2024; 2024-05-01
            Friday, 31 October 2025; 2025-10-31
            Fri, Oct 31, 2025; 2025-10-31
            31-Oct-2025; 2025-10-31
            OCTOBER 31, 2025; 2025-10-31
            2025-10-31; 2025-10-31
            2025-10-31T23:30:00-07:00; 2025-10-31
            2025-10-31T06:00:00.000Z; 2025-10-31
            2025/10/31; 2025-10-31
            31/10/2025; 2025-10-31
            10/31/2025; 2025-10-31
            5/5/2025; 2025-05-05
            Nov. 22, 2023, 5:41 p.m.; 2023-11-22
            Updated 7 October 2025 at 17:30 GMT; 2025-10-07
            January 2024; 2024-01
            """)
    void aDateIsReadInAnyUsualSpelling(String text, String date) {
        assertThat(DateText.find(text)).map(found -> found.date().toString()).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "October 31",
                "on Monday",
                "last year",
                "05/06/2025",
                "31 February 2025",
                "2025-13-01",
                "Microsoft may spend 2025 billing",
                "in 2025",
                "version 10.31.20251",
                "serial 12025-10-31"
            })
    void whatIsNoWholeDateIsNotCompletedByGuess(String text) {
        assertThat(DateText.find(text)).isEmpty();
    }

    @Test
    void aTimeOfDayBelongsToItsDate() {
        String text = "By A - Nov. 22, 2023, 5:41 p.m. | Share";

        DateText found = DateText.find(text).orElseThrow();

        assertThat(text.substring(found.start(), found.end())).isEqualTo("Nov. 22, 2023, 5:41 p.m.");
    }

    @Test
    void theFirstOfTwoDatesIsFound() {
        assertThat(DateText.find("2 May 2024, updated 2024-05-03"))
                .map(DateText::date)
                .contains(PartialDate.parse("2024-05-02"));
    }

    @ParameterizedTest
    @CsvSource({"2024, 2024", "2024-05, 2024-05", "2024-05-06, 2024-05-06", "6 May 2024, 2024-05-06"})
    void aMarkThatIsADateMayBeLessThanADay(String value, String date) {
        assertThat(DateText.read(value)).contains(PartialDate.parse(date));
    }
}
