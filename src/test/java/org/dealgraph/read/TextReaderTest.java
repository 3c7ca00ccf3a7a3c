package org.dealgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dealgraph.model.Article;
import org.dealgraph.model.Block;
import org.dealgraph.model.Block.Kind;
import org.dealgraph.model.Metadata;
import org.dealgraph.model.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {
    private static final String BODY = "\n\nExample Cloud rented two halls from Northern Racks. It needs room.\n";

    @Test
    void aLineIsAParagraph() throws ReadException {
        Article article = Articles.read(
                "a.txt",
                "Example Cloud rents halls\nExample Cloud rented two halls. It needs room.\nNorthern Racks keeps the land.");

        assertThat(Articles.blocks(article, Kind.HEADLINE)).containsExactly("Example Cloud rents halls");
        assertThat(Articles.blocks(article, Kind.PARAGRAPH))
                .containsExactly("Example Cloud rented two halls. It needs room.", "Northern Racks keeps the land.");
    }

    @Test
    void linesWrappedAtAColumnAreOneParagraph() throws ReadException {
        Article article = Articles.read(
                "a.txt",
                """
                Example Cloud to rent two data centers from Northern Racks
                By Lena Ortiz, Example Wire, 7 October 2025

                Example Cloud said on Tuesday that it would rent two data centers from
                Northern Racks for five years, in a contract worth about $1.2 billion.
                The provider, which sells computing power to AI start-ups, has run out
                of room in its own halls.

                - The first hall opens in March 2026, according to a person who knows
                  the plans.
                - Northern Racks keeps the land.

                "Nobody builds as fast as we need," said Jane Roe, the chief executive
                of Example Cloud.
                """);

        assertThat(Articles.blocks(article, Kind.PARAGRAPH))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("Example Cloud said")
                                .endsWith("its own halls.")
                                .hasLineCount(4),
                        second -> assertThat(second).startsWith("\"Nobody").endsWith("of Example Cloud."));
        assertThat(Articles.blocks(article, Kind.LIST_ITEM))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("The first hall").endsWith("the plans."),
                        second -> assertThat(second).isEqualTo("Northern Racks keeps the land."));
        assertThat(article.metadata().headline())
                .contains("Example Cloud to rent two data centers from Northern Racks");
    }

    @Test
    void shortLinesThatEndSentencesAreNotJoined() throws ReadException {
        Article article = Articles.read(
                "a.txt",
                """
                Example Cloud rented two halls from Northern Racks last week.
                Northern Racks said that it would keep the land below them.
                Analysts had expected the company to build halls of its own.
                """);

        assertThat(Articles.blocks(article, Kind.PARAGRAPH)).hasSize(3);
    }

    @Test
    void anArticleThatStartsWithProseHasNoHeadline() throws ReadException {
        Article article =
                Articles.read("a.txt", "Example Cloud rented two halls. It needs room.\nNorthern Racks is glad.");

        assertThat(article.metadata().headline()).isEmpty();
        assertThat(article.blocks()).extracting(Block::kind).containsOnly(Kind.PARAGRAPH);
    }

    @Test
    void aSingleLineIsAParagraphEvenWithoutAStop() throws ReadException {
        Article article = Articles.read("-", "Example Cloud buys Northern Racks for $2 billion");

        assertThat(Articles.blocks(article, Kind.PARAGRAPH))
                .containsExactly("Example Cloud buys Northern Racks for $2 billion");
    }

    @ParameterizedTest
    @ValueSource(strings = {"• ", "- ", "– ", "— ", "* ", "1. ", "12) ", "(3) ", "a) ", "▶ ", "·\u00A0"})
    void aListItemStartsBehindItsMark(String mark) throws ReadException {
        Article article = Articles.read("a.txt", "Two deals" + BODY + mark + "Northern Racks keeps the land.\n");

        assertThat(Articles.blocks(article, Kind.LIST_ITEM)).containsExactly("Northern Racks keeps the land.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2025 was a good year.", "-5% was the change.", "$82 million is the price.", "A. Roe agreed."})
    void aLineThatOnlyLooksMarkedIsAParagraph(String line) throws ReadException {
        assertThat(Articles.blocks(Articles.read("a.txt", "Two deals" + BODY + line + "\n"), Kind.PARAGRAPH))
                .contains(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Who wins", "Why It Matters", "TIMELINE", "What happens next?", "By the numbers", "Key points:"})
    void aFewWordsOnALineOfTheirOwnAreAHeading(String line) throws ReadException {
        Article article = Articles.read("a.txt", "Two deals" + BODY + "\n" + line + BODY);

        assertThat(Articles.blocks(article, Kind.HEADING)).containsExactly(line);
    }

    @Test
    void aWordAboveTheHeadlineIsNotTheHeadline() throws ReadException {
        Article article = Articles.read("a.txt", "Technology\nExample Cloud rents two halls" + BODY);

        assertThat(article.metadata().headline()).contains("Example Cloud rents two halls");
    }

    @Test
    void aSentenceThatOpensAsACreditIsContent() throws ReadException {
        Article article = Articles.read("a.txt", "Two deals" + BODY + "Source: Northern Racks to buy three halls.\n");

        assertThat(Articles.blocks(article, Kind.PARAGRAPH)).contains("Source: Northern Racks to buy three halls.");
        assertThat(article.metadata().outlet()).isEmpty();
    }

    @Test
    void aCreditAboveTheTextIsNoOutlet() throws ReadException {
        Article article = Articles.read("a.txt", "Two deals\nSource: Northern Racks" + BODY);

        assertThat(article.metadata().outlet()).isEmpty();
    }

    @Test
    void aCreditBelowTheLastParagraphIsTheOutletOfLastResort() throws ReadException {
        assertThat(Articles.read("a.txt", "Two deals" + BODY + "(Source: Example Wire)\n")
                        .metadata()
                        .outlet())
                .contains("Example Wire");
        assertThat(Articles.read("a.txt", "Two deals\nBy Lena Ortiz, Cloud Post" + BODY + "(Source: Example Wire)\n")
                        .metadata()
                        .outlet())
                .contains("Cloud Post");
    }

    @Test
    void anAuthorIsKnownByTheRoleBelow() throws ReadException {
        Article article = Articles.read("a.txt", "Two deals close\nLena Ortiz\nStaff Writer" + BODY);

        assertThat(article.metadata().authors()).containsExactly("Lena Ortiz");
        assertThat(Articles.blocks(article, Kind.RESIDUE)).containsExactly("Lena Ortiz", "Staff Writer");
    }

    @Test
    void whatIsSaidOfTheAuthorAtTheEndIsNoContent() throws ReadException {
        Article article = Articles.read(
                "a.txt",
                "Two deals\nBy Lena Ortiz" + BODY + BODY + "Lena Ortiz covers data centers for Example Wire.\n");

        assertThat(Articles.blocks(article, Kind.RESIDUE)).contains("Lena Ortiz covers data centers for Example Wire.");
    }

    @Test
    void whatTheUserGivesWinsOverWhatTheArticleSays() throws ReadException {
        Metadata given = Metadata.unknown()
                .withPublished(PartialDate.parse("2024-01-02"))
                .withOutlet("Cloud Post")
                .withUrl("https://example.com/a")
                .withLanguage("en");
        Article article = Articles.read(
                "a.txt",
                "Two deals\nBy Lena Ortiz, Example Wire, 7 October 2025" + BODY,
                ReadOptions.defaults().withMetadata(given));

        assertThat(article.metadata()).isEqualTo(given.withHeadline("Two deals").withAuthors(List.of("Lena Ortiz")));
    }

    @Test
    void offsetsAreCodePointsIntoTheTextAsGiven() throws ReadException {
        String text =
                "\uFEFFTwo 🚀🚀 deals\r\n\r\n\u00A0\u200B“Zoë’s ﬁrm” paid\u00A0€1bn for a soft\u00ADware 👩‍💻 shop.\r\n";
        Article article = Articles.read("a.txt", text);

        assertThat(article.text()).isEqualTo(text);
        assertThat(article.blocks().get(0).span().start()).isEqualTo(1);
        assertThat(article.blocks().get(0).span().in(article.text())).isEqualTo("Two 🚀🚀 deals");
        assertThat(Articles.blocks(article, Kind.PARAGRAPH))
                .containsExactly("“Zoë’s ﬁrm” paid\u00A0€1bn for a soft\u00ADware 👩‍💻 shop.");
    }

    @Test
    void linesOfMarksAreNoBlocks() throws ReadException {
        Article article = Articles.read("a.txt", "Two deals" + BODY + "* * *\n— ∎ —\n-----\n");

        assertThat(article.blocks()).hasSize(2);
    }
}
