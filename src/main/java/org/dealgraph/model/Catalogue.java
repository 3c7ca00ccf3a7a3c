package org.dealgraph.model;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The known companies, platforms, products, models, people and public bodies.
 *
 * @param entries by entity id, in the order of the ids
 */
public record Catalogue(Map<String, CatalogueEntry> entries) {
    public Catalogue {
        entries = Collections.unmodifiableMap(new TreeMap<>(entries));
    }

    /** A catalogue of these entries; a later one replaces an earlier one of the same id. */
    public static Catalogue of(Collection<CatalogueEntry> entries) {
        Map<String, CatalogueEntry> byId = new TreeMap<>();
        entries.forEach(entry -> byId.put(entry.entity().id(), entry));
        return new Catalogue(byId);
    }

    public static Catalogue empty() {
        return of(List.of());
    }

    public Optional<CatalogueEntry> find(String id) {
        return Optional.ofNullable(entries.get(id));
    }
}
