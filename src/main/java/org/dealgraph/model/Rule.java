package org.dealgraph.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How one relation is put into words: triggers, and where in the sentence's structure its two ends stand.
 *
 * @param name its local name in the rule file, the value of {@code dg:rule} on the claims that it finds
 * @param relation the relation that it finds
 * @param partOfSpeech what its trigger is
 * @param triggers lemma sequences, any one of which sets it off; the first word of a verb, the last of a noun is the head
 * @param subjectAt the places of {@link #PLACES} where the subject is sought, the best first
 * @param objectAt the places of {@link #PLACES} where the object is sought, the best first
 * @param needs lemmas of which one must depend on the trigger, for triggers that are too common alone; may be empty
 * @param unless lemmas of which none may depend on the trigger
 * @param phase what the wording says of the relation, unless the sentence says otherwise
 * @param modality how far the wording vouches for it, unless the sentence says otherwise
 * @param negated whether the wording itself denies the relation
 * @param exclusive whether the wording itself says that the relation is or is not exclusive
 * @param confidence 0 to 1
 * @param examples sentences with the claims that they must give
 */
public record Rule(
        String name,
        Relation relation,
        PartOfSpeech partOfSpeech,
        List<List<String>> triggers,
        List<String> subjectAt,
        List<String> objectAt,
        Set<String> needs,
        Set<String> unless,
        Phase phase,
        Modality modality,
        boolean negated,
        Optional<Boolean> exclusive,
        BigDecimal confidence,
        List<Example> examples) {
    /** Where, seen from the trigger, the end of a claim may stand: a role, or a preposition that leads to it. */
    public static final List<String> PLACES = List.of(
            "subject",
            "object",
            "indirect",
            "holder",
            "predicate",
            "possessor",
            "modifier",
            "apposition",
            "parties",
            "anaphor",
            "itself",
            "owner",
            "members",
            "before",
            "topic",
            "told",
            "amount",
            "of",
            "with",
            "by",
            "in",
            "into",
            "to",
            "from",
            "for",
            "on",
            "at",
            "through",
            "between",
            "against",
            "over",
            "across",
            "as",
            "via",
            "under",
            "about",
            "alongside",
            "among",
            "around",
            "behind",
            "inside",
            "off",
            "onto",
            "than",
            "upon",
            "within",
            "without",
            "like");

    public Rule {
        requireNonNull(name, "name is null");
        requireNonNull(relation, "relation is null");
        requireNonNull(partOfSpeech, "partOfSpeech is null");
        triggers = triggers.stream().map(List::copyOf).toList();
        subjectAt = List.copyOf(subjectAt);
        objectAt = List.copyOf(objectAt);
        needs = Set.copyOf(needs);
        unless = Set.copyOf(unless);
        requireNonNull(phase, "phase is null");
        requireNonNull(modality, "modality is null");
        requireNonNull(exclusive, "exclusive is null");
        requireNonNull(confidence, "confidence is null");
        examples = List.copyOf(examples);
    }

    /** Of the name alone: rules are looked up very often, and no two have one name. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** What a trigger is. */
    public enum PartOfSpeech {
        VERB,
        NOUN,
        ADJECTIVE,
        /** The name of an entity; its triggers are families of types: {@code product}. */
        NAME
    }

    /**
     * A text and all the claims of the rule's relation that must be found in it.
     *
     * @param text one sentence or a few
     * @param claims each as {@code subject | relation | object | phase | modality | polarity}; none if it must not match
     */
    public record Example(String text, List<String> claims) {
        public Example {
            requireNonNull(text, "text is null");
            claims = List.copyOf(claims);
        }
    }
}
