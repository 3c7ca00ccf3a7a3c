package org.dealgraph.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;

/**
 * A relation of the ontology.
 *
 * @param name its local name, such as {@code acquires}
 * @param domain the types that its subject may have
 * @param range the types that its object may have; empty where the object is an amount of money
 * @param symmetric whether it holds in both directions
 * @param dealClass local name of the class of deal that it makes, such as {@code Acquisition}
 */
public record Relation(
        String name, Set<EntityType> domain, Set<EntityType> range, boolean symmetric, Optional<String> dealClass) {
    public Relation {
        requireNonNull(name, "name is null");
        domain = Set.copyOf(domain);
        range = Set.copyOf(range);
        requireNonNull(dealClass, "dealClass is null");
    }

    /** Whether its object is an amount of money. */
    public boolean isAmount() {
        return range.isEmpty();
    }
}
