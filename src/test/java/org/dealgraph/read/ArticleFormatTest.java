package org.dealgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleFormatTest {
    @ParameterizedTest
    @CsvSource({
        "a.txt, TEXT",
        "A.TXT, TEXT",
        "news/a.md, MARKDOWN",
        "a.markdown, MARKDOWN",
        "a.html, HTML",
        "a.b.htm, HTML"
    })
    void theNameTellsTheFormat(String name, ArticleFormat format) {
        assertThat(ArticleFormat.ofName(name)).contains(format);
        assertThat(ArticleFormat.detect(name, "Words.")).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource({"txt", "a.xlsx", "news.txt/a", "a."})
    void anUnknownEndingTellsNothing(String name) {
        assertThat(ArticleFormat.ofName(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            textBlock =
                    """
            <!doctype html><p>Words.
            `\uFEFF  <!DOCTYPE HTML PUBLIC "x">`
            <?xml version="1.0"?> <!-- a -- b --> <html lang="en">
            <!-- saved --><head>
            """)
    void aPageIsHtmlWhateverItsName(String text) {
        assertThat(ArticleFormat.detect("a.txt", text)).isEqualTo(ArticleFormat.HTML);
        assertThat(ArticleFormat.detect("a.md", text)).isEqualTo(ArticleFormat.HTML);
        assertThat(ArticleFormat.detect("-", text)).isEqualTo(ArticleFormat.HTML);
    }

    @Test
    void standardInputIsKnownByItsMarks() {
        assertThat(ArticleFormat.detect("-", "Two deals\n\nWords.")).isEqualTo(ArticleFormat.TEXT);
        assertThat(ArticleFormat.detect("-", "# Two deals\n\nWords.")).isEqualTo(ArticleFormat.MARKDOWN);
        assertThat(ArticleFormat.detect("-", "---\ntitle: Two deals\n---\nWords."))
                .isEqualTo(ArticleFormat.MARKDOWN);
        assertThat(ArticleFormat.detect("-", "It [paid](https://example.com/a) more."))
                .isEqualTo(ArticleFormat.MARKDOWN);
        assertThat(ArticleFormat.detect("-", "<h2>Two deals</h2><p>Words.</p>")).isEqualTo(ArticleFormat.HTML);
    }

    @Test
    void textThatSpeaksOfTagsStaysText() {
        assertThat(ArticleFormat.detect("a.txt", "The </p> tag and the <!doctype html> line."))
                .isEqualTo(ArticleFormat.TEXT);
        assertThat(ArticleFormat.detect("-", "Ranked #1 in cloud [1]. Issue # 2."))
                .isEqualTo(ArticleFormat.TEXT);
    }

    @Test
    void aLongCommentBeforeAPageIsSkipped() {
        assertThat(ArticleFormat.detect("a.txt", "<!--" + " - x".repeat(900) + "--><html>"))
                .isEqualTo(ArticleFormat.HTML);
    }
}
