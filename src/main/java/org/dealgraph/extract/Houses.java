package org.dealgraph.extract;

import java.util.Set;
import org.dealgraph.model.Catalogue;
import org.dealgraph.model.CatalogueEntry;
import org.dealgraph.model.Entity;
import org.dealgraph.model.Lexicon;
import org.dealgraph.model.Relation;

/** Tells who belongs together: nobody deals with himself, and no company supplies or rivals its own products. */
final class Houses {
    private final Catalogue catalogue;
    private final Set<String> outward;

    Houses(Catalogue catalogue, Lexicon lexicon) {
        this.catalogue = catalogue;
        outward = lexicon.list("outward-relations");
    }

    /** Whether two entities are the same, or, for a relation between houses, a company and what it makes. */
    boolean areOne(Entity subject, Entity object, Relation relation) {
        if (subject.id().equals(object.id())) {
            return true;
        }
        return outward.contains(relation.name()) && house(subject).equals(house(object));
    }

    private String house(Entity entity) {
        return catalogue.find(entity.id()).flatMap(CatalogueEntry::maker).orElse(entity.id());
    }
}
