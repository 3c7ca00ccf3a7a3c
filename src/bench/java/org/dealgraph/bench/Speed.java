package org.dealgraph.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.dealgraph.Pipeline;
import org.dealgraph.model.NameIndex;
import org.dealgraph.nlp.Annotator;
import org.dealgraph.nlp.LanguageModels;
import org.dealgraph.rdf.Iris;
import org.dealgraph.rdf.OntologyGraphs;
import org.dealgraph.rdf.OntologyLoader;
import org.dealgraph.store.ArticleGraph;
import org.dealgraph.store.Store;

/**
 * Prints tokens and articles a second of each contender on the same articles, on one thread: the medians of rounds after
 * a warm-up, and of the ratios to the first contender. In a round the contenders take turns, so that a busy moment of the
 * machine meets all; each round has new articles, so that a store has something to write. All speeds count the tokens of
 * our tokenizer. Beside the time that passed stands the time that the thread had a processor, which says more while others
 * use the machine; it leaves out waiting for the disk and the collection of garbage.
 */
public final class Speed {
    private static final int WARM_UP = 4;
    private static final int ROUNDS = 9;
    private static final int ARTICLES = 60;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final ArticleMill mill;
    private final Pipeline pipeline;
    private final Annotator annotator;
    private final List<Contender> contenders;
    private final double[][] seconds;
    private final double[][] processorSeconds;
    private final long[] tokens = new long[ROUNDS];

    private Speed(Path examples, OntologyLoader loader, Store store) throws IOException {
        this.mill = ArticleMill.of(examples, loader.load().catalogue());
        this.pipeline = Pipeline.load(loader, store.iris(), "bench");
        this.annotator =
                new Annotator(LanguageModels.load(), NameIndex.of(loader.load().catalogue()));
        this.contenders = List.of(
                new Contender("bare OpenNLP: sentences, tokens, tags", new BareOpenNlp()::read),
                new Contender("read and annotate", this::annotate),
                new Contender("the whole way without the store", articles -> understand(articles)
                        .size()),
                new Contender("the whole way into a store on disk", articles -> ingest(articles, store)));
        this.seconds = new double[contenders.size()][ROUNDS];
        this.processorSeconds = new double[contenders.size()][ROUNDS];
    }

    /**
     * Measures.
     *
     * @param arguments the folder of the articles to start from, and one for the store, which is made there anew
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("give the folder of the articles and one to make a store in");
        }
        Iris iris = Iris.ofDefaultBase();
        OntologyLoader loader = OntologyLoader.shipped();
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of(arguments[1])), "speed");
        try (Store store = Store.open(folder, iris)) {
            OntologyGraphs graphs = loader.graphs(iris);
            store.loadOntology(graphs.ontology().find().toList());
            store.loadCatalogue(graphs.catalogue().find().toList());
            Speed speed = new Speed(Path.of(arguments[0]), loader, store);
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                speed.measure(round);
            }
            speed.print(System.out);
        }
    }

    private void measure(int round) {
        List<Workpiece> articles = articles(round);
        for (int i = 0; i < contenders.size(); i++) {
            long start = System.nanoTime();
            long processorStart = THREADS.getCurrentThreadCpuTime();
            long result = contenders.get(i).reader().read(articles);
            long processorEnd = THREADS.getCurrentThreadCpuTime();
            long end = System.nanoTime();
            if (result == 0) {
                throw new IllegalStateException(contenders.get(i).name() + " read nothing");
            }
            if (round >= 0) {
                seconds[i][round] = (end - start) / 1e9;
                processorSeconds[i][round] = (processorEnd - processorStart) / 1e9;
            }
        }
        if (round >= 0) {
            tokens[round] = annotate(articles);
        }
    }

    private List<Workpiece> articles(int round) {
        long first = (long) (round + WARM_UP) * ARTICLES;
        return LongStream.range(first, first + ARTICLES)
                .mapToObj(number -> Workpiece.of("article-" + number + ".txt", mill.article(number), pipeline.reader()))
                .toList();
    }

    private long annotate(List<Workpiece> articles) {
        return articles.stream()
                .flatMap(article -> annotator.annotate(article.read(pipeline.reader())).sentences().stream())
                .mapToLong(sentence -> sentence.tokens().size())
                .sum();
    }

    private List<ArticleGraph> understand(List<Workpiece> articles) {
        return articles.stream()
                .map(article -> pipeline.run(article.read(pipeline.reader())))
                .map(result ->
                        ArticleGraph.of(result.name(), result.graph().find().toList()))
                .toList();
    }

    private long ingest(List<Workpiece> articles, Store store) {
        return store.replaceAll(understand(articles), Instant.EPOCH).size();
    }

    private void print(PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%d rounds of %d articles, %d tokens in all, one thread%n",
                ROUNDS,
                ARTICLES,
                LongStream.of(tokens).sum());
        for (int i = 0; i < contenders.size(); i++) {
            double[] own = seconds[i];
            double[] ownOfProcessor = processorSeconds[i];
            out.printf(
                    Locale.ROOT,
                    "%-40s %8.0f tokens/s %7.1f articles/s  ratio %.2f  of processor time %8.0f tokens/s  ratio %.2f%n",
                    contenders.get(i).name(),
                    median(round -> tokens[round] / own[round]),
                    median(round -> ARTICLES / own[round]),
                    median(round -> seconds[0][round] / own[round]),
                    median(round -> tokens[round] / ownOfProcessor[round]),
                    median(round -> processorSeconds[0][round] / ownOfProcessor[round]));
        }
    }

    private static double median(IntToDoubleFunction ofRound) {
        double[] sorted = IntStream.range(0, ROUNDS).mapToDouble(ofRound).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
