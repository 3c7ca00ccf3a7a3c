package org.dealgraph.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dealgraph.model.Block;
import org.dealgraph.model.Entity;
import org.dealgraph.model.Mention;

/**
 * What can be seen of one candidate for one end of a trigger: where it stands, how it is spoken of, what it is. Most
 * features leave out which rule and which relation it is, so that what is learned from one holds for all.
 */
final class EndFeatures {
    private static final int LONGEST_PATH = 6;
    private static final int NEAR = 3;
    private static final int PHRASE = 6;
    private static final Set<String> MARKS = Set.of(",", ";", ":", "–", "—", "(", ")");

    private final Tree tree;
    private final WordOrder order;
    private final List<Mention> inSentence;
    private final Triggers.Trigger trigger;
    private final Places places;
    private final Lists lists;
    private final TreePaths paths;
    private final Roles roles;
    private final int sentence;
    private final int part;
    private final int relation;
    private final int rule;
    private final int word;

    EndFeatures(
            Tree tree,
            Mentions mentions,
            int sentence,
            Triggers.Trigger trigger,
            Places places,
            Places.OfSentence all,
            Roles roles) {
        this.roles = roles;
        this.sentence = sentence;
        this.lists = all.lists();
        this.paths = all.paths();
        this.tree = tree;
        this.order = new WordOrder(tree, mentions, sentence);
        this.inSentence = mentions.in(sentence);
        this.trigger = trigger;
        this.places = places;
        part = Features.of(trigger.rule().partOfSpeech());
        relation = trigger.rule().relation().name().hashCode();
        rule = trigger.rule().name().hashCode();
        word = tree.lowerLemma(trigger.head()).hashCode();
    }

    /**
     * Features of a candidate as an end.
     *
     * @param isObject whether as the object
     * @param spoken how much the document has been about it; none for a sum
     */
    int[] of(Candidate candidate, boolean isObject, Optional<Focus.Standing> spoken) {
        Features features = new Features();
        int end = isObject ? ~part : part;
        kind(features, end, candidate);
        spoken.ifPresent(standing -> standing(features, end, candidate, standing));
        candidate.entity().ifPresent(entity -> roles(features, end, isObject, candidate, entity));
        if (candidate.token() < 0) {
            spoken.ifPresent(standing -> unsaid(features, end, candidate, standing));
            return features.toArray();
        }
        places(
                features,
                end,
                candidate,
                isObject ? trigger.rule().objectAt() : trigger.rule().subjectAt());
        path(features, end, candidate.token());
        order(features, end, candidate.token());
        neighbours(features, end, candidate);
        inList(features, end, candidate);
        return features.toArray();
    }

    /** How much the document is about a candidate; for a pronoun, where what it may stand for was last named. */
    private void standing(Features features, int end, Candidate candidate, Focus.Standing standing) {
        int source = Features.of(candidate.source());
        int rank = Math.min(standing.rank(), 4);
        int headline = standing.inHeadline() ? 1 : 0;
        features.add(EndTemplate.STANDING, end, source, rank, headline);
        features.add(EndTemplate.RELATION_STANDING, end, relation, source, rank);
        features.add(EndTemplate.RANKS, end, source, Math.min(candidate.rank(), 3), rank * 2 + headline);
        if (candidate.source() != Candidate.Source.NAME) {
            int back = Math.min(standing.sentencesBack(), 4) * 2 + (standing.wasSubject() ? 1 : 0);
            features.add(EndTemplate.LAST_NAMED, end, source, back, Math.min(candidate.rank(), 3));
            features.add(EndTemplate.LAST_NAMED_RANK, end, source, back, rank * 2 + headline);
            features.add(EndTemplate.RELATION_LAST_NAMED, end, relation, source, back);
            features.add(
                    EndTemplate.LIKELIHOOD,
                    end,
                    source,
                    Math.floorDiv(candidate.likelihood(), HashedWeights.SCALE),
                    rank);
        }
    }

    /** What parts an entity plays in other sentences: this one, that of the other end, any. */
    private void roles(Features features, int end, boolean isObject, Candidate candidate, Entity entity) {
        String name = trigger.rule().relation().name();
        int source = Features.of(candidate.source());
        int same = Math.min(2, roles.times(new Roles.Part(entity, name, isObject), sentence));
        int other = Math.min(2, roles.times(new Roles.Part(entity, name, !isObject), sentence));
        features.add(EndTemplate.PLAYS, end, source, same, other);
        features.add(EndTemplate.RELATION_PLAYS, end, relation, source, same * 3 + other);
        features.add(EndTemplate.RANK_PLAYS, end, source, Math.min(candidate.rank(), 3), same * 3 + other);
        for (Roles.Part part : roles.of(entity, sentence)) {
            int played = part.relation().hashCode() + (part.isObject() ? 1 : 0);
            features.add(EndTemplate.PLAYS_ELSE, end, relation, source, played);
        }
    }

    private void kind(Features features, int end, Candidate candidate) {
        int source = Features.of(candidate.source());
        int type = candidate.entity().map(entity -> Features.of(entity.type())).orElse(-1);
        features.add(EndTemplate.SOURCE, end, source, Math.min(candidate.rank(), 3));
        features.add(EndTemplate.RELATION_TYPE, end, relation, type);
        features.add(EndTemplate.RULE_SOURCE, end, rule, source);
        features.add(EndTemplate.TYPE_SOURCE, end, type, source);
        features.add(EndTemplate.RELATION_SOURCE, end, relation, source, Math.min(candidate.rank(), 3));
    }

    private void unsaid(Features features, int end, Candidate candidate, Focus.Standing standing) {
        int rank = Math.min(candidate.rank(), 3);
        int pointing = pointer();
        int back = Math.min(standing.sentencesBack(), 4);
        features.add(EndTemplate.UNSAID_POINTER, end, rank, pointing);
        features.add(
                EndTemplate.UNSAID_STANDING, end, rank, standing.inHeadline() ? 1 : 0, standing.wasSubject() ? 1 : 0);
        features.add(EndTemplate.UNSAID_RULE_STANDING, end, rule, Math.min(standing.rank(), 3), back);
        features.add(EndTemplate.UNSAID_WORD_STANDING, end, word, Math.min(standing.rank(), 3), pointing);
        features.add(EndTemplate.UNSAID_LAST_NAMED, end, rank, back);
        features.add(EndTemplate.UNSAID_RULE, end, rule, rank);
        features.add(EndTemplate.UNSAID_RELATION, end, relation, rank, back);
        features.add(EndTemplate.UNSAID_MENTIONS, end, rank, Math.min(inSentence.size(), 4));
        features.add(EndTemplate.UNSAID_BLOCK, end, Features.of(tree.sentence().kind()), rank);
        features.add(EndTemplate.UNSAID_OPENING, end, trigger.head() < 3 ? 1 : 0, rank, pointing);
        features.add(EndTemplate.UNSAID_WORD, end, word, rank == 0 ? 1 : 0);
        features.add(EndTemplate.UNSAID_DEPENDENTS, end, hasDependent("nsubj"), hasDependent("obj"), rank == 0 ? 1 : 0);
    }

    private int hasDependent(String name) {
        return tree.children(trigger.head(), name).isEmpty() ? 0 : 1;
    }

    /** How the trigger's phrase begins: "the deal", "its deal", "a deal", "deal". */
    private int pointer() {
        int at = trigger.first() - 1;
        while (at >= 0 && order.isTag(at, "ADJ", "NOUN", "NUM") && trigger.first() - at < PHRASE) {
            at--;
        }
        return at < 0 || !order.isTag(at, "DET", "PRON")
                ? 0
                : tree.lowerLemma(at).hashCode();
    }

    private void places(Features features, int end, Candidate candidate, List<String> declared) {
        Optional<Entity> entity = candidate.seenAs();
        Set<String> inOrder = entity.map(places::inOrder).orElse(Set.of());
        Set<String> inTree = entity.map(places::inTree).orElse(Set.of());
        int byOrder = declaredAt(inOrder, declared);
        int byTree = declaredAt(inTree, declared);
        features.add(EndTemplate.PLACES, end, byOrder, byTree);
        features.add(EndTemplate.RELATION_PLACES, end, relation, byOrder, byTree);
        features.add(EndTemplate.PLACE_IN_ORDER, end, byOrder);
        features.add(EndTemplate.PLACE_IN_TREE, end, byTree);
        features.add(EndTemplate.RULE_PLACE, rule, end, Math.min(byOrder, byTree));
        for (String place : inOrder) {
            int name = place.hashCode();
            features.add(EndTemplate.STANDS_IN_ORDER, end, name);
            features.add(EndTemplate.RELATION_IN_ORDER, end, relation, name);
            features.add(EndTemplate.WORD_IN_ORDER, end, word, name);
        }
        for (String place : inTree) {
            int name = place.hashCode();
            features.add(EndTemplate.STANDS_IN_TREE, end, name);
            features.add(EndTemplate.RELATION_IN_TREE, end, relation, name);
            features.add(EndTemplate.WORD_IN_TREE, end, word, name);
        }
    }

    /** Which of the places that the rule names it stands at first; 9 for none. */
    static int declaredAt(Set<String> standing, List<String> declared) {
        for (int i = 0; i < declared.size(); i++) {
            if (standing.contains(declared.get(i))) {
                return Math.min(i, 3);
            }
        }
        return 9;
    }

    /** The way through the tree from the trigger to the candidate. */
    private void path(Features features, int end, int token) {
        int way = paths.between(trigger.head(), token, LONGEST_PATH).hashCode();
        int steps = paths.steps(trigger.head(), token);
        features.add(EndTemplate.WAY, end, way);
        features.add(EndTemplate.RELATION_WAY, end, relation, way);
        features.add(EndTemplate.WORD_WAY, end, word, way);
        features.add(EndTemplate.STEPS, end, steps > LONGEST_PATH ? 0 : steps);
        for (int at : paths.inner(trigger.head(), token, LONGEST_PATH)) {
            features.add(EndTemplate.ON_WAY, end, tree.lowerLemma(at).hashCode());
            features.add(
                    EndTemplate.RELATION_ON_WAY,
                    end,
                    relation,
                    tree.lowerLemma(at).hashCode());
        }
    }

    /** Of one of a list, where the first of it stands; any other is the first of its own. */
    private void inList(Features features, int end, Candidate candidate) {
        Optional<Mention> first = candidate.mention().map(lists::first);
        int token = first.map(Mention::head).orElse(candidate.token());
        boolean later = token != candidate.token();
        int listed = ~end + (later ? 1 : 0);
        features.add(EndTemplate.LISTED, end, later ? 1 : 0);
        features.add(EndTemplate.RELATION_LISTED, end, relation, later ? 1 : 0);
        path(features, ~end, token);
        order(features, ~end, token);
        first.ifPresent(mention -> {
            int preposition = prepositionBefore(mention.first());
            features.add(EndTemplate.LIST_PREPOSITION, end, preposition);
            features.add(EndTemplate.RELATION_LIST_PREPOSITION, end, relation, preposition);
            features.add(EndTemplate.WORD_LIST_PREPOSITION, end, word, preposition);
            features.add(EndTemplate.RELATION_BEFORE_LIST, end, relation, lemma(mention.first() - 1));
            features.add(
                    EndTemplate.LIST_ROLE, listed, tree.relation(mention.head()).hashCode());
            Set<String> inOrder = places.inOrder(mention.entity());
            features.add(
                    EndTemplate.LIST_PLACE,
                    end,
                    inOrder.isEmpty() ? 0 : inOrder.iterator().next().hashCode());
            features.add(
                    EndTemplate.RELATION_LIST_PLACE,
                    end,
                    relation,
                    inOrder.isEmpty() ? 0 : inOrder.iterator().next().hashCode());
        });
    }

    private void order(Features features, int end, int token) {
        int side = token == trigger.head() ? 2 : token > trigger.head() ? 1 : 0;
        int from = Math.min(token, trigger.head());
        int to = Math.max(token, trigger.head());
        int mentions = headsBetween(inSentence, from, to);
        int verbs = 0;
        int marks = 0;
        for (int i = from + 1; i < to; i++) {
            verbs += order.isTag(i, "VERB") ? 1 : 0;
            marks += MARKS.contains(tree.token(i).text()) ? 1 : 0;
        }
        features.add(EndTemplate.DISTANCE, end, side, bucket(to - from));
        features.add(EndTemplate.MENTIONS_BETWEEN, end, side, Math.min(mentions, 4));
        features.add(
                EndTemplate.MARKS_BETWEEN,
                end,
                side,
                Math.min(mentions, 3),
                Math.min(verbs, 2) * 4 + Math.min(marks, 3));
        features.add(EndTemplate.RELATION_MENTIONS_BETWEEN, end, relation, side, Math.min(mentions, 3));
        features.add(EndTemplate.WORD_MENTIONS_BETWEEN, end, word, side, Math.min(mentions, 2));
        features.add(EndTemplate.RULE_VERBS_BETWEEN, rule, end, side, Math.min(verbs, 2));
        if (to - from <= NEAR + 1) {
            int between = wordsHash(from + 1, to);
            features.add(EndTemplate.WORDS_BETWEEN, end, side, between);
            features.add(EndTemplate.RELATION_WORDS_BETWEEN, end, relation, side, between);
        }
    }

    /** How many heads of mentions stand between two tokens; mentions come in the order of the text. */
    static int headsBetween(List<Mention> mentions, int from, int to) {
        int count = 0;
        int last = -1;
        for (Mention mention : mentions) {
            if (mention.head() > from && mention.head() < to && mention.head() != last) {
                last = mention.head();
                count++;
            }
        }
        return count;
    }

    private int wordsHash(int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            words.append(i == from ? "" : " ").append(tree.lowerLemma(i));
        }
        return words.toString().hashCode();
    }

    private void neighbours(Features features, int end, Candidate candidate) {
        int token = candidate.token();
        int first = candidate.mention().map(Mention::first).orElse(token);
        int after = candidate.mention().map(Mention::end).orElse(token + 1);
        int side = token > trigger.head() ? 1 : 0;
        int preposition = prepositionBefore(first);
        int possessive = candidate.mention().filter(order::isPossessive).isPresent() ? 1 : 0;
        features.add(EndTemplate.PREPOSITION, end, side, preposition);
        features.add(EndTemplate.RELATION_PREPOSITION, end, relation, side, preposition);
        features.add(EndTemplate.WORD_PREPOSITION, end, word, side, preposition);
        features.add(EndTemplate.POSSESSIVE, end, side, possessive);
        features.add(EndTemplate.RELATION_WORD_BEFORE, end, relation, lemma(first - 1));
        features.add(EndTemplate.RELATION_WORD_AFTER, end, relation, lemma(after));
        features.add(EndTemplate.ROLE, end, tree.relation(token).hashCode(), side);
        features.add(
                EndTemplate.RELATION_ROLE, end, relation, tree.relation(token).hashCode());
        int head = tree.head(token);
        features.add(EndTemplate.RELATION_GOVERNOR, end, relation, head < 0 ? 0 : lemma(head));
        features.add(
                EndTemplate.FIRST_IN_SENTENCE,
                end,
                isFirst(token) ? 1 : 0,
                side,
                tree.sentence().kind() == Block.Kind.PARAGRAPH ? 0 : 1);
        if (possessive == 1) {
            features.add(EndTemplate.RELATION_OWNED, end, relation, lemma(owned(after)));
            features.add(EndTemplate.OWNS_TRIGGER, end, owned(after) == trigger.head() ? 1 : 0);
        }
    }

    /** The noun that an owner owns. */
    private int owned(int after) {
        int at = order.isPossessiveMark(after) ? after + 1 : after;
        while (order.isLight(at + 1) && at - after < PHRASE) {
            at++;
        }
        return at;
    }

    private boolean isFirst(int token) {
        return inSentence.isEmpty() || inSentence.get(0).head() >= token;
    }

    private int lemma(int token) {
        return token < 0 || token >= tree.size()
                ? token < 0 ? 1 : 2
                : tree.lowerLemma(token).hashCode();
    }

    /** The preposition that the candidate's phrase begins with, or 0. */
    private int prepositionBefore(int first) {
        int at = first - 1;
        while (at >= 0 && order.isLight(at) && first - at < PHRASE) {
            at--;
        }
        return at >= 0 && order.isTag(at, "ADP", "SCONJ") ? tree.lowerLemma(at).hashCode() : 0;
    }

    /** A distance in tokens, roughly. */
    static int bucket(int distance) {
        return distance < 4
                ? distance
                : distance < 6 ? 4 : distance < 9 ? 5 : distance < 14 ? 6 : distance < 22 ? 7 : 8;
    }
}
