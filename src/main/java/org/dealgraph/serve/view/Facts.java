package org.dealgraph.serve.view;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;

/**
 * Looks single facts up in whatever graph they stand. To be used in a transaction.
 *
 * @param data the dataset
 * @param paths where pages are
 */
record Facts(DatasetGraph data, Paths paths) {
    private static final Node LABEL = RDFS.label.asNode();

    Graph graph(Node name) {
        return data.getGraph(name);
    }

    boolean knows(Node thing) {
        return data.contains(Node.ANY, thing, Node.ANY, Node.ANY);
    }

    /** All values, each once, in the order of their texts. */
    List<Node> objects(Node subject, Node property) {
        return data.stream(Node.ANY, subject, property, Node.ANY)
                .map(Quad::getObject)
                .distinct()
                .sorted(Comparator.comparing(Facts::text))
                .toList();
    }

    /** The first value in the order of texts. */
    Optional<Node> object(Node subject, Node property) {
        return data.stream(Node.ANY, subject, property, Node.ANY)
                .map(Quad::getObject)
                .min(Comparator.comparing(Facts::text));
    }

    Optional<String> text(Node subject, Node property) {
        return object(subject, property).map(Facts::text);
    }

    static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.isURI() ? node.getURI() : node.toString();
    }

    Link link(Node thing) {
        if (!thing.isURI()) {
            return Link.plain(text(thing));
        }
        String iri = thing.getURI();
        String name = text(thing, LABEL).orElseGet(() -> localName(iri));
        Optional<String> path = paths.pathOf(iri);
        return new Link(name, path.isPresent() || !Paths.isWeb(iri) ? path : Optional.of(iri));
    }

    List<String> names(Node thing) {
        return Stream.of(LABEL, SKOS.altLabel.asNode())
                .flatMap(property -> objects(thing, property).stream())
                .map(Facts::text)
                .distinct()
                .toList();
    }

    EntityView entity(Node entity) {
        List<String> kinds = objects(entity, RDF.Nodes.type).stream()
                .map(kind -> text(kind, LABEL).orElseGet(() -> localName(text(kind))))
                .distinct()
                .toList();
        Link link = link(entity);
        return new EntityView(
                link,
                kinds,
                names(entity).stream().filter(name -> !name.equals(link.text())).toList(),
                objects(entity, OWL.sameAs.asNode()).stream()
                        .map(Facts::text)
                        .filter(Paths::isWeb)
                        .toList());
    }

    ArticleView article(Node article) {
        String source = text(article, DCTerms.source.asNode()).orElseGet(() -> text(article));
        String title = text(article, SchemaDO.headline.asNode()).orElse(source);
        return new ArticleView(
                new Link(title, paths.pathOf(text(article))),
                source,
                object(article, SchemaDO.publisher.asNode()).map(this::link),
                text(article, SchemaDO.datePublished.asNode()),
                objects(article, SchemaDO.author.asNode()).stream()
                        .map(Facts::text)
                        .toList(),
                text(article, SchemaDO.url.asNode()).filter(Paths::isWeb),
                text(article, SchemaDO.articleBody.asNode()).orElse(""));
    }

    /** What stands after the last slash or hash. */
    static String localName(String iri) {
        String local = iri.substring(1 + Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')));
        return local.isEmpty() ? iri : local;
    }
}
