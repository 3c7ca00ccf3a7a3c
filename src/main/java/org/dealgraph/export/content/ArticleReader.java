package org.dealgraph.export.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;
import org.dealgraph.model.Modality;
import org.dealgraph.rdf.Vocabulary;

/**
 * Turns the graph of an article into rows.
 *
 * @param entities who claims are about
 * @param symmetric the relations that go both ways
 * @param origins which articles are near-copies
 */
record ArticleReader(EntityReader entities, Set<Node> symmetric, Origins origins) {
    private static final Set<String> FACTUAL = factual();

    ArticleReader {
        symmetric = Set.copyOf(symmetric);
    }

    /**
     * An article and its claims in the order of their IRIs.
     *
     * @param article none in a graph that tells of claims alone
     */
    record Contribution(ArticleRow article, List<ClaimRow> claims) {}

    /** What a graph contributes; empty if it is not one of an article. */
    Optional<Contribution> read(Node graph, List<Triple> triples) {
        Map<Node, Properties> subjects = Properties.bySubject(triples);
        List<Node> claims = subjects.entrySet().stream()
                .filter(entry -> entry.getValue().has(RDF.Nodes.type, Vocabulary.CLAIM))
                .map(Map.Entry::getKey)
                .toList();
        Properties description = subjects.get(graph);
        if (claims.isEmpty() && (description == null || !description.has(RDF.Nodes.type, Vocabulary.ARTICLE))) {
            return Optional.empty();
        }
        ArticleRow article = article(graph, description == null ? new Properties(Map.of()) : description, claims);
        List<ClaimRow> rows = new ArrayList<>();
        for (Node claim : claims) {
            claim(claim, subjects.get(claim), article).ifPresent(rows::add);
        }
        return Optional.of(new Contribution(article, rows));
    }

    private ArticleRow article(Node iri, Properties description, List<Node> claims) {
        Optional<EntityRow> outlet =
                description.first(SchemaDO.publisher.asNode()).map(entities::read);
        Optional<Origins.Copy> copy = origins.copy(iri);
        return new ArticleRow(
                iri.toString(),
                description.text(DCTerms.source.asNode()).orElse(iri.toString()),
                description.text(SchemaDO.headline.asNode()),
                description
                        .all(SchemaDO.author.asNode())
                        .map(Nodes::text)
                        .sorted()
                        .toList(),
                description.date(SchemaDO.datePublished.asNode()),
                outlet.map(EntityRow::label),
                outlet.flatMap(EntityRow::iri),
                description.text(SchemaDO.url.asNode()),
                description.text(SchemaDO.inLanguage.asNode()),
                description
                        .text(SchemaDO.articleBody.asNode())
                        .map(text -> text.codePointCount(0, text.length()))
                        .orElse(0),
                claims.size(),
                copy.map(Origins.Copy::of),
                copy.flatMap(Origins.Copy::similarity),
                copy.map(Origins.Copy::outlet).orElse(outlet.flatMap(EntityRow::iri)));
    }

    private Optional<ClaimRow> claim(Node iri, Properties claim, ArticleRow article) {
        Optional<Node> subject = claim.first(RDF.Nodes.subject);
        Optional<Node> relation = claim.first(RDF.Nodes.predicate);
        Optional<Node> object = claim.first(RDF.Nodes.object);
        if (subject.isEmpty() || relation.isEmpty() || object.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ClaimRow(
                iri.toString(),
                entities.read(subject.get()),
                Nodes.localName(relation.get()),
                symmetric.contains(relation.get()),
                end(object.get(), claim),
                stance(claim),
                details(claim, object.get()),
                evidence(claim),
                article));
    }

    private EntityRow end(Node object, Properties claim) {
        if (object.isURI()) {
            return entities.read(object);
        }
        return Nodes.decimal(object)
                .map(amount -> EntityRow.ofAmount(amount, claim.text(Vocabulary.CURRENCY)))
                .orElseGet(() -> entities.read(object));
    }

    private ClaimRow.Stance stance(Properties claim) {
        String modality = claim.localName(Vocabulary.MODALITY).orElse("");
        boolean negated = claim.truth(Vocabulary.NEGATED).orElse(false);
        return new ClaimRow.Stance(
                claim.localName(Vocabulary.PHASE).orElse(""),
                modality,
                negated,
                isFactual(claim),
                claim.first(Vocabulary.SPEAKER).map(entities::read));
    }

    /** Whether a plain triple stands for it. */
    static boolean isFactual(Properties claim) {
        return !claim.truth(Vocabulary.NEGATED).orElse(false)
                && FACTUAL.contains(claim.localName(Vocabulary.MODALITY).orElse(""));
    }

    private static ClaimRow.Details details(Properties claim, Node object) {
        return new ClaimRow.Details(
                claim.decimal(Vocabulary.AMOUNT).or(() -> object.isURI() ? Optional.empty() : Nodes.decimal(object)),
                claim.text(Vocabulary.CURRENCY),
                claim.decimal(Vocabulary.PERCENT),
                claim.date(Vocabulary.VALID_FROM),
                claim.date(Vocabulary.VALID_UNTIL),
                claim.truth(Vocabulary.EXCLUSIVE),
                claim.text(Vocabulary.ROLE),
                claim.text(Vocabulary.DEAL));
    }

    private static ClaimRow.Evidence evidence(Properties claim) {
        return new ClaimRow.Evidence(
                claim.text(Vocabulary.QUOTE).orElse(""),
                claim.integer(Vocabulary.QUOTE_START),
                claim.integer(Vocabulary.QUOTE_END),
                claim.localName(Vocabulary.FOUND_BY),
                claim.decimal(Vocabulary.CONFIDENCE));
    }

    private static Set<String> factual() {
        Set<String> factual = new HashSet<>();
        for (Modality modality : Modality.values()) {
            if (modality.isFactual()) {
                factual.add(modality.term());
            }
        }
        return Set.copyOf(factual);
    }
}
