package org.dealgraph.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.SchemaDO;
import org.dealgraph.rdf.Iris;
import org.dealgraph.rdf.Vocabulary;

/**
 * Keeps the graph that says which article is a near-copy of which: each points at the earliest that it resembles, by day of
 * publication, then by length, then by IRI. The graph depends on the articles in the store alone, not on the order in which
 * they came, and it holds nothing of an article that has left. To be used in one transaction.
 */
final class NearCopies {
    /** Measured on a set of rewrites, agency copies and other stories on the same topic; see RATIONALE.md. */
    static final double LEAST_SIMILARITY = 0.5;

    private static final String NO_DATE = "~";

    private final DatasetGraph dataset;
    private final Records records;
    private final Node graph;
    private final Memory memory;

    /**
     * @param memory shared by all transactions of a store; to be cleared if one of them is undone
     */
    NearCopies(DatasetGraph dataset, Iris iris, Memory memory) {
        this.dataset = dataset;
        this.memory = memory;
        this.records = new Records(dataset, iris);
        this.graph = iris.syndicationGraph();
    }

    /** The articles that were looked at last, so that a batch of similar ones does not take each apart many times. */
    static final class Memory {
        /** Some thirty megabytes of usual articles. */
        private static final int MOST = 8000;

        private final Map<Node, Text> texts = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Node, Text> eldest) {
                return size() > MOST;
            }
        });

        void clear() {
            texts.clear();
        }
    }

    /** Takes in an article whose graph has just been written. */
    void add(Node article) {
        memory.texts.remove(article);
        Optional<Text> text = text(article);
        if (text.isEmpty() || !text.get().shingles.areEnough()) {
            return;
        }
        long[] bands = text.get().shingles.bands();
        records.setBands(article, bands);
        Map<Text, BigDecimal> alike = alike(text.get(), bands);
        link(text.get(), alike);
        alike.forEach((other, similarity) -> {
            if (isBefore(text.get(), other)
                    && origin(other.article).map(text(article).get()::isBefore).orElse(true)) {
                set(other.article, article, similarity);
            }
        });
    }

    /** Lets go of an article whose graph is about to be replaced or dropped. */
    void remove(Node article) {
        memory.texts.remove(article);
        records.setBands(article);
        List<Node> copies = dataset.stream(graph, Node.ANY, Vocabulary.SYNDICATED_FROM, article)
                .map(Quad::getSubject)
                .toList();
        dataset.deleteAny(graph, article, Node.ANY, Node.ANY);
        for (Node copy : copies) {
            dataset.deleteAny(graph, copy, Node.ANY, Node.ANY);
            text(copy).ifPresent(text -> link(text, alike(text, text.shingles.bands())));
        }
    }

    private void link(Text text, Map<Text, BigDecimal> alike) {
        alike.entrySet().stream()
                .filter(other -> other.getKey().isBefore(text))
                .min(Map.Entry.comparingByKey(Text.ORDER))
                .ifPresent(first -> set(text.article, first.getKey().article, first.getValue()));
    }

    private static boolean isBefore(Text text, Text other) {
        return text.isBefore(other);
    }

    /** The articles that resemble this one, and how much. */
    private Map<Text, BigDecimal> alike(Text text, long[] bands) {
        Set<Node> candidates = new LinkedHashSet<>();
        Arrays.stream(bands).forEach(band -> candidates.addAll(records.withBand(band)));
        candidates.remove(text.article);
        Map<Text, BigDecimal> alike = new TreeMap<>(Text.ORDER);
        for (Node candidate : candidates) {
            text(candidate).ifPresent(other -> {
                double similarity = text.shingles.similarity(other.shingles);
                if (similarity >= LEAST_SIMILARITY) {
                    alike.put(other, BigDecimal.valueOf(similarity).setScale(2, RoundingMode.HALF_EVEN));
                }
            });
        }
        return alike;
    }

    private Optional<Text> origin(Node article) {
        return dataset.stream(graph, article, Vocabulary.SYNDICATED_FROM, Node.ANY)
                .findFirst()
                .flatMap(quad -> text(quad.getObject()));
    }

    private void set(Node copy, Node origin, BigDecimal similarity) {
        dataset.deleteAny(graph, copy, Node.ANY, Node.ANY);
        dataset.add(graph, copy, Vocabulary.SYNDICATED_FROM, origin);
        dataset.add(
                graph,
                copy,
                Vocabulary.SIMILARITY,
                StoredForm.of(NodeFactory.createLiteralDT(similarity.toPlainString(), XSDDatatype.XSDdecimal)));
    }

    private Optional<Text> text(Node article) {
        Text known = memory.texts.get(article);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Text> read = value(article, SchemaDO.articleBody.asNode())
                .map(body -> new Text(
                        article,
                        value(article, SchemaDO.datePublished.asNode()).orElse(NO_DATE),
                        body.length(),
                        Shingles.of(body)));
        read.ifPresent(text -> memory.texts.put(article, text));
        return read;
    }

    private Optional<String> value(Node article, Node property) {
        return dataset.stream(article, article, property, Node.ANY)
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .min(Comparator.naturalOrder());
    }

    /** An article as this class sees it. */
    private record Text(Node article, String published, int length, Shingles shingles) {
        /** Who wrote it first, as far as can be told: a copy is published later, or shortened. */
        static final Comparator<Text> ORDER = Comparator.comparing(Text::published)
                .thenComparing(Comparator.comparingInt(Text::length).reversed())
                .thenComparing(text -> text.article.getURI());

        boolean isBefore(Text other) {
            return ORDER.compare(this, other) < 0;
        }
    }
}
