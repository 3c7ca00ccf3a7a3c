package org.dealgraph.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms that the program itself reads or writes: those of {@code ontology/dealgraph.ttl}, and one of PROV-O. */
public final class Vocabulary {
    /** Namespace of the prefix {@code dg:}. */
    public static final String NAMESPACE = "https://w3id.org/dealgraph/ontology#";

    /** Namespace of the prefix {@code rule:}; rules keep it whatever the base of the data. */
    public static final String RULE_NAMESPACE = "https://w3id.org/dealgraph/rule/";

    public static final Node ARTICLE = term("Article");
    public static final Node CLAIM = term("Claim");
    public static final Node DEAL_CLASS = term("Deal");
    public static final Node RELATION = term("Relation");
    public static final Node RULE = term("Rule");

    public static final Node GENERATOR_VERSION = term("generatorVersion");
    public static final Node ORIGINAL_DIGEST = term("originalDigest");
    public static final Node INGESTED_AT = term("ingestedAt");
    public static final Node SYNDICATED_FROM = term("syndicatedFrom");
    public static final Node SIMILARITY = term("similarity");

    public static final Node WAS_DERIVED_FROM = NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");
    public static final Node QUOTE = term("quote");
    public static final Node QUOTE_START = term("quoteStart");
    public static final Node QUOTE_END = term("quoteEnd");
    public static final Node PHASE = term("phase");
    public static final Node MODALITY = term("modality");
    public static final Node NEGATED = term("negated");
    public static final Node SPEAKER = term("speaker");
    public static final Node AMOUNT = term("amount");
    public static final Node CURRENCY = term("currency");
    public static final Node PERCENT = term("percent");
    public static final Node VALID_FROM = term("validFrom");
    public static final Node VALID_UNTIL = term("validUntil");
    public static final Node EXCLUSIVE = term("exclusive");
    public static final Node ROLE = term("role");
    public static final Node DEAL = term("deal");
    public static final Node PARTY = term("party");
    public static final Node FOUND_BY = term("rule");
    public static final Node CONFIDENCE = term("confidence");

    public static final Node MAKER = term("maker");
    public static final Node PARENT = term("parent");
    public static final Node SEAT = term("seat");
    public static final Node KIND = term("kind");
    public static final Node AMBIGUOUS = term("ambiguous");

    public static final Node SUBJECT_TYPE = term("subjectType");
    public static final Node OBJECT_TYPE = term("objectType");
    public static final Node MAKES_DEAL = term("makesDeal");

    public static final Node OF_RELATION = term("relation");
    public static final Node PART_OF_SPEECH = term("partOfSpeech");
    public static final Node TRIGGER = term("trigger");
    public static final Node SUBJECT_AT = term("subjectAt");
    public static final Node OBJECT_AT = term("objectAt");
    public static final Node NEEDS = term("needs");
    public static final Node UNLESS = term("unless");
    public static final Node CLAIM_PHASE = term("claimPhase");
    public static final Node CLAIM_MODALITY = term("claimModality");
    public static final Node CLAIM_NEGATED = term("claimNegated");
    public static final Node CLAIM_EXCLUSIVE = term("claimExclusive");
    public static final Node EXAMPLE = term("example");

    private Vocabulary() {}

    /** The term {@code dg:name}. */
    public static Node term(String name) {
        return NodeFactory.createURI(NAMESPACE + name);
    }

    /** The rule of this name. */
    public static Node rule(String name) {
        return NodeFactory.createURI(RULE_NAMESPACE + name);
    }
}
