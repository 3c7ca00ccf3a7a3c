package org.dealgraph.rdf;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * All that one Turtle file says of one subject, with the lines where it says so.
 *
 * @param file the file
 * @param subject whom it is about
 * @param facts what it says, in the order of the file; at least one
 */
record Description(SourceFile file, Node subject, List<Fact> facts) {
    private static final Set<RDFDatatype> DECIMALS = Set.of(XSDDatatype.XSDdecimal, XSDDatatype.XSDinteger);

    Description {
        requireNonNull(file, "file is null");
        requireNonNull(subject, "subject is null");
        facts = List.copyOf(facts);
    }

    /**
     * One property of the subject.
     *
     * @param property the property
     * @param value its value
     * @param line where the value stands, from 1
     */
    record Fact(Node property, Node value, int line) {
        Fact {
            requireNonNull(property, "property is null");
            requireNonNull(value, "value is null");
        }
    }

    List<Triple> triples() {
        return facts.stream()
                .map(fact -> Triple.create(subject, fact.property(), fact.value()))
                .toList();
    }

    boolean isA(Node type) {
        return all(RDF.Nodes.type).stream().anyMatch(fact -> fact.value().equals(type));
    }

    List<Fact> all(Node property) {
        return facts.stream().filter(fact -> fact.property().equals(property)).toList();
    }

    Optional<Fact> optional(Node property) {
        List<Fact> found = all(property);
        if (found.size() > 1) {
            throw problem(found.get(1), shortName(property) + " is given twice; keep one");
        }
        return found.stream().findFirst();
    }

    Fact one(Node property) {
        return optional(property).orElseThrow(() -> problem(shortName(property) + " is missing"));
    }

    /** The texts of a property, in the order of the file. */
    List<String> texts(Node property) {
        return all(property).stream().map(this::text).toList();
    }

    String text(Fact fact) {
        if (!fact.value().isLiteral()
                || !fact.value().getLiteralLanguage().isEmpty()
                || fact.value().getLiteralLexicalForm().isBlank()) {
            throw problem(fact, shortName(fact.property()) + " must be a string without a language, and not empty");
        }
        return fact.value().getLiteralLexicalForm();
    }

    Node iri(Fact fact) {
        if (!fact.value().isURI()) {
            throw problem(fact, shortName(fact.property()) + " must be an IRI, not \"" + fact.value() + "\"");
        }
        return fact.value();
    }

    Optional<Boolean> truth(Node property) {
        return optional(property).map(fact -> {
            if (fact.value().isLiteral() && fact.value().getLiteralValue() instanceof Boolean truth) {
                return truth;
            }
            throw problem(fact, shortName(property) + " must be true or false");
        });
    }

    BigDecimal fraction(Node property) {
        Fact fact = one(property);
        if (fact.value().isLiteral() && DECIMALS.contains(fact.value().getLiteralDatatype())) {
            BigDecimal number = new BigDecimal(fact.value().getLiteralLexicalForm());
            if (number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0) {
                return number;
            }
        }
        throw problem(fact, shortName(property) + " must be a decimal number from 0 to 1");
    }

    /** Complains of a property of the ontology's own namespace that is not among {@code known}: a slip of the pen. */
    void allowOnly(Set<Node> known) {
        for (Fact fact : facts) {
            if (fact.property().getURI().startsWith(Vocabulary.NAMESPACE) && !known.contains(fact.property())) {
                throw problem(fact, shortName(fact.property()) + " does not belong here");
            }
        }
    }

    OntologyException problem(String reason) {
        return problem(facts.get(0), reason);
    }

    OntologyException problem(Fact fact, String reason) {
        return file.problem(fact.line(), shortName(subject) + ": " + reason);
    }

    private static String shortName(Node node) {
        String iri = node.getURI();
        return iri.substring(1 + Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')));
    }
}
