package org.dealgraph.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.dealgraph.rdf.Iris;
import org.dealgraph.rdf.Vocabulary;

/** The articles of a dataset, described. To be used in a transaction. */
final class Articles {
    private static final int CANDIDATES = 5;

    private final DatasetGraph dataset;
    private final Records records;

    Articles(DatasetGraph dataset, Iris iris) {
        this.dataset = dataset;
        this.records = new Records(dataset, iris);
    }

    /** All, sorted by source, then IRI. */
    List<ArticleSummary> list() {
        return records.articles().stream()
                .map(this::summary)
                .sorted(Comparator.comparing(ArticleSummary::source).thenComparing(ArticleSummary::iri))
                .toList();
    }

    ArticleSummary find(String iriOrSource) {
        Node iri = NodeFactory.createURI(iriOrSource);
        if (records.isArticle(iri)) {
            return summary(iri);
        }
        List<ArticleSummary> named = list().stream()
                .filter(article -> article.source().equals(iriOrSource))
                .toList();
        if (named.size() == 1) {
            return named.get(0);
        }
        if (named.isEmpty()) {
            throw new StoreException("no article has the IRI or source \"" + iriOrSource
                    + "\"; \"dealgraph articles\" lists those that there are");
        }
        throw new StoreException(named.size() + " articles have the source \"" + iriOrSource + "\"; give the IRI: "
                + named.stream().limit(CANDIDATES).map(ArticleSummary::iri).collect(Collectors.joining(", "))
                + (named.size() > CANDIDATES ? ", …" : ""));
    }

    private ArticleSummary summary(Node article) {
        return new ArticleSummary(
                article.getURI(),
                text(article, DCTerms.source.asNode()).orElse(article.getURI()),
                text(article, SchemaDO.headline.asNode()),
                outlet(article),
                text(article, SchemaDO.datePublished.asNode()),
                dataset.stream(article, Node.ANY, RDF.type.asNode(), Vocabulary.CLAIM)
                        .count());
    }

    private Optional<String> outlet(Node article) {
        return dataset.stream(article, article, SchemaDO.publisher.asNode(), Node.ANY)
                .map(Quad::getObject)
                .sorted(Comparator.comparing(Node::toString))
                .findFirst()
                .flatMap(outlet -> least(Node.ANY, outlet, RDFS.label.asNode()));
    }

    private Optional<String> text(Node article, Node property) {
        return least(article, article, property);
    }

    private Optional<String> least(Node graph, Node subject, Node property) {
        return dataset.stream(graph, subject, property, Node.ANY)
                .map(Quad::getObject)
                .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString())
                .min(Comparator.naturalOrder());
    }
}
