package org.dealgraph.cli;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dealgraph.Pipeline;
import org.dealgraph.ShapeException;
import org.dealgraph.evaluate.ReadArticle;
import org.dealgraph.model.Article;
import org.dealgraph.model.Attempt;
import org.dealgraph.read.ArticleSource;
import org.dealgraph.read.ReadException;
import org.dealgraph.read.ReadOptions;

/**
 * Takes articles through the pipeline and keeps what its rules tried; nothing is stored.
 *
 * @param pipeline the pipeline
 * @param failures told of each article that cannot be used, in one sentence
 */
record ArticleRun(Pipeline pipeline, Consumer<String> failures) {
    /** What was read in the articles, in their order. */
    List<ReadArticle> read(List<ArticleSource> sources) {
        return read(sources, Article::text);
    }

    /** The same with their texts changed before they are read. */
    List<ReadArticle> read(List<ArticleSource> sources, Function<Article, String> change) {
        return sources.parallelStream().map(source -> attempt(source, change)).toList().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** What was read in an article. */
    ReadArticle understand(Article article) {
        List<Attempt> attempts = new ArrayList<>();
        Pipeline.Result result = pipeline.run(article, Optional.of(attempts::add));
        return new ReadArticle(result.extraction(), attempts);
    }

    private Optional<ReadArticle> attempt(ArticleSource source, Function<Article, String> change) {
        try {
            return Optional.of(understand(article(source, change)));
        } catch (ReadException | ShapeException e) {
            failures.accept(e.getMessage());
            return Optional.empty();
        }
    }

    private Article article(ArticleSource source, Function<Article, String> change) throws ReadException {
        Article article = pipeline.reader().read(source, InputStream.nullInputStream(), ReadOptions.defaults());
        String changed = change.apply(article);
        if (changed.equals(article.text())) {
            return article;
        }
        return pipeline.reader().read(source.name(), changed.getBytes(StandardCharsets.UTF_8), ReadOptions.defaults());
    }
}
