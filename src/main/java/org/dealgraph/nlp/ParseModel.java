package org.dealgraph.nlp;

import java.util.List;

/**
 * What the parser has learned.
 *
 * @param moves scores of shift, left and right, in this order
 * @param relationWeights scores of the relations
 * @param relations the relations that a word can have to another; that of the root is none of them
 */
record ParseModel(Weights moves, Weights relationWeights, List<String> relations) {
    static final String ROOT = "root";

    ParseModel {
        relations = List.copyOf(relations);
    }

    /** The number of the root's relation. */
    int root() {
        return relations.size();
    }

    String relation(int label) {
        return label == root() ? ROOT : relations.get(label);
    }
}
