package org.dealgraph.rdf;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dealgraph.model.Catalogue;
import org.dealgraph.model.CatalogueEntry;
import org.dealgraph.model.Entity;
import org.dealgraph.model.EntityType.Family;

/** The catalogue seen from its organizations: by their names, and behind their products. */
final class KnownOrganizations {
    private final Catalogue catalogue;
    private final Map<String, Entity> byName = new HashMap<>();

    KnownOrganizations(Catalogue catalogue) {
        this.catalogue = catalogue;
        for (CatalogueEntry entry : catalogue.entries().values()) {
            Entity entity = entry.entity();
            if (entity.type().family() == Family.ORGANIZATION) {
                byName.put(entity.label(), entity);
                entity.aliases().forEach(alias -> byName.putIfAbsent(alias, entity));
            }
        }
    }

    Optional<Entity> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Who is in a deal that the text makes about this entity: the maker of a product, else the entity itself. */
    Entity party(Entity entity) {
        if (entity.type().family() != Family.PRODUCT) {
            return entity;
        }
        return catalogue
                .find(entity.id())
                .flatMap(CatalogueEntry::maker)
                .flatMap(catalogue::find)
                .map(CatalogueEntry::entity)
                .orElse(entity);
    }
}
