package org.dealgraph.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dealgraph.model.Article;
import org.dealgraph.model.Block.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReaderTest {
    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en"><head><title>Example Cloud rents two halls | Example Wire</title>
            <script>var tracking = "Comments about Microsoft";</script><style>p { color: red }</style></head>
            <body>
            <header><a href="/">Example Wire</a></header>
            <nav><ul><li><a href="/">Home</a></li><li><a href="/tech">Tech</a></li></ul></nav>
            <main><article>
            <h1>Example Cloud rents two&nbsp;halls</h1><p class=byline>By Lena Ortiz, Example Wire, 7 October 2025</p>
            <p>Example Cloud has rented <a href="https://example.com">two halls</a> from <b>Northern</b> Racks for
            &euro;1bn, &ldquo;for years&rdquo;. It is Northern Racks&#39;s larg&shy;est cus&#8203;tomer &#x1F680;.</p>
            <figure><img src=a.png alt="A hall"><figcaption>A hall near Berlin, seen from above</figcaption></figure>
            <h2>Why it matters</h2><ul><li>The first hall opens in March.<li>The second, in May.</ul>
            <p>The provider, which sells computing power to start-ups, has run out of room, and of power.<br><br>It pays
            in advance, as its rivals do,<br>and takes all racks.</p>
            <div class="share-tools"><a href=x>Share</a> <a href=y>Tweet</a></div>
            <p>Comments (0)</p>
            </article></main>
            <aside><p>Microsoft bought another company last week, and more are to come.</p></aside>
            <div hidden>Amazon acquired a hidden firm, nobody saw it.</div>
            <footer>&copy; 2025 Example Wire, all rights reserved, everywhere and for ever</footer>
            <!-- Google bought a comment -->
            </body></html>
            """;

    @Test
    void eachBlockOfThePageIsALineOfTheText() throws ReadException {
        Article article = Articles.read("a.html", PAGE);

        assertThat(article.text())
                .isEqualTo(
                        """
                Example Cloud rents two halls
                By Lena Ortiz, Example Wire, 7 October 2025
                Example Cloud has rented two halls from Northern Racks for €1bn, “for years”. It is Northern Racks's \
                largest customer 🚀.
                A hall near Berlin, seen from above
                Why it matters
                The first hall opens in March.
                The second, in May.
                The provider, which sells computing power to start-ups, has run out of room, and of power.
                It pays in advance, as its rivals do, and takes all racks.
                Comments (0)""");
        assertThat(Articles.blocks(article, Kind.HEADLINE)).containsExactly("Example Cloud rents two halls");
        assertThat(Articles.blocks(article, Kind.HEADING)).containsExactly("Why it matters");
        assertThat(Articles.blocks(article, Kind.LIST_ITEM))
                .containsExactly("The first hall opens in March.", "The second, in May.");
        assertThat(Articles.blocks(article, Kind.PARAGRAPH)).hasSize(3);
        assertThat(Articles.blocks(article, Kind.RESIDUE))
                .containsExactly(
                        "By Lena Ortiz, Example Wire, 7 October 2025",
                        "A hall near Berlin, seen from above",
                        "Comments (0)");
    }

    @Test
    void whatThePageDoesNotSayItsLinesDo() throws ReadException {
        Article article = Articles.read("a.html", PAGE);

        assertThat(article.metadata().authors()).isEqualTo(List.of("Lena Ortiz"));
        assertThat(article.metadata().outlet()).contains("Example Wire");
        assertThat(article.metadata().published()).hasToString("Optional[2025-10-07]");
        assertThat(article.metadata().language()).contains("en");
    }

    @Test
    void theHeadlineOfAPageWithoutOneIsItsTitle() throws ReadException {
        Article article = Articles.read(
                "a.html",
                "<title>Example Cloud rents halls - Example Wire</title><p>Example Cloud rented two halls.</p>");

        assertThat(Articles.blocks(article, Kind.HEADLINE)).containsExactly("Example Cloud rents halls");
    }

    @Test
    void theNameOfTheSiteIsNoHeadline() throws ReadException {
        Article article = Articles.read(
                "a.html",
                """
                <title>Example Cloud rents two halls</title><h1>The Wire</h1>
                <h1>Cloud firm rents two halls</h1><p>Example Cloud rented two halls.</p>""");

        assertThat(article.metadata().headline()).contains("Cloud firm rents two halls");
    }

    @Test
    void anArticleInPartsThatAreHeadedByLinksIsNoListOfTeasers() throws ReadException {
        String part = "<section><h2><a href=/halls>Example Cloud</a></h2><p>"
                + "Example Cloud rented two halls from Northern Racks. ".repeat(8) + "</p></section>";

        Article article =
                Articles.read("a.html", "<h1>Three that rent</h1><div class=post>" + part.repeat(3) + "</div>");

        assertThat(Articles.blocks(article, Kind.PARAGRAPH)).hasSize(3);
        assertThat(Articles.blocks(article, Kind.HEADING)).hasSize(3);
    }

    @Test
    void aPageOfMoreTagsThanAnyPageHasIsRefused() {
        assertThatThrownBy(() -> Articles.read("a.html", "<b>".repeat(200_001) + "Example Cloud rented two halls."))
                .hasMessage("a.html: has 200001 tags, more than the 200000 that a page may have; split it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Example Cloud rented two halls.",
                "<P>Example Cloud rented two halls.</DIV></P></body></body>",
                "<div><b>Example</i> Cloud <i>rented</b> two halls.</i>",
                "<table><p>Example Cloud rented two halls.</table>",
                "Example Cloud rented two halls.",
                "<p>Example Cloud rented two halls.<p",
                "<p>Example Cloud rented two halls.</p><script>alert('",
                "<p>Example Cloud rented two halls.</p><!-- "
            })
    void aMalformedPageIsRead(String page) throws ReadException {
        assertThat(Articles.read("a.html", page).text()).isEqualTo("Example Cloud rented two halls.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<b>", "<p>", "<ul><li>", "<table><tr><td>", "<a href=x>", "<font><div>", "<x-y>"})
    void aPageThatNestsFiftyThousandDeepIsRead(String tags) throws ReadException {
        Article article = Articles.read("a.html", tags.repeat(50_000) + "Example Cloud rented two halls.");

        assertThat(article.text()).contains("Example Cloud rented two halls.");
    }
}
