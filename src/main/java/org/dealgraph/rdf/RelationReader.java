package org.dealgraph.rdf;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.dealgraph.model.EntityType;
import org.dealgraph.model.Relation;
import org.dealgraph.rdf.Description.Fact;

/** Makes relations of their descriptions, given the class tree of the ontology. */
final class RelationReader {
    private static final Set<Node> KNOWN =
            Set.of(Vocabulary.SUBJECT_TYPE, Vocabulary.OBJECT_TYPE, Vocabulary.MAKES_DEAL);

    private final Map<Node, Set<EntityType>> typesUnder = new HashMap<>();
    private final Set<Node> dealClasses = new HashSet<>();

    /** A reader that knows the classes among {@code terms}. */
    RelationReader(Collection<Description> terms) {
        Map<Node, List<Node>> parents = terms.stream()
                .collect(Collectors.toMap(Description::subject, term -> term.all(RDFS.Nodes.subClassOf).stream()
                        .map(Fact::value)
                        .toList()));
        for (EntityType type : EntityType.values()) {
            selfAndAncestors(Vocabulary.term(type.className()), parents).forEach(above -> typesUnder
                    .computeIfAbsent(above, c -> new HashSet<>())
                    .add(type));
        }
        parents.keySet().stream()
                .filter(term -> selfAndAncestors(term, parents).contains(Vocabulary.DEAL_CLASS))
                .forEach(dealClasses::add);
    }

    private static Set<Node> selfAndAncestors(Node start, Map<Node, List<Node>> parents) {
        Set<Node> seen = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            Node next = open.pop();
            if (seen.add(next)) {
                open.addAll(parents.getOrDefault(next, List.of()));
            }
        }
        return seen;
    }

    /**
     * The relation that is described.
     *
     * @throws OntologyException if the description cannot be one
     */
    Relation read(Description description) {
        description.allowOnly(KNOWN);
        Set<EntityType> domain = types(description, Vocabulary.SUBJECT_TYPE);
        if (domain.isEmpty()) {
            throw description.problem("subjectType is missing");
        }
        boolean symmetric = description.isA(OWL2.SymmetricProperty.asNode());
        return new Relation(
                name(description), domain, types(description, Vocabulary.OBJECT_TYPE), symmetric, deal(description));
    }

    private static String name(Description description) {
        String iri = description.subject().getURI();
        if (!iri.startsWith(Vocabulary.NAMESPACE)) {
            throw description.problem("a relation must be in the namespace " + Vocabulary.NAMESPACE);
        }
        return iri.substring(Vocabulary.NAMESPACE.length());
    }

    private Set<EntityType> types(Description description, Node property) {
        Set<EntityType> types = new HashSet<>();
        for (Fact fact : description.all(property)) {
            Set<EntityType> under = typesUnder.get(fact.value());
            if (under == null) {
                throw description.problem(
                        fact, "\"" + fact.value() + "\" is no class of entities; the smallest are " + smallest());
            }
            types.addAll(under);
        }
        return types;
    }

    private Optional<String> deal(Description description) {
        return description.optional(Vocabulary.MAKES_DEAL).map(fact -> {
            if (!dealClasses.contains(fact.value())) {
                throw description.problem(fact, "\"" + fact.value() + "\" is no class of deals");
            }
            return fact.value().getURI().substring(Vocabulary.NAMESPACE.length());
        });
    }

    private static String smallest() {
        return Arrays.stream(EntityType.values())
                .map(type -> "dg:" + type.className())
                .collect(Collectors.joining(", "));
    }
}
