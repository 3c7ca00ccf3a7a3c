package org.dealgraph.rdf;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.dealgraph.model.Modality;
import org.dealgraph.model.Phase;
import org.dealgraph.model.Relation;
import org.dealgraph.model.Rule;
import org.dealgraph.rdf.Description.Fact;

/** Makes rules of their descriptions, given the relations that they may find. */
final class RuleReader {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s+");
    private static final Pattern BETWEEN_PLACES = Pattern.compile("[\\s,]+");
    private static final Set<Node> KNOWN = Set.of(
            Vocabulary.OF_RELATION,
            Vocabulary.PART_OF_SPEECH,
            Vocabulary.TRIGGER,
            Vocabulary.SUBJECT_AT,
            Vocabulary.OBJECT_AT,
            Vocabulary.NEEDS,
            Vocabulary.UNLESS,
            Vocabulary.CLAIM_PHASE,
            Vocabulary.CLAIM_MODALITY,
            Vocabulary.CLAIM_NEGATED,
            Vocabulary.CLAIM_EXCLUSIVE,
            Vocabulary.CONFIDENCE,
            Vocabulary.EXAMPLE);

    private final Map<String, Relation> relations;

    RuleReader(Map<String, Relation> relations) {
        this.relations = Map.copyOf(relations);
    }

    /**
     * The rule that is described.
     *
     * @throws OntologyException if the description cannot be one
     */
    Rule read(Description description) {
        description.allowOnly(KNOWN);
        description.one(RDFS.Nodes.comment);
        Relation relation = relation(description);
        return new Rule(
                name(description),
                relation,
                named(description, Vocabulary.PART_OF_SPEECH, Rule.PartOfSpeech.values(), RuleReader::lowerCase),
                triggers(description),
                places(description, Vocabulary.SUBJECT_AT),
                places(description, Vocabulary.OBJECT_AT),
                new HashSet<>(description.texts(Vocabulary.NEEDS)),
                new HashSet<>(description.texts(Vocabulary.UNLESS)),
                named(description, Vocabulary.CLAIM_PHASE, Phase.values(), Phase::term),
                description.optional(Vocabulary.CLAIM_MODALITY).isEmpty()
                        ? Modality.ASSERTED
                        : named(description, Vocabulary.CLAIM_MODALITY, Modality.values(), Modality::term),
                description.truth(Vocabulary.CLAIM_NEGATED).orElse(false),
                description.truth(Vocabulary.CLAIM_EXCLUSIVE),
                description.fraction(Vocabulary.CONFIDENCE),
                examples(description, relation));
    }

    private static String name(Description description) {
        String iri = description.subject().getURI();
        String name =
                iri.startsWith(Vocabulary.RULE_NAMESPACE) ? iri.substring(Vocabulary.RULE_NAMESPACE.length()) : "";
        if (!NAME.matcher(name).matches()) {
            throw description.problem("a rule's IRI must be " + Vocabulary.RULE_NAMESPACE
                    + " and a name of letters, digits and hyphens, not " + iri);
        }
        return name;
    }

    private Relation relation(Description description) {
        Fact fact = description.one(Vocabulary.OF_RELATION);
        return relations.values().stream()
                .filter(relation -> Vocabulary.term(relation.name()).equals(fact.value()))
                .findFirst()
                .orElseThrow(() -> description.problem(
                        fact, "\"" + fact.value() + "\" is no relation; there are " + sorted(relations.keySet())));
    }

    private static List<List<String>> triggers(Description description) {
        List<List<String>> triggers = description.texts(Vocabulary.TRIGGER).stream()
                .map(phrase -> List.of(BETWEEN_WORDS.split(phrase.strip())))
                .toList();
        if (triggers.isEmpty()) {
            throw description.problem("trigger is missing");
        }
        return triggers;
    }

    private static List<String> places(Description description, Node property) {
        Fact fact = description.one(property);
        List<String> places =
                List.of(BETWEEN_PLACES.split(description.text(fact).strip()));
        for (String place : places) {
            if (!Rule.PLACES.contains(place)) {
                throw description.problem(fact, "\"" + place + "\" is no place; there are " + Rule.PLACES);
            }
        }
        return places;
    }

    /** The value whose name a property gives, as a string or as a term of the ontology. */
    private static <T> T named(Description description, Node property, T[] values, Function<T, String> nameOf) {
        Fact fact = description.one(property);
        String given = fact.value().isURI() ? fact.value().getURI() : description.text(fact);
        String prefix = fact.value().isURI() ? Vocabulary.NAMESPACE : "";
        return Arrays.stream(values)
                .filter(value -> given.equals(prefix + nameOf.apply(value)))
                .findFirst()
                .orElseThrow(() -> description.problem(
                        fact,
                        "\"" + given + "\" is none of "
                                + Arrays.stream(values).map(nameOf).toList()));
    }

    private static List<Rule.Example> examples(Description description, Relation relation) {
        return description.all(Vocabulary.EXAMPLE).stream()
                .map(fact -> new ExampleReader(description, fact, relation).read())
                .toList();
    }

    private static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String sorted(Set<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
    }
}
