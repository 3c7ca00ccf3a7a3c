package org.dealgraph.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dealgraph.model.Rule;

/**
 * Finds the tokens that fill a place of a trigger: its logical subject and object, its prepositional phrases, whose it
 * is. Passive, relative clause, participle, infinitive, control and coordination come to the same place.
 */
final class Arguments {
    /** Chains of control and coordination longer than this are parser errors. */
    private static final int DEEPEST = 6;

    private final Tree tree;
    private final Surroundings near;

    Arguments(Tree tree) {
        this.tree = tree;
        this.near = new Surroundings(tree);
    }

    /** The tokens at {@code place} of the trigger, from left to right, coordinated ones included. */
    List<Integer> at(String place, int trigger, Rule.PartOfSpeech partOfSpeech) {
        if (partOfSpeech == Rule.PartOfSpeech.NAME) {
            return ofName(place, trigger);
        }
        boolean verb = partOfSpeech == Rule.PartOfSpeech.VERB;
        List<Integer> heads =
                switch (place) {
                    case "subject" -> verb ? orElse(subjects(trigger, 0), near.before(trigger)) : nounSubjects(trigger);
                    case "object" -> orElse(objects(trigger, 0), near.after(trigger));
                    case "indirect" -> tree.children(trigger, "iobj");
                    case "holder" -> holders(trigger, 0);
                    case "predicate" -> predicates(trigger, 0);
                    case "possessor" -> orElse(possessors(trigger), near.possessorBefore(trigger));
                    case "modifier" ->
                        orElse(tree.children(trigger, "compound", "amod", "nmod:desc"), near.nameBefore(trigger));
                    case "members" -> members(trigger);
                    case "itself" -> List.of(trigger);
                    case "owner" -> owners(trigger);
                    case "like" -> examples(trigger);
                    case "apposition" -> appositions(trigger);
                    default -> phrases(place, trigger, verb);
                };
        Set<Integer> all = new LinkedHashSet<>();
        for (int head : heads) {
            all.addAll(tree.conjuncts(head));
            all.addAll(tree.listed(head));
            if (tree.tag(head).equals("PROPN")) {
                all.addAll(tree.listedBefore(head));
            }
        }
        if (!place.equals("itself")) {
            all.remove(trigger);
        }
        return List.copyOf(all);
    }

    /** The places of a name: whose it is, itself or through the noun that it modifies ("its Claude models"). */
    private List<Integer> ofName(String place, int name) {
        int noun = tree.is(name, "compound", "nmod:desc", "flat", "amod") ? tree.head(name) : -1;
        return switch (place) {
            case "itself" -> List.of(name);
            case "possessor" -> {
                List<Integer> own = possessors(name);
                yield own.isEmpty() && noun >= 0 ? possessors(noun) : own;
            }
            case "modifier" -> tree.children(name, "compound", "nmod:desc");
            default -> List.of();
        };
    }

    /** Who does what a verb says. */
    List<Integer> subjects(int verb, int depth) {
        if (depth > DEEPEST) {
            return List.of();
        }
        if (tree.isPassive(verb)) {
            return tree.children(verb, tree::isAgent);
        }
        List<Integer> own = grammaticalSubjects(verb);
        return own.isEmpty() ? impliedSubjects(verb, depth) : own;
    }

    private List<Integer> grammaticalSubjects(int verb) {
        return tree.children(verb, "nsubj").stream()
                .map(subject -> tree.antecedent(subject, verb))
                .toList();
    }

    /** The subject of a verb that has none of its own. */
    private List<Integer> impliedSubjects(int verb, int depth) {
        int head = tree.head(verb);
        if (head < 0) {
            return List.of();
        }
        if (tree.is(verb, "acl")) {
            return tree.isVerb(verb) && tree.token(verb).text().endsWith("ing") ? List.of(head) : ownersOf(head, depth);
        }
        if (tree.is(verb, "conj") && tree.isPassive(head) && !tree.isPassive(verb)) {
            return surfaceSubjects(head, depth + 1);
        }
        if (tree.is(verb, "xcomp", "ccomp") && !tree.children(head, "obj").isEmpty() && !tree.isPassive(head)) {
            return tree.is(verb, "xcomp") ? tree.children(head, "obj") : surfaceSubjects(head, depth + 1);
        }
        if (tree.is(verb, "xcomp", "ccomp", "advcl", "conj", "parataxis", "dep")) {
            return surfaceSubjects(head, depth + 1);
        }
        return List.of();
    }

    /** "SoftBank's plan to buy", "signed an agreement to buy", "the first to buy". */
    private List<Integer> ownersOf(int noun, int depth) {
        if (tree.tag(noun).equals("PROPN")) {
            return List.of(noun);
        }
        List<Integer> possessors = possessors(noun);
        if (!possessors.isEmpty()) {
            return possessors;
        }
        List<Integer> makers = orElse(phrases("by", noun, false), holders(noun, depth + 1));
        return orElse(makers, near.nameBefore(noun));
    }

    /** The subject that stands there, whoever acts. */
    List<Integer> surfaceSubjects(int verb, int depth) {
        if (depth > DEEPEST) {
            return List.of();
        }
        List<Integer> own = grammaticalSubjects(verb);
        if (!own.isEmpty()) {
            return own;
        }
        if (tree.is(verb, "acl") && tree.isPassive(verb) && tree.head(verb) >= 0) {
            return List.of(tree.head(verb));
        }
        return tree.isClause(verb) ? impliedSubjects(verb, depth) : holders(verb, depth + 1);
    }

    /** What is done to. */
    List<Integer> objects(int verb, int depth) {
        if (depth > DEEPEST) {
            return List.of();
        }
        if (tree.isPassive(verb)) {
            return passiveObjects(verb, depth);
        }
        List<Integer> own = tree.children(verb, "obj").stream()
                .map(object -> tree.antecedent(object, verb))
                .toList();
        if (!own.isEmpty()) {
            return own;
        }
        boolean gap = tree.is(verb, "acl:relcl")
                && grammaticalSubjects(verb).stream().noneMatch(subject -> subject == tree.head(verb))
                && !tree.children(verb, "nsubj").isEmpty();
        if (gap) {
            return List.of(tree.head(verb));
        }
        return sharedObjects(verb);
    }

    private List<Integer> passiveObjects(int verb, int depth) {
        List<Integer> own = tree.children(verb, "nsubj:pass").stream()
                .map(subject -> tree.antecedent(subject, verb))
                .toList();
        if (!own.isEmpty()) {
            return own;
        }
        if (tree.is(verb, "acl") && tree.head(verb) >= 0) {
            return List.of(tree.head(verb));
        }
        return impliedSubjects(verb, depth + 1);
    }

    /** "bought and then sold Neon": the object of the last of coordinated verbs. */
    private List<Integer> sharedObjects(int verb) {
        List<Integer> shared = new ArrayList<>();
        for (int other : tree.children(verb, "conj")) {
            boolean bare = tree.isVerb(other) && tree.children(other, "nsubj").isEmpty() && tree.head(other) == verb;
            if (bare && other - verb <= 3) {
                shared.addAll(tree.children(other, "obj"));
            }
        }
        return shared;
    }

    private List<Integer> nounSubjects(int noun) {
        return tree.children(noun, "nsubj").stream()
                .map(subject -> tree.antecedent(subject, noun))
                .toList();
    }

    /** Who has, is, signs or becomes what a noun says. */
    List<Integer> holders(int noun, int depth) {
        int head = tree.head(noun);
        if (depth > DEEPEST) {
            return List.of();
        }
        if (tree.hasChild(noun, child -> tree.is(child, "nsubj"))) {
            return nounSubjects(noun);
        }
        if (head < 0) {
            return List.of();
        }
        if (tree.is(noun, "appos")) {
            return List.of(head);
        }
        if (tree.is(noun, "nmod", "compound", "conj")) {
            List<Integer> possessors = possessors(head);
            return possessors.isEmpty() || tree.is(noun, "conj") ? holders(head, depth + 1) : possessors;
        }
        if (tree.is(noun, "acl:relcl")) {
            return List.of(head);
        }
        if (tree.is(noun, "nsubj")) {
            return List.of();
        }
        return tree.isVerb(head) || tree.isClause(head) ? verbHolders(noun, head) : holders(head, depth + 1);
    }

    /** Who is, becomes or is named what a noun says. */
    private List<Integer> predicates(int noun, int depth) {
        int head = tree.head(noun);
        if (tree.hasChild(noun, child -> tree.is(child, "nsubj"))) {
            return nounSubjects(noun);
        }
        if (head < 0 || depth > DEEPEST) {
            return List.of();
        }
        if (tree.is(noun, "appos", "acl:relcl")) {
            return List.of(head);
        }
        if (tree.is(noun, "conj")) {
            return predicates(head, depth + 1);
        }
        boolean asRole = tree.is(noun, "obl", "nmod") && tree.preposition(noun).equals("as");
        boolean become = tree.is(noun, "obj", "xcomp")
                && Set.of("become", "remain", "name").contains(tree.lemma(head));
        return tree.isVerb(head) && (asRole || become || tree.is(noun, "xcomp")) ? verbHolders(noun, head) : List.of();
    }

    private List<Integer> verbHolders(int noun, int verb) {
        boolean named = tree.is(noun, "xcomp") && !tree.children(verb, "obj").isEmpty();
        if (named) {
            return tree.children(verb, "obj");
        }
        if (tree.isPassive(verb) && tree.is(noun, "obj", "obl")) {
            List<Integer> agents = tree.children(verb, child -> tree.isAgent(child) && child != noun);
            return agents.isEmpty() ? surfaceSubjects(verb, 0) : agents;
        }
        return surfaceSubjects(verb, 0);
    }

    /** Whose a noun is; of coordinated ones, the first: "its founder and chief executive". */
    private List<Integer> possessors(int noun) {
        List<Integer> own = tree.children(noun, "nmod:poss");
        return own.isEmpty() && tree.is(noun, "conj") ? tree.children(tree.head(noun), "nmod:poss") : own;
    }

    /** Those that "its backers include …" names, that somebody "counts … among its backers", that are "among" them. */
    private List<Integer> members(int noun) {
        int head = tree.head(noun);
        if (head < 0) {
            return List.of();
        }
        if (tree.lemma(head).equals("include")) {
            return tree.children(head, "obj");
        }
        if (!tree.preposition(noun).equals("among")) {
            return List.of();
        }
        return tree.isVerb(head) ? tree.children(head, "obj") : List.of(head);
    }

    /** Whose people or things a verb is done to: "hired Windsurf's engineers", "the founders of Adept". */
    private List<Integer> owners(int verb) {
        List<Integer> owners = new ArrayList<>();
        for (int object : objects(verb, 0)) {
            for (int each : tree.conjuncts(object)) {
                owners.addAll(tree.children(each, "nmod:poss", "compound"));
                owners.addAll(withPreposition("of", each));
            }
        }
        return owners;
    }

    /** "rivals such as A", "clouds like B". */
    private List<Integer> examples(int noun) {
        return tree.children(
                noun,
                child -> tree.is(child, "nmod", "appos", "advcl", "acl")
                        && Set.of("like", "such", "including", "include").contains(tree.preposition(child)));
    }

    /** What is in apposition to a noun, on either side. */
    private List<Integer> appositions(int noun) {
        List<Integer> found = new ArrayList<>(tree.children(noun, "appos", "flat"));
        if (tree.is(noun, "appos", "compound", "flat", "nmod:desc") && tree.head(noun) >= 0) {
            found.add(tree.head(noun));
        }
        for (int other : tree.children(noun, "conj")) {
            found.addAll(tree.children(other, "appos", "flat"));
        }
        return orElse(found, near.neighbours(noun));
    }

    private static List<Integer> orElse(List<Integer> found, List<Integer> fallback) {
        return found.isEmpty() ? fallback : found;
    }

    /**
     * The phrases of a preposition at a trigger, or at what a parser often hangs them on instead: the object of a
     * trigger verb, the verb above a trigger noun.
     */
    private List<Integer> phrases(String preposition, int trigger, boolean verb) {
        List<Integer> own = withPreposition(preposition, trigger);
        if (!own.isEmpty()) {
            return own;
        }
        if (verb) {
            return belowObjects(preposition, trigger, 0);
        }
        int head = tree.head(trigger);
        if (head >= 0 && tree.is(trigger, "conj") && !tree.isVerb(head)) {
            return withPreposition(preposition, head);
        }
        boolean light = head >= 0 && tree.is(trigger, "obj", "obl", "nsubj", "xcomp") && !preposition.equals("of");
        return light
                ? withPreposition(preposition, head).stream()
                        .filter(phrase -> phrase > trigger || tree.is(trigger, "nsubj"))
                        .toList()
                : List.of();
    }

    /** "paid $2 billion in cash for Splunk": a phrase that hangs on an object, or on what hangs on that. */
    private List<Integer> belowObjects(String preposition, int head, int depth) {
        for (int child : tree.children(head, "obj", "xcomp", "obl", "advmod", "nmod")) {
            List<Integer> found = withPreposition(preposition, child);
            if (found.isEmpty() && depth < 1) {
                found = belowObjects(preposition, child, depth + 1);
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Integer> withPreposition(String preposition, int head) {
        List<Integer> phrases = tree.children(
                head,
                child -> tree.is(child, "nmod", "obl", "advcl", "acl", "ccomp", "xcomp", "advmod")
                        && tree.preposition(child).equals(preposition));
        return orElse(phrases, underPreposition(preposition, head));
    }

    /** What a parser hung on the preposition itself. */
    private List<Integer> underPreposition(String preposition, int head) {
        return tree
                .children(
                        head,
                        child -> tree.tag(child).equals("ADP")
                                && tree.lemma(child).equals(preposition))
                .stream()
                .flatMap(child -> tree.children(child, "obl", "nmod", "obj").stream())
                .toList();
    }
}
