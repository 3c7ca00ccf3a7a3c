package org.dealgraph.export.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;
import org.dealgraph.rdf.Iris;
import org.dealgraph.rdf.Vocabulary;
import org.dealgraph.store.ArticleGraph;
import org.dealgraph.store.Store;

/**
 * A part of a store, as a store of its own in a temporary folder, so that every format writes it as it would write the whole.
 * It holds the selected claims with their articles, deals, plain triples and entities, and the ontology.
 */
public final class Excerpt implements AutoCloseable {
    private final Path folder;
    private final Store store;

    private Excerpt(Iris iris) throws IOException {
        this.folder = Files.createTempDirectory("dealgraph-excerpt");
        this.store = Store.open(folder, iris);
    }

    /** The selected part of a store. */
    public static Excerpt of(Store whole, Selection selection) throws IOException {
        Excerpt excerpt = new Excerpt(whole.iris());
        try {
            excerpt.fill(whole, selection);
            return excerpt;
        } catch (RuntimeException | IOException e) {
            excerpt.close();
            throw e;
        }
    }

    /** These triples as one graph, {@code graph/selection}. */
    public static Excerpt of(Iris iris, List<Triple> triples) throws IOException {
        Excerpt excerpt = new Excerpt(iris);
        try {
            Node name = NodeFactory.createURI(iris.base() + "graph/selection");
            excerpt.store.replace(ArticleGraph.of(name, triples), Instant.EPOCH);
            return excerpt;
        } catch (RuntimeException e) {
            excerpt.close();
            throw e;
        }
    }

    /** The part; closed with this. */
    public Store store() {
        return store;
    }

    @Override
    public void close() throws IOException {
        store.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void fill(Store whole, Selection selection) throws IOException {
        ArticleReader reader = new Contents(whole).articles();
        Set<FactRow.Key> wellSupported = wellSupported(whole, selection.leastOutlets());
        Set<Node> mentioned = new HashSet<>();
        List<ArticleGraph> batch = new ArrayList<>();
        whole.forEachGraph((name, triples) -> reader.read(name, triples).ifPresent(contribution -> {
            Map<String, Set<String>> parties = parties(triples);
            List<ClaimRow> claims = contribution.claims().stream()
                    .filter(claim -> selection.leastOutlets() <= 0 || wellSupported.contains(FactRow.Key.of(claim)))
                    .filter(claim -> selection.accepts(
                            claim,
                            claim.details()
                                    .deal()
                                    .map(deal -> parties.getOrDefault(deal, Set.of()))
                                    .orElse(Set.of())))
                    .toList();
            if (!claims.isEmpty()) {
                batch.add(ArticleGraph.of(name, new Excision(name, claims, mentioned).of(triples)));
            }
            if (batch.size() == Store.BATCH) {
                store.replaceAll(batch, Instant.EPOCH);
                batch.clear();
            }
        }));
        store.replaceAll(batch, Instant.EPOCH);
        store.loadOntology(graph(whole, whole.iris().ontologyGraph()));
        store.loadCatalogue(catalogue(whole, mentioned));
    }

    /** The facts that so many outlets support, copies counted with their origin. */
    private static Set<FactRow.Key> wellSupported(Store whole, int leastOutlets) throws IOException {
        Map<FactRow.Key, Set<String>> outlets = new HashMap<>();
        if (leastOutlets > 0) {
            new Contents(whole).forEachClaim(claim -> {
                if (claim.stance().factual()) {
                    claim.article().originIri().ifPresent(outlet -> outlets.computeIfAbsent(
                                    FactRow.Key.of(claim), unseen -> new HashSet<>())
                            .add(outlet));
                }
            });
        }
        outlets.values().removeIf(supporters -> supporters.size() < leastOutlets);
        return outlets.keySet();
    }

    private static Map<String, Set<String>> parties(List<Triple> triples) {
        Map<String, Set<String>> parties = new HashMap<>();
        triples.stream()
                .filter(triple -> triple.getPredicate().equals(Vocabulary.PARTY))
                .forEach(triple -> parties.computeIfAbsent(triple.getSubject().getURI(), unseen -> new HashSet<>())
                        .add(triple.getObject().getURI()));
        return parties;
    }

    private static List<Triple> graph(Store whole, Node name) {
        return whole.read(data -> data.stream(name, Node.ANY, Node.ANY, Node.ANY)
                .map(Quad::asTriple)
                .toList());
    }

    /** What the catalogue says of the mentioned, and of their makers and parents. */
    private static List<Triple> catalogue(Store whole, Set<Node> mentioned) {
        List<Triple> catalogue = graph(whole, whole.iris().catalogueGraph());
        Set<Node> kept = new HashSet<>(mentioned);
        catalogue.stream()
                .filter(triple -> mentioned.contains(triple.getSubject()))
                .filter(triple -> triple.getPredicate().equals(Vocabulary.MAKER)
                        || triple.getPredicate().equals(Vocabulary.PARENT))
                .forEach(triple -> kept.add(triple.getObject()));
        return catalogue.stream()
                .filter(triple -> kept.contains(triple.getSubject()))
                .toList();
    }

    /**
     * What stays of an article's graph.
     *
     * @param article its name
     * @param claims those that stay
     * @param mentioned gathers all entities that stay
     */
    private record Excision(Node article, List<ClaimRow> claims, Set<Node> mentioned) {
        List<Triple> of(List<Triple> triples) {
            Set<Node> whole = new HashSet<>(Set.of(article));
            Set<Triple> plain = new HashSet<>();
            Set<Node> here = new HashSet<>();
            for (ClaimRow claim : claims) {
                whole.add(NodeFactory.createURI(claim.iri()));
                claim.details().deal().map(NodeFactory::createURI).ifPresent(whole::add);
                claim.stance()
                        .speaker()
                        .map(EntityRow::id)
                        .map(NodeFactory::createURI)
                        .ifPresent(here::add);
            }
            for (Triple triple : triples) {
                boolean party = triple.getPredicate().equals(Vocabulary.PARTY);
                boolean publisher = triple.getPredicate().equals(SchemaDO.publisher.asNode());
                if (whole.contains(triple.getSubject()) && (party || publisher)) {
                    here.add(triple.getObject());
                }
            }
            Properties.bySubject(triples).forEach((subject, properties) -> {
                if (whole.contains(subject)) {
                    addEnds(properties, here, plain);
                }
            });
            mentioned.addAll(here);
            return triples.stream()
                    .filter(triple -> whole.contains(triple.getSubject())
                            || plain.contains(triple)
                            || (here.contains(triple.getSubject()) && !isRelation(triple.getPredicate())))
                    .toList();
        }

        /** The ends of a claim, and the plain triples that stand for it in either direction. */
        private static void addEnds(Properties claim, Set<Node> ends, Set<Triple> plain) {
            var subject = claim.first(RDF.Nodes.subject);
            var relation = claim.first(RDF.Nodes.predicate);
            var object = claim.first(RDF.Nodes.object);
            if (subject.isEmpty() || relation.isEmpty() || object.isEmpty()) {
                return;
            }
            ends.add(subject.get());
            ends.add(object.get());
            if (ArticleReader.isFactual(claim)) {
                plain.add(Triple.create(subject.get(), relation.get(), object.get()));
                if (object.get().isURI()) {
                    plain.add(Triple.create(object.get(), relation.get(), subject.get()));
                }
            }
        }

        /** Descriptions of entities are in other vocabularies than the relations between them. */
        private static boolean isRelation(Node property) {
            return property.getURI().startsWith(Vocabulary.NAMESPACE);
        }
    }
}
