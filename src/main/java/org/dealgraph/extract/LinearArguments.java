package org.dealgraph.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dealgraph.model.Mention;
import org.dealgraph.model.Rule;

/**
 * Finds the tokens that fill a place of a trigger by the order of words alone. It is asked where {@link Arguments} finds
 * nothing in the tree, and is as strict as word order allows: between a trigger and its end may stand only what
 * belongs to one phrase.
 */
final class LinearArguments {
    /** A prepositional phrase begins fewer tokens than this behind its trigger. */
    private static final int FARTHEST_PHRASE = 14;

    private static final Set<String> STOPS = Set.of(";", ":", ".", ",", "–", "—", "?", "!");
    /** An appositive or predicative noun phrase has fewer tokens than this before its head. */
    private static final int WIDEST_PHRASE = 10;

    private final Tree tree;
    private final WordOrder order;
    private final Subjects subjects;
    private final NounOrder nouns;

    LinearArguments(Tree tree, Mentions mentions, int sentence) {
        this.tree = tree;
        this.order = new WordOrder(tree, mentions, sentence);
        this.subjects = new Subjects(tree, order);
        this.nouns = new NounOrder(tree, order, subjects, this);
    }

    /** The tokens at {@code place} of the trigger; of a list, all. */
    List<Integer> at(String place, int trigger, Rule.PartOfSpeech partOfSpeech) {
        return switch (partOfSpeech) {
            case VERB -> ofVerb(place, trigger);
            case NOUN -> isPreposition(place) ? phrase(place, trigger) : nouns.at(place, trigger);
            case ADJECTIVE -> ofAdjective(place, trigger);
            case NAME -> ofName(place, trigger);
        };
    }

    private List<Integer> ofVerb(String place, int verb) {
        if (order.isText(verb - 1, "-")) {
            return ofCompound(place, verb);
        }
        boolean passive = isPassive(verb);
        return switch (place) {
            case "subject" -> passive ? phrase("by", verb) : subjects.subjectBefore(verb);
            case "object" -> passive ? done(verb) : object(verb);
            case "indirect" -> passive ? List.of() : order.phraseAt(verb + 1);
            case "owner" -> owner(verb);
            default -> isPreposition(place) ? phrase(place, verb) : List.of();
        };
    }

    /** "Microsoft-backed OpenAI": who does it stands before the hyphen. */
    private List<Integer> ofCompound(String place, int participle) {
        return switch (place) {
            case "subject" ->
                order.mention(participle - 2)
                        .map(mention -> List.of(mention.head()))
                        .orElse(List.of());
            case "object" -> order.phraseAt(participle + 1);
            default -> List.of();
        };
    }

    private List<Integer> ofAdjective(String place, int adjective) {
        if (place.equals("subject") || place.equals("holder")) {
            return nouns.copulaBefore(adjective).map(subjects::subjectBefore).orElse(List.of());
        }
        return isPreposition(place) ? phrase(place, adjective) : List.of();
    }

    /** "Meta's Llama", "Meta Llama": the name before a name. */
    private List<Integer> ofName(String place, int name) {
        int first = order.mention(name).map(Mention::first).orElse(name);
        return switch (place) {
            case "itself" -> List.of(name);
            case "possessor" -> subjects.possessor(first);
            case "owner" -> order.isPossessiveMark(first - 1) ? subjects.possessor(first) : List.of();
            default -> List.of();
        };
    }

    private static boolean isPreposition(String place) {
        return Rule.PLACES.indexOf(place) >= Rule.PLACES.indexOf("of") && !place.equals("like");
    }

    boolean isPassive(int verb) {
        int at = verb - 1;
        while (order.isTag(at, "ADV") || order.isText(at, "being") || order.isText(at, "been")) {
            at--;
        }
        String form = tree.token(verb).text();
        boolean participle = !form.equalsIgnoreCase(tree.lemma(verb)) && !form.endsWith("ing") && !form.endsWith("s");
        boolean auxiliary =
                order.isTag(at, "AUX", "VERB") && Set.of("be", "get").contains(tree.lemma(at));
        boolean reduced = order.isText(verb + 1, "by");
        return participle && (auxiliary || reduced || tree.isPassive(verb));
    }

    /** What something is done to: the subject of a passive, or what a bare participle follows. */
    private List<Integer> done(int verb) {
        int at = verb - 1;
        while (order.isTag(at, "ADV") || order.isText(at, ",")) {
            at--;
        }
        Optional<Mention> before = order.mention(at).filter(mention -> !order.isPossessive(mention));
        return before.isPresent() ? List.of(before.get().head()) : subjects.subjectBefore(verb);
    }

    /** What follows an active verb, or what "which" before its subject stands for. */
    private List<Integer> object(int verb) {
        int from = verb + 1;
        while (order.isTag(from, "ADP") && tree.is(from, "compound")) {
            from++;
        }
        boolean clause = order.isText(from, "whether") || order.isText(from, "if");
        List<Integer> after = order.phraseAt(clause ? from + 1 : from);
        if (!after.isEmpty()) {
            return after;
        }
        List<Integer> before = subjects.subjectBefore(verb);
        int first = before.isEmpty()
                ? -1
                : order.mention(before.get(0)).map(Mention::first).orElse(-1);
        boolean relative = first > 0 && Set.of("which", "that", "whom").contains(tree.lemma(first - 1));
        if (relative && !order.isTag(first - 2, "VERB")) {
            return subjects.antecedent(first - 1);
        }
        return order.isTag(first - 1, "NOUN") ? bareRelative(first - 1, verb) : List.of();
    }

    /** "the startup he founded", "the company he founded, Figma". */
    private List<Integer> bareRelative(int noun, int verb) {
        if (isNamed(noun)) {
            return List.of(noun);
        }
        return order.isText(verb + 1, ",") ? order.phraseAt(verb + 2) : List.of();
    }

    /** "hired Adept's founders", "hired the founders of Adept", "Adept, whose founders it hired". */
    private List<Integer> owner(int verb) {
        int at = verb + 1;
        while (order.isLight(at) && !isNamed(at)) {
            at++;
        }
        Optional<Mention> owner = order.mention(at).filter(order::isPossessive);
        if (owner.isPresent()) {
            return List.of(owner.get().head());
        }
        if (order.isText(at, "of") && order.isTag(at - 1, "NOUN")) {
            return order.phraseAt(at + 1);
        }
        int whose = verb - 1;
        while (whose > 0 && verb - whose < WIDEST_PHRASE && !order.isText(whose, "whose")) {
            whose--;
        }
        return order.isText(whose, "whose") ? subjects.antecedent(whose) : List.of();
    }

    /** The names of the prepositional phrase behind a trigger, or of "with which" before it. */
    List<Integer> phrase(String preposition, int trigger) {
        for (int i = trigger + 1; i < tree.size() && i < trigger + FARTHEST_PHRASE; i++) {
            boolean stop = STOPS.contains(tree.token(i).text()) || (order.isTag(i, "SCONJ", "PRON") && !isNamed(i));
            if (stop || order.isTag(i, "AUX") || (order.isTag(i, "VERB") && i > trigger + 1)) {
                break;
            }
            if (tree.lowerLemma(i).equals(preposition) && order.isTag(i, "ADP", "SCONJ", "ADV")) {
                List<Integer> names = order.phraseAt(order.isText(i + 1, "both") ? i + 2 : i + 1);
                if (!names.isEmpty()) {
                    return names;
                }
            }
        }
        return fronted(preposition, trigger);
    }

    boolean isNamed(int token) {
        return order.mention(token).isPresent();
    }

    /** "rivals with which it competes". */
    private List<Integer> fronted(String preposition, int verb) {
        int at = verb - 1;
        while (at > 0 && verb - at < FARTHEST_PHRASE / 2 && (isNamed(at) || order.isTag(at, "AUX", "ADV"))) {
            at--;
        }
        boolean relative = at > 0 && Set.of("which", "whom").contains(tree.lemma(at));
        return relative && tree.lowerLemma(at - 1).equals(preposition) ? subjects.antecedent(at) : List.of();
    }
}
