package org.dealgraph.extract;

import org.dealgraph.model.Mention;

/**
 * What makes a mention salient to a reader when a pronoun follows: whether it is a subject, an owner, part of a list, in a
 * prepositional phrase. The factors are those of Lappin and Leass (1994).
 */
final class Salience {
    private final Tree tree;
    private final WordOrder order;

    /** The salience of the mentions of one sentence. */
    Salience(Tree tree, Mentions names, int sentence) {
        this.tree = tree;
        this.order = new WordOrder(tree, names, sentence);
    }

    /** One bit for each factor. */
    int bits(Mention mention) {
        boolean subject = tree.is(mention.head(), "nsubj");
        return (subject ? 1 : 0)
                + (order.isPossessive(mention) ? 2 : 0)
                + (order.isPrepositional(mention) ? 4 : 0)
                + (isCoordinated(mention) ? 8 : 0);
    }

    /** One of "Amazon, Meta and others" is no antecedent of "it". */
    private boolean isCoordinated(Mention mention) {
        return tree.is(mention.head(), "conj")
                || !tree.children(mention.head(), "conj").isEmpty()
                || order.listBefore(mention).size() > 1
                || !order.listAfter(mention).isEmpty();
    }
}
