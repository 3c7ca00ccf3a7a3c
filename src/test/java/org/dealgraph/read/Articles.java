package org.dealgraph.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealgraph.model.Article;
import org.dealgraph.model.Block;
import org.dealgraph.model.Lexicon;

/** The shipped word list, the example articles, and short ways to read and look at an article. */
final class Articles {
    static final Path EXAMPLES = Path.of("src/examples/articles");

    private Articles() {}

    static Set<String> phrases() {
        try {
            return Files.readAllLines(Path.of("ontology/lexicon/boilerplate.txt")).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static ArticleReader reader() {
        return new ArticleReader(new Lexicon(Map.of("boilerplate", phrases())));
    }

    static Article read(String name, String text) throws ReadException {
        return reader().read(name, text.getBytes(StandardCharsets.UTF_8), ReadOptions.defaults());
    }

    static Article example(String name) throws ReadException {
        return reader().read(ArticleSource.of(EXAMPLES.resolve(name)), System.in, ReadOptions.defaults());
    }

    static List<String> blocks(Article article, Block.Kind kind) {
        return article.blocks().stream()
                .filter(block -> block.kind() == kind)
                .map(block -> block.span().in(article.text()))
                .toList();
    }
}
