package org.dealgraph.serve.search;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.dealgraph.store.Store;

/** Finds things, articles and claims by words. Any thread may use it. */
public final class SearchIndex implements AutoCloseable {
    private static final int THINGS = 25;
    private static final int CANDIDATES = 200;
    private static final int OTHERS = 30;

    private final Words words = new Words();
    private final Store store;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final ExecutorService background = Executors.newSingleThreadExecutor(SearchIndex::thread);
    private final AtomicBoolean waiting = new AtomicBoolean();

    private SearchIndex(Store store) throws IOException {
        this.store = store;
        this.writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(words));
        this.searchers = new SearcherManager(writer, new SearcherFactory());
    }

    /** Indexes all that {@code store} holds now. */
    public static SearchIndex of(Store store) {
        requireNonNull(store, "store is null");
        try {
            SearchIndex index = new SearchIndex(store);
            index.rebuild();
            return index;
        } catch (IOException e) {
            throw new UncheckedIOException("the search index could not be made", e);
        }
    }

    /** Takes up what has changed in these graphs. */
    public void refresh(Iterable<Node> graphs) {
        try {
            for (Node graph : graphs) {
                writer.deleteDocuments(new Term(Indexing.GRAPH, graph.toString()));
                store.read(data -> {
                    new Indexing(data, store.iris()).graph(graph, this::put);
                    return data;
                });
            }
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException("the search index could not be brought up to date", e);
        }
    }

    /** Indexes everything anew, in the background; calls meanwhile are answered by one more run. */
    public void rebuildSoon() {
        if (waiting.compareAndSet(false, true)) {
            background.execute(() -> {
                waiting.set(false);
                rebuild();
            });
        }
    }

    private void rebuild() {
        try {
            writer.deleteAll();
            store.read(data -> {
                new Indexing(data, store.iris()).all(this::put);
                return data;
            });
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException("the search index could not be made anew", e);
        }
    }

    private void put(Document document) {
        try {
            writer.updateDocument(new Term(Indexing.IRI, document.get(Indexing.IRI)), document);
        } catch (IOException e) {
            throw new UncheckedIOException("the search index could not be written", e);
        }
    }

    /** What has all words of {@code text}, the last of which may be the beginning of one. */
    public Hits search(String text) {
        List<String> wanted = words.of(text);
        if (wanted.isEmpty()) {
            return new Hits(List.of(), List.of(), List.of());
        }
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return new Hits(
                        things(searcher, wanted, text),
                        iris(find(searcher, Indexing.ARTICLE, wanted, OTHERS)),
                        iris(find(searcher, Indexing.CLAIM, wanted, OTHERS)));
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the search index could not be read", e);
        }
    }

    /** Those whose very name it is come first, then those of which most is claimed. */
    private static List<String> things(IndexSearcher searcher, List<String> wanted, String text) throws IOException {
        String name = text.strip().toLowerCase(Locale.ROOT);
        Comparator<Document> exact = Comparator.comparing(thing -> !List.of(thing.getValues(Indexing.THING)).stream()
                .map(known -> known.toLowerCase(Locale.ROOT))
                .toList()
                .contains(name));
        List<Document> found = new ArrayList<>(find(searcher, Indexing.THING, wanted, CANDIDATES));
        found.sort(exact.thenComparing(Comparator.comparingLong((Document thing) ->
                        -thing.getField(Indexing.CLAIMS).numericValue().longValue()))
                .thenComparing(thing -> thing.get(Indexing.IRI)));
        return iris(found).stream().limit(THINGS).toList();
    }

    private static List<Document> find(IndexSearcher searcher, String field, List<String> wanted, int most)
            throws IOException {
        List<Document> found = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query(field, wanted), most).scoreDocs) {
            found.add(searcher.storedFields().document(hit.doc));
        }
        return found;
    }

    private static Query query(String field, List<String> wanted) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < wanted.size(); i++) {
            Term word = new Term(field, wanted.get(i));
            BooleanQuery.Builder either = new BooleanQuery.Builder().add(new TermQuery(word), Occur.SHOULD);
            if (i == wanted.size() - 1) {
                either.add(new PrefixQuery(word), Occur.SHOULD);
            }
            all.add(either.build(), Occur.MUST);
        }
        return all.build();
    }

    private static Thread thread(Runnable run) {
        Thread thread = new Thread(run, "search-index");
        thread.setDaemon(true);
        return thread;
    }

    private static List<String> iris(List<Document> documents) {
        return documents.stream().map(document -> document.get(Indexing.IRI)).toList();
    }

    @Override
    public void close() {
        background.shutdownNow();
        try {
            searchers.close();
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the search index could not be closed", e);
        }
    }
}
