package org.dealgraph.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Somebody or something that claims are about or come from.
 *
 * @param id the local part of its IRI under {@code …/id/}; the same for the same thing in every article
 * @param type its class
 * @param label its usual name
 * @param aliases its other names, sorted
 * @param catalogued whether the catalogue describes it, so that an article need not
 */
public record Entity(String id, EntityType type, String label, List<String> aliases, boolean catalogued) {
    public Entity {
        requireNonNull(id, "id is null");
        requireNonNull(type, "type is null");
        requireNonNull(label, "label is null");
        aliases = List.copyOf(aliases);
    }

    /** Of the id alone: entities are looked up very often, and seldom differ in all but the id. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
