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

    private static final Set<String> COPULAS = Set.of("be", "become", "remain", "stay");
    private static final Set<String> APPOINTMENTS = Set.of("name", "appoint", "elect", "make", "promote");

    private final Tree tree;
    private final WordOrder order;

    LinearArguments(Tree tree, Mentions mentions, int sentence) {
        this.tree = tree;
        this.order = new WordOrder(tree, mentions, sentence);
    }

    /** The tokens at {@code place} of the trigger; of a list, all. */
    List<Integer> at(String place, int trigger, Rule.PartOfSpeech partOfSpeech) {
        return switch (partOfSpeech) {
            case VERB -> ofVerb(place, trigger);
            case NOUN -> ofNoun(place, trigger);
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
            case "subject" -> passive ? phrase("by", verb) : order.subjectBefore(verb);
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

    private List<Integer> ofNoun(String place, int noun) {
        return switch (place) {
            case "possessor" -> order.possessor(noun);
            case "modifier" -> modifier(noun);
            case "holder" -> holder(noun);
            case "predicate", "subject" -> predicate(noun);
            case "apposition" -> apposition(noun);
            case "members" -> members(noun);
            case "like" -> examples(noun);
            case "before" -> before(noun);
            default -> isPreposition(place) ? phrase(place, noun) : List.of();
        };
    }

    private List<Integer> ofAdjective(String place, int adjective) {
        if (place.equals("subject") || place.equals("holder")) {
            return copulaBefore(adjective).map(order::subjectBefore).orElse(List.of());
        }
        return isPreposition(place) ? phrase(place, adjective) : List.of();
    }

    /** "Meta's Llama", "Meta Llama": the name before a name. */
    private List<Integer> ofName(String place, int name) {
        int first = order.mention(name).map(Mention::first).orElse(name);
        return switch (place) {
            case "itself" -> List.of(name);
            case "possessor" -> order.possessor(first);
            case "owner" -> order.isPossessiveMark(first - 1) ? order.possessor(first) : List.of();
            default -> List.of();
        };
    }

    private static boolean isPreposition(String place) {
        return Rule.PLACES.indexOf(place) >= Rule.PLACES.indexOf("of") && !place.equals("like");
    }

    private boolean isPassive(int verb) {
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
        return before.isPresent() ? List.of(before.get().head()) : order.subjectBefore(verb);
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
        List<Integer> subjects = order.subjectBefore(verb);
        int first = subjects.isEmpty()
                ? -1
                : order.mention(subjects.get(0)).map(Mention::first).orElse(-1);
        boolean relative = first > 0 && Set.of("which", "that", "whom").contains(tree.lemma(first - 1));
        if (relative && !order.isTag(first - 2, "VERB")) {
            return order.antecedent(first - 1);
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
        return order.isText(whose, "whose") ? order.antecedent(whose) : List.of();
    }

    /** The names of the prepositional phrase behind a trigger, or of "with which" before it. */
    private List<Integer> phrase(String preposition, int trigger) {
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

    private boolean isNamed(int token) {
        return order.mention(token).isPresent();
    }

    /** "rivals with which it competes". */
    private List<Integer> fronted(String preposition, int verb) {
        int at = verb - 1;
        while (at > 0 && verb - at < FARTHEST_PHRASE / 2 && (isNamed(at) || order.isTag(at, "AUX", "ADV"))) {
            at--;
        }
        boolean relative = at > 0 && Set.of("which", "whom").contains(tree.lemma(at));
        return relative && tree.lowerLemma(at - 1).equals(preposition) ? order.antecedent(at) : List.of();
    }

    /** The name right before a noun and its adjectives: "the Figma takeover". */
    private List<Integer> modifier(int noun) {
        int at = noun - 1;
        while (noun - at < 5 && order.isTag(at, "NOUN", "ADJ", "CCONJ") && !isNamed(at)) {
            at--;
        }
        return order.mention(at)
                .filter(mention -> mention.kind() == Mention.Kind.NAME)
                .map(mention -> List.of(mention.head()))
                .orElse(List.of());
    }

    /** Who has, strikes or signs what a noun says; in the passive, by whom that is done. */
    private List<Integer> holder(int noun) {
        return order.governor(noun)
                .map(verb -> isPassive(verb) ? phrase("by", verb) : order.subjectBefore(verb))
                .orElse(List.of());
    }

    /** Who is, becomes or remains what a noun says. */
    private List<Integer> predicate(int noun) {
        return copulaBefore(noun)
                .map(verb -> isAppointing(verb) ? order.phraseAt(verb + 1) : order.subjectBefore(verb))
                .orElseGet(() -> appointed(noun));
    }

    /** "Oracle appointed Ann Lee as chief executive": who is appointed stands behind the verb. */
    private boolean isAppointing(int verb) {
        return APPOINTMENTS.contains(tree.lemma(verb)) && !isPassive(verb);
    }

    /** "Oracle named Ann Lee chief executive". */
    private List<Integer> appointed(int noun) {
        int at = noun - 1;
        while (noun - at < WIDEST_PHRASE && (order.isLight(at) || order.isText(at, "as"))) {
            at--;
        }
        Optional<Mention> person = order.mention(at);
        boolean appointing = person.isPresent()
                && order.isTag(person.get().first() - 1, "VERB")
                && isAppointing(person.get().first() - 1);
        return appointing ? List.of(person.get().head()) : List.of();
    }

    /** The verb that says that somebody is what a noun phrase says: "is", "was named", "took over as", "is under". */
    private Optional<Integer> copulaBefore(int predicate) {
        int at = predicate - 1;
        while (predicate - at < WIDEST_PHRASE && isInPhrase(at)) {
            at--;
        }
        boolean asRole = order.isText(at, "as");
        at = asRole || order.isText(at, "under") ? at - 1 : at;
        at = asRole && order.isTag(at, "ADP") ? at - 1 : at;
        boolean verb = order.isTag(at, "AUX", "VERB");
        boolean named = verb && APPOINTMENTS.contains(tree.lemma(at)) && isPassive(at);
        return verb && (asRole || named || COPULAS.contains(tree.lemma(at))) ? Optional.of(at) : Optional.empty();
    }

    /** "rival search engine Bing", "founder and chief executive Ann Lee". */
    private int pastNouns(int from) {
        int at = from;
        while (at - from < 4 && !isNamed(at) && order.isTag(at, "NOUN", "ADJ", "CCONJ")) {
            at++;
        }
        return isNamed(at) ? at : from;
    }

    private boolean isInPhrase(int token) {
        return order.isLight(token)
                || isNamed(token)
                || order.isPossessiveMark(token)
                || order.isText(token, "of")
                || order.isTag(token, "CCONJ");
    }

    /** The name right after a noun, or on the other side of a comma before its phrase. */
    private List<Integer> apposition(int noun) {
        int next = order.isText(noun + 1, ",") ? noun + 2 : pastNouns(noun + 1);
        Optional<Mention> after = order.mention(next).filter(mention -> mention.kind() == Mention.Kind.NAME);
        if (after.isPresent() && after.get().first() == next && !order.isPossessive(after.get())) {
            return List.of(after.get().head());
        }
        int at = noun - 1;
        while (noun - at < WIDEST_PHRASE && isInPhrase(at)) {
            at--;
        }
        boolean plural = !tree.token(noun).text().equalsIgnoreCase(tree.lemma(noun));
        return order.isText(at, ",")
                ? order.mention(at - 1)
                        .filter(mention -> mention.kind() == Mention.Kind.NAME)
                        .map(mention -> plural ? order.listBefore(mention) : List.of(mention.head()))
                        .orElse(List.of())
                : List.of();
    }

    /** The name right before the phrase of a noun: "a stake in Scale AI at a valuation of". */
    private List<Integer> before(int noun) {
        int at = noun - 1;
        while (noun - at < WIDEST_PHRASE && order.isLight(at) && !isNamed(at)) {
            at--;
        }
        return order.isTag(at, "ADP")
                ? order.mention(at - 1).map(mention -> List.of(mention.head())).orElse(List.of())
                : List.of();
    }

    /** "its backers include A and B", "A and B are among its backers", "counts A among its backers". */
    private List<Integer> members(int noun) {
        if (noun + 1 < tree.size() && tree.lemma(noun + 1).equals("include")) {
            return order.phraseAt(noun + 2);
        }
        int at = noun - 1;
        while (noun - at < 6 && (order.isLight(at) || order.isPossessiveMark(at) || isNamed(at))) {
            at--;
        }
        if (at < 1 || !tree.lowerLemma(at).equals("among")) {
            return List.of();
        }
        return order.isTag(at - 1, "AUX")
                ? order.subjectBefore(at - 1)
                : order.mention(at - 1).map(order::listBefore).orElse(List.of());
    }

    /** "rivals such as A and B". */
    private List<Integer> examples(int noun) {
        int at = order.isText(noun + 1, ",") ? noun + 2 : noun + 1;
        if (order.isText(at, "such") && order.isText(at + 1, "as")) {
            return order.phraseAt(at + 2);
        }
        return order.isText(at, "like") || order.isText(at, "including") ? order.phraseAt(at + 1) : List.of();
    }
}
