package org.dealgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.dealgraph.model.Article;
import org.dealgraph.model.Block.Kind;
import org.dealgraph.model.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReaderTest {
    private static final String ARTICLE =
            """
            ---
            title: "Example Cloud rents halls"
            author: [Lena Ortiz, Paul Dreyer]
            date: 2025-10-07
            source: Example Wire
            url: https://example.com/halls
            lang: en_GB
            ---

            # Example Cloud *rents* halls #

            BERLIN -- Example Cloud 🚀 has [rented](https://example.com/a_b) two halls from **Northern
            Racks** for €1bn. It needs room.

            **Why it matters**

            - The first hall opens in March,
              the second in May.
            - [Home](https://example.com)

            > "Nobody builds as fast," said Jane Roe,
            > who runs the firm.

            What comes next
            ---------------

            ```
            deploy --halls 2
            ```

            | Hall | Rent |
            |------|------|
            | One  | 1    |

            ![A hall](hall.png)

            1. Northern Racks keeps the land.

            [1]: https://example.com
            """;

    @Test
    void theMarksTellTheBlocks() throws ReadException {
        Article article = Articles.read("a.md", ARTICLE);

        assertThat(Articles.blocks(article, Kind.HEADLINE)).containsExactly("Example Cloud *rents* halls");
        assertThat(Articles.blocks(article, Kind.HEADING)).containsExactly("Why it matters", "What comes next");
        assertThat(Articles.blocks(article, Kind.LIST_ITEM))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("The first hall").endsWith("the second in May."),
                        last -> assertThat(last).isEqualTo("Northern Racks keeps the land."));
        assertThat(Articles.blocks(article, Kind.PARAGRAPH))
                .satisfiesExactly(
                        first ->
                                assertThat(first).startsWith("Example Cloud 🚀").endsWith("It needs room."),
                        quote -> assertThat(quote).startsWith("\"Nobody").endsWith("who runs the firm."));
        assertThat(Articles.blocks(article, Kind.RESIDUE))
                .contains("BERLIN --", "[Home](https://example.com)", "![A hall](hall.png)")
                .anySatisfy(code -> assertThat(code).contains("deploy --halls 2"))
                .anySatisfy(table -> assertThat(table).contains("| One  | 1    |"));
    }

    @Test
    void theTextStaysAsGivenWithAnyLineEnds() throws ReadException {
        String windows = ARTICLE.replace("\n", "\r\n");

        assertThat(Articles.read("a.md", ARTICLE).text()).isEqualTo(ARTICLE);
        assertThat(Articles.read("a.md", windows).text()).isEqualTo(windows);
        assertThat(Articles.blocks(Articles.read("a.md", "\uFEFF" + windows), Kind.HEADING))
                .containsExactly("Why it matters", "What comes next");
    }

    @Test
    void frontMatterIsMetadata() throws ReadException {
        Article article = Articles.read("a.md", ARTICLE);

        assertThat(article.metadata().headline()).contains("Example Cloud rents halls");
        assertThat(article.metadata().authors()).containsExactly("Lena Ortiz", "Paul Dreyer");
        assertThat(article.metadata().published()).contains(PartialDate.parse("2025-10-07"));
        assertThat(article.metadata().outlet()).contains("Example Wire");
        assertThat(article.metadata().url()).contains("https://example.com/halls");
        assertThat(article.metadata().language()).contains("en-GB");
    }

    @Test
    void frontMatterMayListAuthorsAndGiveAnAddressAsSource() {
        FrontMatter frontMatter = FrontMatter.of(
                """
                ---
                authors:
                  - 'Lena Ortiz'
                  - Paul Dreyer
                Publish-Date: May 2024
                source: https://example.com/a
                tags: [cloud]
                ...
                Words.
                """);

        assertThat(frontMatter.metadata().authors()).containsExactly("Lena Ortiz", "Paul Dreyer");
        assertThat(frontMatter.metadata().published()).contains(PartialDate.parse("2024-05"));
        assertThat(frontMatter.metadata().url()).contains("https://example.com/a");
        assertThat(frontMatter.metadata().outlet()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\ntitle: open\n\nWords.", "Words.\n---\ntitle: late\n---\n", "--- \nWords", ""})
    void linesThatAreNotClosedOffAreNoFrontMatter(String text) {
        assertThat(FrontMatter.of(text).length()).isZero();
    }

    @Test
    void aHeadingOfTheFirstLevelIsTheHeadlineWithoutItsMarks() throws ReadException {
        Article article = Articles.read(
                "a.md",
                "# **Example Cloud** rents [two_halls](https://example.com)\n\n*By Lena Ortiz, Example Wire*\n\nWords.\n");

        assertThat(article.metadata().headline()).contains("Example Cloud rents two_halls");
        assertThat(article.metadata().authors()).containsExactly("Lena Ortiz");
        assertThat(article.metadata().outlet()).contains("Example Wire");
    }

    @Test
    void marksThatNestDeeplyDoNotOverflowTheStack() throws ReadException {
        String deep = ">".repeat(20_000) + " Words.\n\n" + "*a ".repeat(20_000) + " b*".repeat(20_000) + "\n\n"
                + "[(".repeat(20_000) + "\n\n" + "- ".repeat(40) + "Last words.\n";

        assertThat(Articles.blocks(Articles.read("a.md", deep), Kind.LIST_ITEM)).containsExactly("Last words.");
    }
}
