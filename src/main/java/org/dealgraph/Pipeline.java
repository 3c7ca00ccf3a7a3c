package org.dealgraph;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.dealgraph.extract.Extractor;
import org.dealgraph.extract.LearnedReading;
import org.dealgraph.model.AnnotatedText;
import org.dealgraph.model.Article;
import org.dealgraph.model.Attempt;
import org.dealgraph.model.CatalogueEntry;
import org.dealgraph.model.Extraction;
import org.dealgraph.model.NameIndex;
import org.dealgraph.model.Ontology;
import org.dealgraph.nlp.Annotator;
import org.dealgraph.nlp.LanguageDetector;
import org.dealgraph.nlp.LanguageModels;
import org.dealgraph.rdf.GraphWriter;
import org.dealgraph.rdf.Iris;
import org.dealgraph.rdf.OntologyLoader;
import org.dealgraph.rdf.ShapeCheck;
import org.dealgraph.rdf.ShapeCheck.Violation;
import org.dealgraph.read.ArticleReader;

/**
 * The way of an article: read, annotate, extract, write as a graph, check. What is not English is kept without claims. Any
 * thread may use it.
 */
public final class Pipeline {
    private final ArticleReader reader;
    private final LanguageDetector languages = new LanguageDetector();
    private final ThreadLocal<Annotator> annotator;
    private final Extractor extractor;
    private final GraphWriter writer;
    private final ShapeCheck shapes;

    private Pipeline(
            Ontology ontology, LanguageModels models, LearnedReading learned, ShapeCheck shapes, GraphWriter writer) {
        this.reader = new ArticleReader(ontology.lexicon());
        NameIndex<CatalogueEntry> names = NameIndex.of(ontology.catalogue());
        this.annotator = ThreadLocal.withInitial(() -> new Annotator(models, names));
        this.extractor = new Extractor(ontology, learned);
        this.writer = writer;
        this.shapes = shapes;
    }

    /**
     * Loads all that the way needs; language models, rules and shapes side by side.
     *
     * @param loader of the rules, the catalogue and the word lists
     * @param iris names everything in the graphs
     * @param version of the program, recorded in each graph
     * @throws org.dealgraph.rdf.OntologyException if the ontology or an addition to it cannot be used
     */
    public static Pipeline load(OntologyLoader loader, Iris iris, String version) {
        requireNonNull(iris, "iris is null");
        var models = CompletableFuture.supplyAsync(LanguageModels::load);
        var learned = CompletableFuture.supplyAsync(LearnedReading::load);
        var shapes = CompletableFuture.supplyAsync(ShapeCheck::ofArticles);
        Ontology ontology = loader.load();
        GraphWriter writer = new GraphWriter(iris, ontology.catalogue(), version);
        return new Pipeline(ontology, models.join(), learned.join(), shapes.join(), writer);
    }

    /** Reads articles, with the word list of residue that the pipeline was loaded with. */
    public ArticleReader reader() {
        return reader;
    }

    /**
     * Takes an article the rest of the way.
     *
     * @throws ShapeException if its graph would break a shape; nothing of it may be stored then
     */
    public Result run(Article article) {
        return run(article, Optional.empty());
    }

    /**
     * The same, while {@code observer} is told what becomes of each rule that is set off.
     *
     * @param observer called in this thread, in the order of the text
     */
    public Result run(Article article, Optional<Consumer<Attempt>> observer) {
        Article marked = languages.marked(article);
        Extraction extraction = LanguageDetector.isEnglish(marked)
                ? extractor.extract(annotator.get().annotate(marked), observer)
                : new Extraction(new AnnotatedText(marked, List.of()), List.of(), List.of());
        Graph graph = writer.graph(extraction);
        List<Violation> violations = shapes.check(graph);
        if (!violations.isEmpty()) {
            throw new ShapeException(article.source(), violations);
        }
        return new Result(extraction, writer.nameOf(article), graph);
    }

    /**
     * What became of an article.
     *
     * @param extraction what was understood of it
     * @param name its IRI, the name of its graph
     * @param graph what it contributes; it conforms to the shapes
     */
    public record Result(Extraction extraction, Node name, Graph graph) {
        public Result {
            requireNonNull(extraction, "extraction is null");
            requireNonNull(name, "name is null");
            requireNonNull(graph, "graph is null");
        }

        /** The language of an article that is not English, and from which so nothing was taken but itself. */
        public Optional<String> foreignLanguage() {
            Article article = extraction.article();
            return LanguageDetector.isEnglish(article)
                    ? Optional.empty()
                    : article.metadata().language();
        }
    }
}
