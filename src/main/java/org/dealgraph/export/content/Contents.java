package org.dealgraph.export.content;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.dealgraph.rdf.Vocabulary;
import org.dealgraph.store.Store;

/** What a store holds as rows, for formats that know no triples. Reads one article at a time. */
public final class Contents {
    private final Store store;
    private final EntityReader entities;
    private final ArticleReader articles;

    public Contents(Store store) {
        this.store = requireNonNull(store, "store is null");
        this.entities = new EntityReader(store);
        this.articles = new ArticleReader(entities, store.read(Contents::symmetricRelations), store.read(Origins::in));
    }

    /** Hands over the articles in the order of their IRIs. */
    public void forEachArticle(RowReader<ArticleRow> reader) throws IOException {
        forEach(contribution -> reader.read(contribution.article()));
    }

    /** Hands over the claims, article by article, in the order of their IRIs. */
    public void forEachClaim(RowReader<ClaimRow> reader) throws IOException {
        forEach(contribution -> {
            for (ClaimRow claim : contribution.claims()) {
                reader.read(claim);
            }
        });
    }

    /** Hands over the deals in the order of their IRIs. */
    public void forEachDeal(RowReader<DealRow> reader) throws IOException {
        TreeMap<String, DealRow.Tally> deals = new TreeMap<>();
        forEachClaim(claim -> claim.details().deal().ifPresent(deal -> deals.computeIfAbsent(
                        deal, unseen -> new DealRow.Tally())
                .add(claim)));
        for (var deal : deals.entrySet()) {
            reader.read(store.read(data -> DealReader.read(data, entities, deal.getKey(), deal.getValue())));
        }
    }

    /** Hands over the plain facts that claims support, in the order of their ends. */
    public void forEachFact(RowReader<FactRow> reader) throws IOException {
        TreeMap<FactRow.Key, FactRow.Tally> facts = new TreeMap<>();
        forEachClaim(claim -> facts.computeIfAbsent(FactRow.Key.of(claim), unseen -> new FactRow.Tally())
                .add(claim));
        for (var fact : facts.entrySet()) {
            if (fact.getValue().isSupported()) {
                reader.read(fact.getValue().fact());
            }
        }
    }

    /** Who and what stands at an end of a claim, in the order of their ids. */
    public List<EntityRow> ends() {
        return sorted(
                store.read(data -> Stream.concat(subjects(data), objects(data)).toList()));
    }

    /** Who and what stands at an end of a claim or says it, in the order of their IRIs. */
    public List<EntityRow> entities() {
        List<EntityRow> all = store.read(data -> Stream.concat(
                        Stream.concat(subjects(data), objects(data)),
                        distinct(data, Vocabulary.SPEAKER).map(entities::read))
                .filter(entity -> !entity.isAmount())
                .toList());
        return sorted(all);
    }

    /** How many claims there are. */
    public long claims() {
        return store.read(data -> data.stream(Node.ANY, Node.ANY, RDF.Nodes.type, Vocabulary.CLAIM)
                .count());
    }

    ArticleReader articles() {
        return articles;
    }

    private static List<EntityRow> sorted(List<EntityRow> entities) {
        return entities.stream()
                .distinct()
                .sorted(Comparator.comparing(EntityRow::id))
                .toList();
    }

    private Stream<EntityRow> subjects(DatasetGraph data) {
        return distinct(data, RDF.Nodes.subject).map(entities::read);
    }

    private Stream<EntityRow> objects(DatasetGraph data) {
        Stream<EntityRow> named =
                distinct(data, RDF.Nodes.object).filter(Node::isURI).map(entities::read);
        Stream<EntityRow> amounts = data.stream(Node.ANY, Node.ANY, RDF.Nodes.object, Node.ANY)
                .filter(quad -> quad.getObject().isLiteral())
                .flatMap(quad -> Nodes.decimal(quad.getObject()).stream()
                        .map(amount -> EntityRow.ofAmount(amount, currency(data, quad))))
                .distinct();
        return Stream.concat(named, amounts);
    }

    private static Optional<String> currency(DatasetGraph data, Quad claim) {
        return data.stream(claim.getGraph(), claim.getSubject(), Vocabulary.CURRENCY, Node.ANY)
                .map(quad -> Nodes.text(quad.getObject()))
                .findFirst();
    }

    private static Stream<Node> distinct(DatasetGraph data, Node property) {
        return data.stream(Node.ANY, Node.ANY, property, Node.ANY)
                .map(Quad::getObject)
                .distinct();
    }

    private static Set<Node> symmetricRelations(DatasetGraph data) {
        return data.stream(Node.ANY, Node.ANY, RDF.Nodes.type, OWL.SymmetricProperty.asNode())
                .map(Quad::getSubject)
                .collect(Collectors.toSet());
    }

    private void forEach(RowReader<ArticleReader.Contribution> reader) throws IOException {
        try {
            store.forEachGraph((name, triples) -> articles.read(name, triples).ifPresent(contribution -> {
                try {
                    reader.read(contribution);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
