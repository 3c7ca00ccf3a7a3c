package org.dealgraph.extract;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealgraph.model.Catalogue;
import org.dealgraph.model.CatalogueEntry;
import org.dealgraph.model.Entity;
import org.dealgraph.model.EntityType;
import org.dealgraph.model.Lexicon;
import org.dealgraph.model.Relation;

/** Tells who can be the platform of a relation to a cloud: a platform, its maker, or a company known as a cloud. */
final class Clouds {
    private final Set<String> relations;
    private final Set<String> cloudWords;
    private final Set<String> known;

    Clouds(Catalogue catalogue, Lexicon lexicon) {
        relations = lexicon.list("cloud-relations");
        cloudWords = lexicon.list("cloud-words");
        known = catalogue.entries().values().stream()
                .filter(this::isCloud)
                .map(entry -> entry.entity().type() == EntityType.CLOUD_PLATFORM
                        ? entry.maker().orElse(entry.entity().id())
                        : entry.entity().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isCloud(CatalogueEntry entry) {
        return entry.entity().type() == EntityType.CLOUD_PLATFORM
                || entry.kinds().stream().anyMatch(this::isOfClouds);
    }

    /** "cloud provider", but neither "computer maker" nor "code-hosting platform". */
    private boolean isOfClouds(String kind) {
        String words = " " + kind.toLowerCase(Locale.ROOT) + " ";
        return cloudWords.stream().anyMatch(word -> words.contains(" " + word + " "));
    }

    /**
     * Whether an entity may be the object of a relation. A company that the catalogue does not know passes where the
     * sentence speaks of clouds or computing.
     */
    boolean isPlausible(Relation relation, Entity entity, Tree tree) {
        if (!relations.contains(relation.name()) || entity.type() == EntityType.CLOUD_PLATFORM) {
            return true;
        }
        if (entity.catalogued()) {
            return known.contains(entity.id());
        }
        return tree.sentence().tokens().stream()
                .anyMatch(token -> cloudWords.contains(token.lemma().toLowerCase(Locale.ROOT)));
    }
}
