package org.dealgraph;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dealgraph.model.Article;
import org.dealgraph.rdf.Iris;
import org.dealgraph.rdf.OntologyLoader;
import org.dealgraph.read.ArticleSource;
import org.dealgraph.read.ReadException;
import org.dealgraph.read.ReadOptions;
import org.dealgraph.store.ArticleGraph;
import org.dealgraph.store.Store;

/** The example articles, and one pipeline for all tests, since its models take long to load. */
public final class Examples {
    private static final Path FOLDER = Path.of("src/examples/articles");

    private Examples() {}

    private static final class Loaded {
        static final Pipeline PIPELINE = Pipeline.load(OntologyLoader.shipped(), Iris.ofDefaultBase(), "test");
        static final List<Pipeline.Result> RESULTS =
                sources(FOLDER).stream().map(Examples::understand).toList();
    }

    /** The pipeline with what is shipped. */
    public static Pipeline pipeline() {
        return Loaded.PIPELINE;
    }

    /** The files of the examples, by name. */
    public static List<ArticleSource> sources() {
        return sources(FOLDER);
    }

    /** What became of each example, in the order of {@link #sources}. */
    static List<Pipeline.Result> results() {
        return Loaded.RESULTS;
    }

    /** The texts of a folder, by name. */
    public static List<ArticleSource> sources(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(ArticleSource::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Pipeline.Result understand(ArticleSource source) {
        return understand(source, ReadOptions.defaults());
    }

    static Pipeline.Result understand(ArticleSource source, ReadOptions options) {
        try {
            Article article = pipeline().reader().read(source, InputStream.nullInputStream(), options);
            return pipeline().run(article);
        } catch (ReadException e) {
            throw new IllegalStateException(e);
        }
    }

    static ArticleGraph graph(Pipeline.Result result) {
        return ArticleGraph.of(result.name(), result.graph().find().toList());
    }

    /** The sorted N-Quads of a store. */
    static String quads(Store store) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.writeSorted(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
