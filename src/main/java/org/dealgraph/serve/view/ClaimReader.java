package org.dealgraph.serve.view;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.dealgraph.rdf.Vocabulary;
import org.dealgraph.serve.view.ClaimView.Evidence;
import org.dealgraph.serve.view.ClaimView.Stance;
import org.dealgraph.serve.view.ClaimView.Term;

/** Reads claims, of which anything may be missing: the graph may have been written by others. */
final class ClaimReader {
    private final Facts facts;

    ClaimReader(Facts facts) {
        this.facts = facts;
    }

    ClaimView read(Node claim) {
        Map<Node, Node> values = facts.data().stream(Node.ANY, claim, Node.ANY, Node.ANY)
                .collect(toMap(Quad::getPredicate, Quad::getObject, ClaimReader::least));
        Node subject = values.getOrDefault(RDF.Nodes.subject, claim);
        Node object = values.getOrDefault(RDF.Nodes.object, claim);
        Node relation = values.getOrDefault(RDF.Nodes.predicate, RDF.Nodes.predicate);
        String iri = Facts.text(claim);
        return new ClaimView(
                iri,
                facts.paths().pathOf(iri).orElse("#"),
                facts.link(subject),
                facts.link(relation).text(),
                object.isLiteral() ? Link.plain(money(object, values)) : facts.link(object),
                stance(values),
                terms(values),
                evidence(values, subject, object),
                Optional.ofNullable(values.get(Vocabulary.DEAL)).map(facts::link),
                facts.article(values.getOrDefault(Vocabulary.WAS_DERIVED_FROM, claim)));
    }

    List<Node> ends(Node claim) {
        return Stream.of(RDF.Nodes.subject, RDF.Nodes.object)
                .flatMap(property -> facts.object(claim, property).stream())
                .filter(Node::isURI)
                .toList();
    }

    private Stance stance(Map<Node, Node> values) {
        return new Stance(
                word(values, Vocabulary.PHASE),
                word(values, Vocabulary.MODALITY),
                text(values, Vocabulary.NEGATED).equals(Optional.of("true")),
                Optional.ofNullable(values.get(Vocabulary.SPEAKER)).map(facts::link));
    }

    private Evidence evidence(Map<Node, Node> values, Node subject, Node object) {
        List<String> names = Stream.of(subject, object)
                .filter(Node::isURI)
                .flatMap(end -> facts.names(end).stream())
                .toList();
        return new Evidence(
                text(values, Vocabulary.QUOTE).orElse(""),
                number(values, Vocabulary.QUOTE_START),
                number(values, Vocabulary.QUOTE_END),
                names,
                text(values, Vocabulary.FOUND_BY).map(Facts::localName),
                text(values, Vocabulary.CONFIDENCE));
    }

    private static List<Term> terms(Map<Node, Node> values) {
        List<Term> terms = new ArrayList<>();
        Optional.ofNullable(values.get(Vocabulary.AMOUNT))
                .ifPresent(amount -> terms.add(new Term("amount", money(amount, values))));
        text(values, Vocabulary.PERCENT)
                .ifPresent(percent -> terms.add(new Term("share", Amounts.plain(percent) + " %")));
        text(values, Vocabulary.EXCLUSIVE)
                .ifPresent(exclusive ->
                        terms.add(new Term("terms", exclusive.equals("true") ? "exclusive" : "not exclusive")));
        text(values, Vocabulary.ROLE).ifPresent(role -> terms.add(new Term("as", role)));
        text(values, Vocabulary.VALID_FROM).ifPresent(from -> terms.add(new Term("since", from)));
        text(values, Vocabulary.VALID_UNTIL).ifPresent(until -> terms.add(new Term("until", until)));
        return terms;
    }

    private static String money(Node amount, Map<Node, Node> values) {
        String figure = Amounts.inWords(Facts.text(amount));
        return text(values, Vocabulary.CURRENCY)
                .map(currency -> currency + " " + figure)
                .orElse(figure);
    }

    private static int number(Map<Node, Node> values, Node property) {
        return text(values, property)
                .filter(digits -> digits.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    /** {@code dg:Begins} as "begins". */
    private static String word(Map<Node, Node> values, Node property) {
        return text(values, property)
                .map(Facts::localName)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .orElse("");
    }

    private static Optional<String> text(Map<Node, Node> values, Node property) {
        return Optional.ofNullable(values.get(property)).map(Facts::text);
    }

    private static Node least(Node one, Node other) {
        return Facts.text(one).compareTo(Facts.text(other)) <= 0 ? one : other;
    }
}
