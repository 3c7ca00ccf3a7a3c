package org.dealgraph.extract;

import java.util.List;
import org.dealgraph.model.EntityType;
import org.dealgraph.model.Mention;

/**
 * How much a mention is in a reader's mind when a pronoun follows: subjects and what a sentence begins with more, parts
 * of lists, owners and outlets less. The factors are those of Lappin and Leass (1994); the weights were tuned on the
 * claims of the example articles.
 */
final class Salience {
    /** What each sentence between a mention and the pronoun costs. */
    static final double PER_SENTENCE = 4;

    private static final double SUBJECT = 2;
    private static final double FIRST = 1;
    private static final double POSSESSIVE = -2;
    private static final double PREPOSITIONAL = -1;
    private static final double COORDINATED = -3;
    private static final double OUTLET = -3;
    private static final double FREQUENCY = 0.5;

    private final Tree tree;
    private final WordOrder order;
    private final List<Mention> inSentence;

    /** The salience of the mentions of one sentence, given in the order of the text. */
    Salience(Tree tree, Mentions names, int sentence, List<Mention> inSentence) {
        this.tree = tree;
        this.order = new WordOrder(tree, names, sentence);
        this.inSentence = inSentence;
    }

    /** What is spoken of throughout a document is in mind throughout. */
    static double ofFrequency(int mentions) {
        return FREQUENCY * Math.log1p(mentions);
    }

    double of(Mention mention) {
        boolean possessive = order.isPossessive(mention);
        boolean prepositional = order.isPrepositional(mention);
        boolean coordinated = isCoordinated(mention);
        boolean subject = tree.is(mention.head(), "nsubj") && !possessive && !prepositional && !coordinated;
        boolean first = inSentence.get(0).equals(mention) && !prepositional && !coordinated;
        return (subject ? SUBJECT : 0)
                + (first ? FIRST : 0)
                + (possessive ? POSSESSIVE : 0)
                + (prepositional ? PREPOSITIONAL : 0)
                + (coordinated ? COORDINATED : 0)
                + (mention.entity().type() == EntityType.OUTLET ? OUTLET : 0);
    }

    /** One of "Amazon, Meta and others" is no antecedent of "it". */
    private boolean isCoordinated(Mention mention) {
        return tree.is(mention.head(), "conj")
                || !tree.children(mention.head(), "conj").isEmpty()
                || order.listBefore(mention).size() > 1
                || !order.listAfter(mention).isEmpty();
    }
}
