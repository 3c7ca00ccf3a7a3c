package org.dealgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dealgraph.model.Article;
import org.dealgraph.model.Block;

/** What holds for every text, page or heap of marks. */
class ReadingPropertiesTest {
    private static final String SEED = "20251107";
    private static final List<String> PIECES = List.of(
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            " ",
            "\u00A0",
            "\t",
            "\u2028",
            "\f",
            "\u200B",
            "\u00AD",
            "\uFEFF",
            "🚀",
            "👩‍💻",
            "ﬁ",
            "e\u0301",
            "“",
            "”",
            "’",
            "—",
            " - ",
            "• ",
            "- ",
            "1. ",
            "▼ ",
            ". ",
            "? ",
            "…",
            "By Lena Ortiz",
            "BERLIN, ",
            "3 May 2024",
            " | ",
            "Comments (0)",
            "Sign up",
            "Share",
            "Source: Wire",
            "Example Cloud",
            "bought",
            "$1.2bn",
            "---\n",
            "title: A\n",
            "# ",
            "## ",
            "> ",
            "```\n",
            "**",
            "*",
            "_",
            "[",
            "](",
            ")",
            "    ",
            "===\n",
            "|---|\n",
            "<p>",
            "</p>",
            "<h1>",
            "</h1>",
            "<div class=share>",
            "</div>",
            "<li>",
            "<br>",
            "<b>",
            "</i>",
            "<script>",
            "</script>",
            "<!--",
            "-->",
            "<article>",
            "<td>",
            "&amp;",
            "&#x1F680;",
            "&",
            "<",
            ">",
            "<!doctype html>",
            "<script type=\"application/ld+json\">",
            "{\"@type\":\"NewsArticle\"}",
            "<time datetime=2024-05-03>",
            "\u0085",
            "Words of an article, and more of them.");

    @Provide
    Arbitrary<String> heaps() {
        return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("a.txt", "a.md", "a.html", "-");
    }

    @Property(seed = SEED, tries = 1500)
    void blocksStandInTheTextInOrderWithoutOverlap(@ForAll("names") String name, @ForAll("heaps") String text) {
        read(name, text).ifPresent(ReadingPropertiesTest::checkBlocks);
    }

    @Property(seed = SEED, tries = 500)
    void blocksOfArbitraryCharactersStandInTheText(@ForAll("names") String name, @ForAll String characters) {
        read(name, characters.replaceAll("[\\uD800-\\uDFFF\\x00]", "x")).ifPresent(ReadingPropertiesTest::checkBlocks);
    }

    private static void checkBlocks(Article article) {
        int length = article.text().codePointCount(0, article.text().length());
        int end = 0;
        for (Block block : article.blocks()) {
            assertThat(block.span().start()).isGreaterThanOrEqualTo(end);
            assertThat(block.span().end()).isLessThanOrEqualTo(length);
            assertThat(block.span().in(article.text())).matches(Wording::hasWord, "has a word");
            end = block.span().end();
        }
    }

    @Property(seed = SEED, tries = 500)
    void theTextOfAFileIsTheFile(@ForAll("heaps") String text) {
        String plain = text.replace("<", "(");

        read("a.txt", plain).ifPresent(article -> assertThat(article.text()).isEqualTo(plain));
        read("a.md", plain).ifPresent(article -> assertThat(article.text()).isEqualTo(plain));
    }

    @Property(seed = SEED, tries = 500)
    void whatShowsInAFileStandsInABlock(@ForAll("heaps") String text) {
        read("a.txt", text.replace("<", "(")).ifPresent(article -> {
            StringBuilder outside = new StringBuilder(article.text());
            for (int i = article.blocks().size() - 1; i >= 0; i--) {
                Block block = article.blocks().get(i);
                int start = article.text().offsetByCodePoints(0, block.span().start());
                outside.delete(start, start + block.span().in(article.text()).length());
            }
            assertThat(outside.toString().replaceAll("1\\.", "")).doesNotContainPattern("[\\p{L}\\p{N}]");
        });
    }

    @Property(seed = SEED, tries = 300)
    void readingIsDeterministic(@ForAll("names") String name, @ForAll("heaps") String text) {
        assertThat(read(name, text)).isEqualTo(read(name, text));
    }

    @Provide
    Arbitrary<List<List<String>>> paragraphs() {
        Arbitrary<String> word =
                Arbitraries.of("cloud", "racks", "Zoë’s", "AT&T", "🚀", "x<y", "“quoted”", "€1bn", "ﬁrm");
        return word.list().ofMinSize(4).ofMaxSize(12).list().ofMinSize(1).ofMaxSize(8);
    }

    @Property(seed = SEED, tries = 300)
    void thePageGivesBackItsWordsAndNoMarkup(
            @ForAll("paragraphs") List<List<String>> paragraphs,
            @ForAll("tags") String blockTag,
            @ForAll("inlineTags") String inlineTag) {
        StringBuilder page = new StringBuilder("<html><body><main>");
        for (List<String> words : paragraphs) {
            page.append('<').append(blockTag).append(" class='text'>");
            words.forEach(word -> page.append(marked(word, inlineTag)).append(" \n"));
            page.append("</").append(blockTag).append('>');
        }

        Optional<Article> article = read("a.html", page.toString());

        String expected = String.join(
                "\n", paragraphs.stream().map(words -> String.join(" ", words)).toList());
        assertThat(article.map(Article::text)).contains(expected);
    }

    private static String marked(String word, String tag) {
        String escaped = word.replace("&", "&amp;").replace("<", "&lt;");
        return word.length() % 2 == 0 ? "<" + tag + " title='a > b'>" + escaped + "</" + tag + "><!-- a -->" : escaped;
    }

    @Provide
    Arbitrary<String> tags() {
        return Arbitraries.of("p", "div", "blockquote", "li", "h2", "section", "pre");
    }

    @Provide
    Arbitrary<String> inlineTags() {
        return Arbitraries.of("b", "em", "span", "code", "sup", "mark");
    }

    private static Optional<Article> read(String name, String text) {
        try {
            return Optional.of(Articles.read(name, text));
        } catch (ReadException refused) {
            assertThat(refused).hasMessageStartingWith(name + ": ");
            return Optional.empty();
        }
    }
}
