package org.dealgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.dealgraph.model.Article;
import org.dealgraph.model.Block.Kind;
import org.dealgraph.model.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the thirty example articles say about themselves in their own lines. */
class ExampleArticlesTest {
    static Stream<String> examples() {
        return ArticleSources.of(List.of(Articles.EXAMPLES.toString())).found().stream()
                .map(source -> source.file().orElseThrow().getFileName().toString());
    }

    @Test
    void thereAreThirty() {
        assertThat(examples()).hasSize(30);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            textBlock =
                    """
            D01; -; -; -
            D02; Lena Ortiz; Example Wire; 2025-10-31
            D03; Martin Okafor; Docket & Deal; 2025-11-19
            D04; -; -; -
            D05; Ingrid Halvorsen; Harbor Ledger; 2023-11-22
            D06; -; Cloud Courier; 2025-10-07
            D07; Kenji Morrow; Example Wire; 2025-11-18
            D08; Camille Verdier; Lowlands Business Post; 2025-09-09
            D09; -; -; 2025-10-28
            D10; -; The Capacity Report; 2025-09-10
            D11; Hannah Price; Competition Gazette; 2024-09-19
            D12; -; -; 2025-07-15
            D13; Rosalind Achebe; Westport Review; 2025-06-21
            D14; -; -; -
            D15; Paul Dreyer; Cloud Courier; 2025-09-10
            D16; Jun Pereira; Meridian Wire; 2025-07-28
            D17; -; Cloud Courier; 2026-04-01
            D18; -; -; -
            D19; -; -; -
            D20; -; -; 2025-11-04
            D21; -; -; 2025-11-20
            D22; -; Harbor Ledger; 2025-10-20
            D23; Oliver Tamsin; Chancery Lane Ledger; 2025-12-17
            D24; -; -; -
            D25; Miriam Castellow; Techpost Daily; 2025-08-06
            D26; Noor Castellane; Cloud Courier; 2025-10-02
            D27; -; -; 2025-01-24
            D28; -; Harbor Ledger; 2025-09-03
            D29; -; -; -
            D30; Annelies Duran; Meridian Wire; 2024-02-28
            """)
    void anArticleTellsItsAuthorOutletAndDateWhereItHasThem(String name, String author, String outlet, String date)
            throws ReadException {
        Article article = Articles.example(name + ".txt");

        assertThat(article.metadata().authors())
                .isEqualTo(Stream.ofNullable(author).toList());
        assertThat(article.metadata().outlet().orElse(null)).isEqualTo(outlet);
        assertThat(article.metadata().published().map(PartialDate::toString).orElse(null))
                .isEqualTo(date);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theFirstLineIsTheHeadline(String name) throws ReadException {
        Article article = Articles.example(name);

        String firstLine = article.text().lines().findFirst().orElseThrow();
        assertThat(article.metadata().headline()).contains(firstLine);
        assertThat(Articles.blocks(article, Kind.HEADLINE)).containsExactly(firstLine);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            D05; READ MORE: Why Cisco wants Splunk's logs
            D05; Comments (17)
            D05; Share this article: Facebook | X | LinkedIn | Email
            D05; Sign up for our morning technology newsletter
            D06; Print this page | Follow us on LinkedIn
            D10; Forwarded this email? Sign up here.
            D10; Comments (3) | Share | Unsubscribe
            D12; Comments (12) - Log in to comment
            D18; We may earn a commission if you buy through links on this page.
            D21; Comments (7) | Subscribe by RSS | Previous post: Nobody reads the data dictionary
            D22; LAST UPDATED 23:40 BST
            D27; More weather: Seven-day outlook | School closures | Traffic
            D29; 5 comments | Most read | Back to top
            D30; ADVERTISEMENT
            """)
    void residueIsSetAside(String name, String line) throws ReadException {
        assertThat(Articles.blocks(Articles.example(name + ".txt"), Kind.RESIDUE))
                .contains(line);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void noSentenceOfAnArticleIsResidue(String name) throws ReadException {
        assertThat(Articles.blocks(Articles.example(name), Kind.RESIDUE))
                .allSatisfy(residue -> assertThat(residue).hasSizeLessThan(90));
    }

    @Test
    void aTimelineIsAHeadingWithListItems() throws ReadException {
        Article article = Articles.example("D03.txt");

        assertThat(Articles.blocks(article, Kind.HEADING)).containsExactly("Timeline");
        assertThat(Articles.blocks(article, Kind.LIST_ITEM))
                .hasSize(6)
                .contains("27 June 2025 – Settlement filed", "2 July 2025 – Acquisition completed");
    }

    @Test
    void aParagraphBeginsBehindItsDateline() throws ReadException {
        assertThat(Articles.blocks(Articles.example("D09.txt"), Kind.PARAGRAPH).get(0))
                .startsWith("Nokia today announced");
        assertThat(Articles.blocks(Articles.example("D16.txt"), Kind.PARAGRAPH).get(0))
                .startsWith("Samsung Electronics is to build");
    }
}
