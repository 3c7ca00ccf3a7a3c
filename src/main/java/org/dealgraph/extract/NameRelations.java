package org.dealgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealgraph.model.EntityType;
import org.dealgraph.model.EntityType.Family;

/** What the other names of a sentence tell of a name's type: those it is listed with, and the one it belongs to. */
final class NameRelations {
    /** The vote of each name that a name is listed with. */
    private static final double LISTED = 0.4;
    /** The vote of the company that a name belongs to; stronger than what a name looks like. */
    private static final double OWNED = 2;

    private final List<Tree> trees;
    private final Map<String, EntityType> types;

    /**
     * Relations between the names of a document.
     *
     * @param types what the names are that the catalogue does not know, as far as their own votes say
     */
    NameRelations(List<Tree> trees, Map<String, EntityType> types) {
        this.trees = trees;
        this.types = Map.copyOf(types);
    }

    /** Adds to the votes of all names that are listed with others or belong to others. */
    void vote(List<Name> names, Map<String, NameVotes> votes) {
        for (Name name : names) {
            Optional<EntityType> type = type(name);
            if (type.isEmpty()) {
                continue;
            }
            for (Name other : names) {
                if (other.sentence() != name.sentence() || other.known().isPresent() || other.equals(name)) {
                    continue;
                }
                if (isListed(name, other)) {
                    votes.get(other.text()).add(type.get(), LISTED);
                }
                if (type.get().family() == Family.ORGANIZATION && isOwned(name, other)) {
                    votes.get(other.text()).add(EntityType.PRODUCT, OWNED);
                }
            }
        }
    }

    private Optional<EntityType> type(Name name) {
        return name.known().map(entry -> entry.entity().type()).or(() -> Optional.ofNullable(types.get(name.text())));
    }

    /** "Norvane, Zelphra and Kestrel". */
    private boolean isListed(Name name, Name other) {
        Tree tree = trees.get(name.sentence());
        int head = Mentions.headOf(tree, name.first(), name.end());
        List<Integer> listed = new ArrayList<>(tree.conjuncts(head));
        listed.addAll(tree.listed(name.first()));
        listed.addAll(tree.listedBefore(name.first()));
        if (tree.is(head, "conj")) {
            listed.add(tree.head(head));
        }
        return listed.stream().anyMatch(token -> other.first() <= token && token < other.end());
    }

    /** "Norvane's Quellon": a single word right after the company. */
    private boolean isOwned(Name company, Name other) {
        Tree tree = trees.get(company.sentence());
        return other.length() == 1
                && other.first() == company.end() + 1
                && NameNeighbours.isPossessive(tree, company.end());
    }
}
