package org.dealgraph.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What the catalogue knows of one entity.
 *
 * @param entity the entity; its aliases match in running text as they are spelled
 * @param maker id of the organization that makes it, for products, models and platforms
 * @param parent id of the organization that it belongs to
 * @param seat the places that it is named after: "Redmond" in "the Redmond company"
 * @param kinds the nouns that describe it: "chipmaker", "startup"
 * @param ambiguous whether its name is also a common word or somebody else's name, so that a bare mention proves little
 */
public record CatalogueEntry(
        Entity entity,
        Optional<String> maker,
        Optional<String> parent,
        List<String> seat,
        List<String> kinds,
        boolean ambiguous) {
    public CatalogueEntry {
        requireNonNull(entity, "entity is null");
        requireNonNull(maker, "maker is null");
        requireNonNull(parent, "parent is null");
        seat = List.copyOf(seat);
        kinds = List.copyOf(kinds);
    }
}
