package org.dealgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.dealgraph.model.Metadata;
import org.dealgraph.model.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineTest {
    private final Byline byline = new Byline(new Boilerplate(Articles.phrases()));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            textBlock =
                    """
            By Lena Ortiz; Lena Ortiz; -; -
            BY LENA ORTIZ; LENA ORTIZ; -; -
            by Lena Ortiz, 3 May 2024; Lena Ortiz; -; 2024-05-03
            By Lena Ortiz and Paul Dreyer, Example Wire, 3 May 2024; Lena Ortiz/Paul Dreyer; Example Wire; 2024-05-03
            By Lena Ortiz, Paul Dreyer and Noor Castellane | Example Wire; Lena Ortiz/Paul Dreyer/Noor Castellane; Example Wire; -
            By Lena Ortiz | Profit & Loss | 3 May 2024; Lena Ortiz; Profit & Loss; 2024-05-03
            By Lena Ortiz, Technology Editor, Example Wire; Lena Ortiz; Example Wire; -
            By Lena Ortiz in Paris, Example Wire, 3 May 2024; Lena Ortiz; Example Wire; 2024-05-03
            By Lena Ortiz for Example Wire - May 3, 2024, 5:41 p.m.; Lena Ortiz; Example Wire; 2024-05-03
            By Anne-Marie O'Neill · Example Wire · Updated 3 May 2024; Anne-Marie O'Neill; Example Wire; 2024-05-03
            By Ludwig van der Berg, 2024-05-03; Ludwig van der Berg; -; 2024-05-03
            By Karén Åström, example.com, 3 May 2024; -; -; none
            By the Example Wire technology desk, 3 May 2024; -; Example Wire; 2024-05-03
            By Example Staff, 3 May 2024; -; -; 2024-05-03
            Published 2 May 2024 | Updated 3 May 2024; -; -; 2024-05-02
            Last updated: 3 May 2024 at 17:30; -; -; 2024-05-03
            Posted on May 3, 2024; -; -; 2024-05-03
            Example Wire | 3 May 2024 | 4 min read | Share; -; Example Wire; 2024-05-03
            The Example Letter, issue 12, 3 May 2024; -; The Example Letter; 2024-05-03
            PARIS, 3 May 2024; -; -; 2024-05-03
            """)
    void aBylineGivesAuthorsOutletAndDate(String line, String authors, String outlet, String date) {
        if ("none".equals(date)) {
            assertThat(byline.read(line, true)).isEmpty();
            return;
        }
        Metadata metadata = byline.read(line, true).orElseThrow();

        assertThat(String.join("/", metadata.authors()))
                .isEqualTo(Optional.ofNullable(authors).orElse(""));
        assertThat(metadata.outlet()).isEqualTo(Optional.ofNullable(outlet));
        assertThat(metadata.published().map(PartialDate::toString)).isEqualTo(Optional.ofNullable(date));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By 2026, Microsoft will spend $80 billion",
                "By the numbers",
                "By design",
                "By Design",
                "By buying Ampere, SoftBank gets its own processors",
                "By Tuesday, Microsoft had lost its lead",
                "By Lena Ortiz's own account the talks had failed",
                "On 3 May 2024 Microsoft bought a company",
                "Microsoft to buy Example Cloud by 3 May 2024",
                "3 May 2024: Microsoft buys Example Cloud",
                "30 January 2025 – Justice Department files suit in California",
                "Updated guidance worries investors",
                "Filed under Windows",
                "Key points",
                "Who wins"
            })
    void aLineOfTheArticleIsNoByline(String line) {
        assertThat(byline.read(line, true)).isEmpty();
    }

    @Test
    void aTitleWithADateIsNoBylineAboveTheHeadline() {
        assertThat(byline.read("Docusign Quarterly Results, 4 December 2025", false))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            textBlock =
                    """
            BERLIN, 4 November 2025 – Example Cloud opened; BERLIN, 4 November 2025 –; -; 2025-11-04
            ESPOO, Finland, October 28, 2025 - Example Cloud opened; ESPOO, Finland, October 28, 2025 -; -; 2025-10-28
            SAN JOSE, Calif. — A judge ruled; SAN JOSE, Calif. —; -; -
            PARIS—The company said; PARIS—; -; -
            SEOUL, July 28 (Example Wire) - Samsung said; SEOUL, July 28 (Example Wire) -; Example Wire; -
            LONDON (Example Wire) -- “We won,” she said; LONDON (Example Wire) --; Example Wire; -
            """)
    void aDatelineGivesAgencyAndDate(String paragraph, String head, String outlet, String date) {
        Dateline dateline = Dateline.find(paragraph).orElseThrow();

        assertThat(paragraph.substring(0, dateline.length()).strip()).isEqualTo(head);
        assertThat(dateline.outlet()).isEqualTo(Optional.ofNullable(outlet));
        assertThat(dateline.filed().map(PartialDate::toString)).isEqualTo(Optional.ofNullable(date));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30 January 2025 – Justice Department files suit",
                "NVIDIA — the chipmaker — said it would invest",
                "IBM - Big Blue to its friends - said it would invest",
                "Microsoft – OpenAI's largest backer – declined",
                "The deal - Europe's largest - was announced",
                "May: OpenAI agrees to buy a company - Bloomberg reports"
            })
    void aSentenceWithADashHasNoDateline(String paragraph) {
        assertThat(Dateline.find(paragraph)).isEmpty();
    }
}
