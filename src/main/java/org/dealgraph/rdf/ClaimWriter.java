package org.dealgraph.rdf;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.dealgraph.model.Claim;
import org.dealgraph.model.Entity;
import org.dealgraph.model.Money;
import org.dealgraph.model.Value;

/**
 * Writes the claims of one article, with the deals that they are about and the plain triples that they support.
 *
 * @param iris names claims and deals
 * @param entities describes who the claims are about
 * @param known the makers of products
 * @param article whose claims they are
 * @param text the article's text, which the claims quote
 * @param out where the triples go
 */
record ClaimWriter(
        Iris iris, EntityWriter entities, KnownOrganizations known, Node article, String text, Set<Triple> out) {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    void write(Claim claim) {
        Node subject = entities.write(claim.subject());
        Node relation = Vocabulary.term(claim.relation().name());
        Node object = object(claim.object());
        Map<Node, Node> properties = new LinkedHashMap<>();
        properties.put(RDF.Nodes.subject, subject);
        properties.put(RDF.Nodes.predicate, relation);
        properties.put(RDF.Nodes.object, object);
        putStance(claim.stance(), properties);
        putDetails(claim, properties);
        deal(claim).ifPresent(deal -> properties.put(Vocabulary.DEAL, deal));
        putEvidence(claim.evidence(), properties);
        Node iri = iris.claim(properties);
        add(iri, RDF.Nodes.type, Vocabulary.CLAIM);
        properties.forEach((property, value) -> add(iri, property, value));
        if (claim.supportsTriple()) {
            addPlain(claim, subject, relation, object);
        }
    }

    private void addPlain(Claim claim, Node subject, Node relation, Node object) {
        add(subject, relation, object);
        if (claim.relation().symmetric()) {
            add(object, relation, subject);
        }
    }

    private Node object(Value value) {
        if (value instanceof Value.OfMoney ofMoney) {
            return Literals.decimal(ofMoney.money().amount());
        }
        return entities.write(((Value.OfEntity) value).entity());
    }

    private void putStance(Claim.Stance stance, Map<Node, Node> properties) {
        properties.put(Vocabulary.PHASE, Vocabulary.term(stance.phase().term()));
        properties.put(Vocabulary.MODALITY, Vocabulary.term(stance.modality().term()));
        properties.put(Vocabulary.NEGATED, Literals.truth(stance.negated()));
        stance.speaker().ifPresent(speaker -> properties.put(Vocabulary.SPEAKER, entities.write(speaker)));
    }

    private static void putDetails(Claim claim, Map<Node, Node> properties) {
        Claim.Details details = claim.details();
        details.amount().ifPresent(money -> properties.put(Vocabulary.AMOUNT, Literals.decimal(money.amount())));
        currency(claim).ifPresent(currency -> properties.put(Vocabulary.CURRENCY, Literals.text(currency)));
        details.percent().ifPresent(percent -> properties.put(Vocabulary.PERCENT, Literals.decimal(percent)));
        details.from().ifPresent(date -> properties.put(Vocabulary.VALID_FROM, Literals.date(date)));
        details.until().ifPresent(date -> properties.put(Vocabulary.VALID_UNTIL, Literals.date(date)));
        details.exclusive().ifPresent(truth -> properties.put(Vocabulary.EXCLUSIVE, Literals.truth(truth)));
        details.role().ifPresent(role -> properties.put(Vocabulary.ROLE, Literals.text(role)));
    }

    private static Optional<String> currency(Claim claim) {
        return claim.object() instanceof Value.OfMoney ofMoney
                ? Optional.of(ofMoney.money().currency())
                : claim.details().amount().map(Money::currency);
    }

    private void putEvidence(Claim.Evidence evidence, Map<Node, Node> properties) {
        properties.put(Vocabulary.WAS_DERIVED_FROM, article);
        properties.put(Vocabulary.QUOTE, Literals.text(evidence.quote().in(text)));
        properties.put(Vocabulary.QUOTE_START, Literals.integer(evidence.quote().start()));
        properties.put(Vocabulary.QUOTE_END, Literals.integer(evidence.quote().end()));
        properties.put(Vocabulary.FOUND_BY, Vocabulary.rule(evidence.rule()));
        properties.put(Vocabulary.CONFIDENCE, Literals.decimal(evidence.confidence()));
    }

    /** The deal that a claim is about: none if its relation makes none, or both ends are of one house. */
    private Optional<Node> deal(Claim claim) {
        if (claim.relation().dealClass().isEmpty() || !(claim.object() instanceof Value.OfEntity object)) {
            return Optional.empty();
        }
        Entity one = known.party(claim.subject());
        Entity other = known.party(object.entity());
        if (one.id().equals(other.id())) {
            return Optional.empty();
        }
        String dealClass = claim.relation().dealClass().get();
        return Optional.of(
                one.id().compareTo(other.id()) < 0
                        ? describeDeal(dealClass, one, other)
                        : describeDeal(dealClass, other, one));
    }

    private Node describeDeal(String dealClass, Entity first, Entity second) {
        Node deal = iris.deal(dealClass, first.id(), second.id());
        add(deal, RDF.Nodes.type, Vocabulary.term(dealClass));
        add(deal, RDFS.Nodes.label, Literals.text(dealLabel(dealClass, first, second)));
        add(deal, Vocabulary.PARTY, entities.write(first));
        add(deal, Vocabulary.PARTY, entities.write(second));
        return deal;
    }

    private static String dealLabel(String dealClass, Entity first, Entity second) {
        String kind = BETWEEN_WORDS.matcher(dealClass).replaceAll(" ").toLowerCase(Locale.ROOT);
        return kind + " between " + first.label() + " and " + second.label();
    }

    private void add(Node subject, Node property, Node value) {
        out.add(Triple.create(subject, property, value));
    }
}
