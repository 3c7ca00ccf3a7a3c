package org.dealgraph.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dealgraph.model.Article;
import org.dealgraph.model.Block;
import org.dealgraph.read.ArticleReader;
import org.dealgraph.read.ReadException;
import org.dealgraph.read.ReadOptions;

/**
 * One article, as a file and as read, so that each contender starts where it should.
 *
 * @param name of the file
 * @param text of the file
 * @param passages the texts of its blocks without residue
 */
record Workpiece(String name, String text, List<String> passages) {
    static Workpiece of(String name, String text, ArticleReader reader) {
        Article article = read(name, text, reader);
        List<String> passages = article.blocks().stream()
                .filter(block -> block.kind() != Block.Kind.RESIDUE)
                .map(block -> block.span().in(article.text()))
                .toList();
        return new Workpiece(name, text, passages);
    }

    Article read(ArticleReader reader) {
        return read(name, text, reader);
    }

    private static Article read(String name, String text, ArticleReader reader) {
        try {
            return reader.read(name, text.getBytes(StandardCharsets.UTF_8), ReadOptions.defaults());
        } catch (ReadException e) {
            throw new IllegalStateException("an article of the bench cannot be read", e);
        }
    }
}
