package org.dealgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dealgraph.model.Mention;

/** Finds by the order of words alone who stands where seen from a noun: whose it is, who is it, who has it, its members. */
final class NounOrder {
    /** An appositive or predicative noun phrase has fewer tokens than this before its head. */
    private static final int WIDEST_PHRASE = 10;

    private static final Set<String> COPULAS = Set.of("be", "become", "remain", "stay");
    private static final Set<String> APPOINTMENTS = Set.of("name", "appoint", "elect", "make", "promote");

    private final Tree tree;
    private final WordOrder order;
    private final Subjects subjects;
    private final LinearArguments arguments;

    NounOrder(Tree tree, WordOrder order, Subjects subjects, LinearArguments arguments) {
        this.tree = tree;
        this.order = order;
        this.subjects = subjects;
        this.arguments = arguments;
    }

    /** The tokens at a place of a noun; none if the place is a preposition. */
    List<Integer> at(String place, int noun) {
        return switch (place) {
            case "possessor" -> subjects.possessor(noun);
            case "modifier" -> modifier(noun);
            case "holder" -> holder(noun);
            case "predicate", "subject" -> predicate(noun);
            case "apposition" -> apposition(noun);
            case "members" -> members(noun);
            case "like" -> examples(noun);
            case "before" -> before(noun);
            default -> List.of();
        };
    }

    /** The name right before a noun and its adjectives: "the Figma takeover". */
    private List<Integer> modifier(int noun) {
        int at = noun - 1;
        while (noun - at < 5 && order.isTag(at, "NOUN", "ADJ", "CCONJ") && !arguments.isNamed(at)) {
            at--;
        }
        return order.mention(at)
                .filter(mention -> mention.kind() == Mention.Kind.NAME)
                .map(mention -> List.of(mention.head()))
                .orElse(List.of());
    }

    /** Who has, strikes or signs what a noun says; in the passive, by whom that is done. */
    private List<Integer> holder(int noun) {
        return subjects.governor(noun)
                .map(verb -> arguments.isPassive(verb) ? arguments.phrase("by", verb) : subjects.subjectBefore(verb))
                .orElse(List.of());
    }

    /** Who is, becomes or remains what a noun says. */
    private List<Integer> predicate(int noun) {
        return copulaBefore(noun)
                .map(verb -> isAppointing(verb) ? order.phraseAt(verb + 1) : subjects.subjectBefore(verb))
                .orElseGet(() -> appointed(noun));
    }

    /** "Oracle appointed Ann Lee as chief executive": who is appointed stands behind the verb. */
    private boolean isAppointing(int verb) {
        return APPOINTMENTS.contains(tree.lemma(verb)) && !arguments.isPassive(verb);
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
    Optional<Integer> copulaBefore(int predicate) {
        int at = predicate - 1;
        while (predicate - at < WIDEST_PHRASE && isInPhrase(at)) {
            at--;
        }
        boolean asRole = order.isText(at, "as");
        at = asRole || order.isText(at, "under") ? at - 1 : at;
        at = asRole && order.isTag(at, "ADP") ? at - 1 : at;
        boolean verb = order.isTag(at, "AUX", "VERB");
        boolean named = verb && APPOINTMENTS.contains(tree.lemma(at)) && arguments.isPassive(at);
        return verb && (asRole || named || COPULAS.contains(tree.lemma(at))) ? Optional.of(at) : Optional.empty();
    }

    /** "rival search engine Bing", "founder and chief executive Ann Lee". */
    private int pastNouns(int from) {
        int at = from;
        while (at - from < 4 && !arguments.isNamed(at) && order.isTag(at, "NOUN", "ADJ", "CCONJ")) {
            at++;
        }
        return arguments.isNamed(at) ? at : from;
    }

    private boolean isInPhrase(int token) {
        return order.isLight(token)
                || arguments.isNamed(token)
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
        while (noun - at < WIDEST_PHRASE && order.isLight(at) && !arguments.isNamed(at)) {
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
        while (noun - at < 6 && (order.isLight(at) || order.isPossessiveMark(at) || arguments.isNamed(at))) {
            at--;
        }
        if (at < 1 || !tree.lowerLemma(at).equals("among")) {
            return List.of();
        }
        return order.isTag(at - 1, "AUX")
                ? subjects.subjectBefore(at - 1)
                : order.mention(at - 1).map(order::listBefore).orElse(List.of());
    }

    /** "rivals such as A and B", "rivals (A, B)", "A, B and other rivals". */
    private List<Integer> examples(int noun) {
        if (order.isText(noun + 1, "(")) {
            boolean like = order.isText(noun + 2, "like") || order.isText(noun + 2, "including");
            return order.phraseAt(like ? noun + 3 : noun + 2);
        }
        int at = order.isText(noun + 1, ",") ? noun + 2 : noun + 1;
        if (order.isText(at, "such") && order.isText(at + 1, "as")) {
            return order.phraseAt(at + 2);
        }
        if (order.isText(at, "like") || order.isText(at, "including")) {
            return order.phraseAt(at + 1);
        }
        int other = noun - 1;
        while (noun - other < WIDEST_PHRASE && order.isTag(other, "NOUN", "ADJ") && !order.isText(other, "other")) {
            other--;
        }
        return order.isText(other, "other") && order.isTag(other - 1, "CCONJ") ? listEnding(other - 2) : List.of();
    }

    /** "A, B and other rivals". */
    private List<Integer> listEnding(int token) {
        List<Integer> found = new ArrayList<>();
        int at = order.isText(token, ",") ? token - 1 : token;
        Optional<Mention> item = order.mention(at);
        while (item.isPresent() && item.get().kind() == Mention.Kind.NAME) {
            found.add(0, item.get().head());
            at = item.get().first() - 1;
            item = order.isText(at, ",") ? order.mention(at - 1) : Optional.empty();
        }
        return found;
    }
}
