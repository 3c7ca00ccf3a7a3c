package org.dealgraph.model;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rule data that extraction is steered by, as loaded from {@code ontology/}.
 *
 * @param relations the relations by name
 * @param rules the rules in the order of their names
 * @param catalogue the known entities
 * @param lexicon the word lists
 */
public record Ontology(Map<String, Relation> relations, List<Rule> rules, Catalogue catalogue, Lexicon lexicon) {
    public Ontology {
        relations = Collections.unmodifiableMap(new TreeMap<>(relations));
        rules = List.copyOf(rules);
        requireNonNull(catalogue, "catalogue is null");
        requireNonNull(lexicon, "lexicon is null");
    }
}
