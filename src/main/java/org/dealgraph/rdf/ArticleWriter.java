package org.dealgraph.rdf;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;
import org.dealgraph.model.Article;
import org.dealgraph.model.Entity;
import org.dealgraph.model.EntityId;
import org.dealgraph.model.EntityType;
import org.dealgraph.model.Metadata;

/**
 * Describes an article: its text and what is known beside it.
 *
 * @param entities describes the outlet
 * @param known the outlets that the catalogue knows
 * @param out where the description goes
 */
record ArticleWriter(EntityWriter entities, KnownOrganizations known, Set<Triple> out) {
    void write(Node iri, Article article, String version) {
        Metadata metadata = article.metadata();
        add(iri, RDF.Nodes.type, Vocabulary.ARTICLE);
        add(iri, DCTerms.source.asNode(), Literals.text(article.source()));
        metadata.headline().ifPresent(headline -> add(iri, SchemaDO.headline.asNode(), Literals.text(headline)));
        metadata.authors().forEach(author -> add(iri, SchemaDO.author.asNode(), Literals.text(author)));
        metadata.published().ifPresent(date -> add(iri, SchemaDO.datePublished.asNode(), Literals.date(date)));
        metadata.updated().ifPresent(date -> add(iri, SchemaDO.dateModified.asNode(), Literals.date(date)));
        metadata.outlet().ifPresent(outlet -> add(iri, SchemaDO.publisher.asNode(), outlet(outlet)));
        metadata.url().ifPresent(url -> add(iri, SchemaDO.url.asNode(), Literals.address(url)));
        metadata.language().ifPresent(language -> add(iri, SchemaDO.inLanguage.asNode(), Literals.text(language)));
        add(iri, SchemaDO.articleBody.asNode(), Literals.text(article.text()));
        article.originalDigest().ifPresent(digest -> add(iri, Vocabulary.ORIGINAL_DIGEST, Literals.text(digest)));
        add(iri, Vocabulary.GENERATOR_VERSION, Literals.text(version));
    }

    /** The outlet of this name: a known organization, which becomes an outlet by publishing, or a new one. */
    private Node outlet(String name) {
        Entity outlet = known.named(name).orElseGet(() -> uncatalogued(name));
        return outlet.type() == EntityType.OUTLET
                ? entities.write(outlet)
                : entities.describe(outlet, EntityType.OUTLET);
    }

    private static Entity uncatalogued(String name) {
        return new Entity(EntityId.mint(EntityType.OUTLET, name), EntityType.OUTLET, name, List.of(), false);
    }

    private void add(Node subject, Node property, Node value) {
        out.add(Triple.create(subject, property, value));
    }
}
