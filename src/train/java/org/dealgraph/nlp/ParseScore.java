package org.dealgraph.nlp;

import java.util.List;

/** How many words got the right head (UAS), and the right relation with it (LAS), punctuation included. */
final class ParseScore {
    private int words;
    private int heads;
    private int relations;

    void add(List<Arc> gold, List<Arc> found) {
        for (int i = 0; i < gold.size(); i++) {
            boolean head = gold.get(i).head() == found.get(i).head();
            words++;
            heads += head ? 1 : 0;
            relations += head && gold.get(i).relation().equals(found.get(i).relation()) ? 1 : 0;
        }
    }

    double unlabelled() {
        return heads / (double) words;
    }

    double labelled() {
        return relations / (double) words;
    }
}
