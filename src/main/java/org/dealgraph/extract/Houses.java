package org.dealgraph.extract;

import java.util.Set;
import org.dealgraph.model.Catalogue;
import org.dealgraph.model.CatalogueEntry;
import org.dealgraph.model.Entity;
import org.dealgraph.model.Lexicon;
import org.dealgraph.model.Relation;

/**
 * Tells who belongs together: nobody deals with himself, no company supplies or rivals its own products, and none makes those
 * of another.
 */
final class Houses {
    private final Catalogue catalogue;
    private final Set<String> outward;
    private final Set<String> making;
    private final Set<String> serving;

    Houses(Catalogue catalogue, Lexicon lexicon) {
        this.catalogue = catalogue;
        outward = lexicon.list("outward-relations");
        making = lexicon.list("maker-relations");
        serving = lexicon.list("customer-relations");
    }

    /**
     * Whether two entities are the same, or, for a relation between houses, a company and what it makes; for that of a customer,
     * whether the object is the company's own, while another product of the house may be its customer.
     */
    boolean areOne(Entity subject, Entity object, Relation relation) {
        if (subject.id().equals(object.id())) {
            return true;
        }
        return (outward.contains(relation.name()) && house(subject).equals(house(object)))
                || (serving.contains(relation.name()) && subject.id().equals(house(object)));
    }

    /** Whether a relation would make an entity the maker of what the catalogue knows to be made by another. */
    boolean isOfAnother(Entity subject, Entity object, Relation relation) {
        return making.contains(relation.name())
                && catalogue
                        .find(object.id())
                        .flatMap(CatalogueEntry::maker)
                        .filter(maker -> !maker.equals(house(subject)))
                        .isPresent();
    }

    private String house(Entity entity) {
        return catalogue.find(entity.id()).flatMap(CatalogueEntry::maker).orElse(entity.id());
    }
}
