package org.dealgraph.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.dealgraph.model.EntityType;
import org.dealgraph.model.Mention;

/**
 * What can be seen of an entity as the antecedent of a phrase: how far back it was last spoken of and as what, how much the
 * text is about it, the way from there to the phrase, what its name is known to stand for. After the features of Lappin
 * and Leass (1994) and Durrett and Klein (2013).
 */
final class AntecedentFeatures {
    private static final int LONGEST_PATH = 7;
    private static final int MOST_BACK = 4;
    private static final int NOWHERE = 99;
    private static final List<String> ROLES = List.of("nmod:poss", "nsubj", "obj", "obl", "nmod", "conj", "appos");

    private final Tree tree;
    private final Description phrase;
    private final TreePaths paths;
    private final int kind;
    private final int word;
    private final int role;
    private final int governor;

    /** What a feature tells of; its name is hashed, so that no two may have one. */
    private enum Template {
        PHRASE_ROLE,
        PHRASE_GOVERNOR,
        TYPE,
        WORD_AND_TYPE,
        NEARER,
        WORD_AND_NEARER,
        ROLES,
        LAST_ROLE,
        SALIENCE,
        FREQUENCY,
        FREQUENCY_AND_DISTANCE,
        LAST_KIND,
        FIRST_OF_SENTENCE,
        LAST_GOVERNOR,
        GOVERNORS,
        PATH,
        WORD_AND_PATH,
        TOKENS_BETWEEN,
        QUOTATION,
        COUNT,
        PHRASE_BEFORE,
        PHRASE_BEFORE_WITH_ROLE,
        SUITS,
        SUITS_AND_DISTANCE,
        POINTER,
        RIVALS,
        NAMED_HERE,
        NAMED_HERE_WITH_ROLE,
        COMPANY
    }

    /**
     * An entity that a phrase may stand for.
     *
     * @param back how many sentences back it was last spoken of; 0 for the same; -1 for later in the same
     * @param last the mention that was then
     * @param tree the sentence of that mention
     * @param isFirst whether that mention is the first of its sentence
     * @param nearer how many others that fit were spoken of since
     * @param frequency how many others that fit the text names more often
     * @param inHeadline whether the headline names it
     * @param count how often it was spoken of in the sentences looked at
     * @param meant whether the phrase of this kind before this one stands for it: 2 in this sentence, 1 in the one before, 0 if not
     * @param salience what {@link Salience} sees of its last mention, as bits
     * @param suits how far what is known of it suits a description
     * @param namedHere the head of a name of it in the sentence of the phrase that is not its last mention, or -1
     * @param together in how many other sentences it is named with one of those named beside the phrase
     */
    record Trace(
            int back,
            Mention last,
            Tree tree,
            boolean isFirst,
            int nearer,
            int frequency,
            boolean inHeadline,
            int count,
            int meant,
            int salience,
            int suits,
            int namedHere,
            int together) {}

    AntecedentFeatures(Tree tree, Description phrase, TreePaths paths) {
        this.tree = tree;
        this.phrase = phrase;
        this.paths = paths;
        kind = Features.of(phrase.kind());
        word = tree.lowerLemma(phrase.head()).hashCode();
        role = tree.relation(phrase.head()).hashCode();
        governor = governor(tree, phrase.head());
    }

    private static int governor(Tree tree, int token) {
        int head = tree.head(token);
        return head < 0 ? 0 : tree.lowerLemma(head).hashCode();
    }

    /** The features of an entity, of {@code rivals} that fit. */
    int[] of(Trace trace, int rivals) {
        Features features = new Features();
        int back = Math.min(trace.back(), MOST_BACK);
        int nearer = Math.min(trace.nearer(), MOST_BACK);
        int frequency = Math.min(trace.frequency(), 3) * 2 + (trace.inHeadline() ? 1 : 0);
        features.add(Template.PHRASE_ROLE, word, role);
        features.add(Template.PHRASE_GOVERNOR, word, governor);
        features.add(Template.TYPE, kind, Features.of(trace.last().entity().type()));
        features.add(
                Template.WORD_AND_TYPE, word, Features.of(trace.last().entity().type()));
        features.add(Template.NEARER, kind, back, nearer);
        features.add(Template.WORD_AND_NEARER, word, back, nearer);
        features.add(Template.FREQUENCY, kind, frequency);
        features.add(Template.FREQUENCY_AND_DISTANCE, kind, frequency, back);
        features.add(Template.COUNT, kind, Math.min(trace.count(), MOST_BACK), back);
        features.add(Template.RIVALS, kind, Math.min(rivals, MOST_BACK), nearer);
        features.add(Template.PHRASE_BEFORE, kind, trace.meant());
        features.add(Template.PHRASE_BEFORE_WITH_ROLE, kind, trace.meant(), role);
        features.add(Template.SUITS, word, trace.suits());
        features.add(Template.SUITS_AND_DISTANCE, kind, trace.suits(), back);
        features.add(Template.POINTER, kind, tree.lowerLemma(phrase.first()).hashCode(), back);
        features.add(Template.COMPANY, kind, Math.min(trace.together(), 3), back);
        namedHere(features, trace);
        last(features, trace, back);
        if (trace.back() <= 0) {
            sameSentence(features, trace);
        }
        return features.toArray();
    }

    private void last(Features features, Trace trace, int back) {
        int lastRole = trace.tree().relation(trace.last().head()).hashCode();
        features.add(Template.LAST_ROLE, kind, back, lastRole);
        features.add(Template.ROLES, kind, back, lastRole, role);
        features.add(Template.SALIENCE, kind, back, trace.salience());
        features.add(Template.LAST_KIND, kind, back, Features.of(trace.last().kind()));
        features.add(Template.FIRST_OF_SENTENCE, kind, back, trace.isFirst() ? 1 : 0, role);
        int lastGovernor = governor(trace.tree(), trace.last().head());
        features.add(Template.LAST_GOVERNOR, kind, back, lastGovernor);
        features.add(Template.GOVERNORS, kind, lastGovernor, governor);
    }

    private void sameSentence(Features features, Trace trace) {
        int path =
                paths.between(trace.last().head(), phrase.head(), LONGEST_PATH).hashCode();
        int from = Math.min(trace.last().head(), phrase.head());
        int to = Math.max(trace.last().head(), phrase.head());
        features.add(Template.PATH, kind, path);
        features.add(Template.WORD_AND_PATH, word, path);
        features.add(Template.TOKENS_BETWEEN, kind, trace.back(), EndFeatures.bucket(to - from));
        features.add(Template.QUOTATION, kind, trace.back(), quotationBetween(from, to) ? 1 : 0);
    }

    /** "It bought Venafi": neither is the other. */
    private void namedHere(Features features, Trace trace) {
        int side = trace.namedHere() < 0 ? 0 : trace.namedHere() < phrase.head() ? 1 : 2;
        int path = side == 0
                ? 0
                : paths.between(phrase.head(), trace.namedHere(), LONGEST_PATH).hashCode();
        features.add(Template.NAMED_HERE, kind, side, path);
        features.add(Template.NAMED_HERE_WITH_ROLE, kind, side, role);
    }

    private boolean quotationBetween(int from, int to) {
        boolean open = false;
        for (int i = from; i < to; i++) {
            open ^= Set.of("\"", "“", "”").contains(tree.token(i).text());
        }
        return open;
    }

    /** What of an entity can be counted, for a {@link Forest}. */
    int[] numbers(Trace trace) {
        boolean here = trace.back() <= 0;
        int head = trace.last().head();
        return new int[] {
            ordinal(phrase.kind()),
            role(tree, phrase.head()),
            role(trace.tree(), head),
            phrase.first() == phrase.head() ? 0 : 1,
            trace.back(),
            trace.nearer(),
            trace.frequency(),
            trace.inHeadline() ? 1 : 0,
            trace.count(),
            trace.meant(),
            trace.salience(),
            trace.suits(),
            trace.namedHere() < 0 ? 0 : trace.namedHere() < phrase.head() ? 1 : 2,
            trace.together(),
            trace.isFirst() ? 1 : 0,
            trace.last().kind() == Mention.Kind.NAME ? 0 : 1,
            ordinal(trace.last().entity().type().family()),
            here ? Math.abs(phrase.head() - head) : NOWHERE,
            here ? Math.min(paths.steps(head, phrase.head()), LONGEST_PATH + 1) : NOWHERE,
            governor == governor(trace.tree(), head) ? 1 : 0,
        };
    }

    /** What an entity comes to beside the others that fit: its own weight, how many weigh more, how far it is from the best. */
    static int[] beside(int[] numbers, int[] weights, int self) {
        int better = 0;
        int most = -NOWHERE * HashedWeights.SCALE;
        for (int i = 0; i < weights.length; i++) {
            if (i != self) {
                better += weights[i] > weights[self] ? 1 : 0;
                most = Math.max(most, weights[i]);
            }
        }
        int[] all = Arrays.copyOf(numbers, numbers.length + 4);
        all[numbers.length] = weights[self];
        all[numbers.length + 1] = better;
        all[numbers.length + 2] = weights[self] - most;
        all[numbers.length + 3] = weights.length;
        return all;
    }

    private static int role(Tree tree, int token) {
        for (int i = 0; i < ROLES.size(); i++) {
            if (tree.is(token, ROLES.get(i))) {
                return i;
            }
        }
        return ROLES.size();
    }

    private static int ordinal(Description.Kind kind) {
        return switch (kind) {
            case THING -> 0;
            case COMPANY -> 1;
            case SOMEBODY -> 2;
            case BODY -> 3;
            case SEVERAL -> 4;
            case PAIR -> 5;
            case SPEAKER -> 6;
            case SPEAKERS -> 7;
        };
    }

    private static int ordinal(EntityType.Family family) {
        return switch (family) {
            case ORGANIZATION -> 0;
            case PERSON -> 1;
            case PRODUCT -> 2;
            case GROUP -> 3;
        };
    }
}
