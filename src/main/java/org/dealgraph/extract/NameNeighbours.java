package org.dealgraph.extract;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dealgraph.model.EntityType;
import org.dealgraph.model.Lexicon;

/**
 * What the words right beside a name tell of its type, without a parse: "competitors such as …", "a database called …",
 * "…'s chief executive", "the chief executive, …,".
 */
final class NameNeighbours {
    private static final double SURE = 1.0;
    private static final double LIKELY = 0.6;
    private static final Set<String> NAMING = Set.of("called", "named", "dubbed", "like", "including");

    private final Map<String, EntityType> nouns;
    private final Set<String> companyRoles;
    private final Set<String> owned;

    /**
     * Cues from these words.
     *
     * @param nouns what each describing noun makes of a name
     * @param lexicon the other word lists
     */
    NameNeighbours(Map<String, EntityType> nouns, Lexicon lexicon) {
        this.nouns = Map.copyOf(nouns);
        companyRoles = lexicon.list("company-roles");
        owned = lexicon.list("owned-nouns");
    }

    /** Adds the votes of what stands beside the name. */
    void vote(Tree tree, int first, int end, NameVotes votes) {
        described(tree, first).ifPresent(type -> votes.add(type, SURE));
        titled(tree, first, end).ifPresent(type -> votes.add(type, LIKELY));
        owner(tree, end).ifPresent(type -> votes.add(type, LIKELY));
        staffed(tree, end).ifPresent(type -> votes.add(type, LIKELY));
    }

    /** "models such as Quellon", "a database called Quellon", "rivals including Norvane". */
    private Optional<EntityType> described(Tree tree, int first) {
        int noun = first - 2;
        if (first > 2 && tree.lowerLemma(first - 1).equals("as")) {
            boolean such = tree.lowerLemma(first - 2).equals("such")
                    || tree.lowerLemma(first - 2).equals("known");
            noun = such ? first - 3 : -1;
        } else if (first < 2 || !NAMING.contains(tree.token(first - 1).text())) {
            return Optional.empty();
        }
        if (noun >= 0 && tree.token(noun).text().equals(",")) {
            noun--;
        }
        return noun < 0 || !tree.tag(noun).equals("NOUN") ? Optional.empty() : type(tree.lowerLemma(noun));
    }

    private Optional<EntityType> type(String noun) {
        return companyRoles.contains(noun) ? Optional.of(EntityType.COMPANY) : Optional.ofNullable(nouns.get(noun));
    }

    /** "the chief executive, Ilsa Brandt,": a describing noun and a name between commas. */
    private Optional<EntityType> titled(Tree tree, int first, int end) {
        boolean between = first > 1
                && tree.token(first - 1).text().equals(",")
                && end < tree.size()
                && Set.of(",", ".").contains(tree.token(end).text())
                && tree.tag(first - 2).equals("NOUN");
        return between ? Optional.ofNullable(nouns.get(tree.lowerLemma(first - 2))) : Optional.empty();
    }

    /** "Norvane's shares": only organizations have such things. */
    private Optional<EntityType> owner(Tree tree, int end) {
        if (end + 1 >= tree.size() || !isPossessive(tree, end)) {
            return Optional.empty();
        }
        int noun = end + 1;
        while (noun + 1 < tree.size()
                && Set.of("ADJ", "NOUN").contains(tree.tag(noun))
                && tree.tag(noun + 1).equals("NOUN")) {
            noun++;
        }
        return tree.tag(noun).equals("NOUN") && isCompanyThing(tree.lowerLemma(noun))
                ? Optional.of(EntityType.COMPANY)
                : Optional.empty();
    }

    private boolean isCompanyThing(String noun) {
        return owned.contains(noun) || nouns.get(noun) == EntityType.PERSON;
    }

    /** "a Norvane spokeswoman", "the Norvane founder". */
    private Optional<EntityType> staffed(Tree tree, int end) {
        boolean staff = end < tree.size()
                && tree.tag(end).equals("NOUN")
                && nouns.get(tree.lowerLemma(end)) == EntityType.PERSON;
        return staff ? Optional.of(EntityType.COMPANY) : Optional.empty();
    }

    /** Whether the token makes the one before it an owner. */
    static boolean isPossessive(Tree tree, int index) {
        return tree.token(index).text().equals("'s") || tree.token(index).text().equals("'");
    }
}
