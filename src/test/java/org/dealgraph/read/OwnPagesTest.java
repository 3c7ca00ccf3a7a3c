package org.dealgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.dealgraph.model.Article;
import org.dealgraph.model.Block.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages of many makes, block by block: captions, pull quotes, headings, items and boxes fuse with no sentence. */
class OwnPagesTest {
    static Stream<SavedPage> pages() throws IOException {
        return SavedPage.own().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void eachBlockOfTheArticleIsReadAndNothingElse(SavedPage page) throws Exception {
        Article article = Articles.read(page.name() + ".html", page.html());

        List<String> blocks = article.blocks().stream()
                .filter(block -> block.kind() != Kind.RESIDUE)
                .map(block -> mark(block.kind()) + block.span().in(article.text()))
                .toList();
        assertThat(blocks).isEqualTo(SavedPage.blocks(page.name()));
    }

    private static String mark(Kind kind) {
        return switch (kind) {
            case HEADLINE -> "T ";
            case HEADING -> "H ";
            case LIST_ITEM -> "L ";
            case PARAGRAPH -> "P ";
            case RESIDUE -> "R ";
        };
    }
}
