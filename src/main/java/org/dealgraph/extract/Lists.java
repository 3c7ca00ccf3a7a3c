package org.dealgraph.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealgraph.model.Mention;

/**
 * The lists of names in a sentence, by the words between them alone: "A, B, the fund C and D". What holds of the first of
 * a list mostly holds of all.
 */
final class Lists {
    /** Between two of a list stand no more tokens than this. */
    private static final int WIDEST = 6;

    private static final Set<String> LIGHT = Set.of("DET", "ADJ", "NOUN", "NUM", "CCONJ");

    private static final Set<String> DETAILS = Set.of("in", "for", "since", "at", "until");
    private static final Set<String> NUMBERS = Set.of("NUM", "SYM");

    private final Tree tree;
    private final Map<Mention, Mention> firsts = new HashMap<>();

    Lists(Tree tree, List<Mention> inSentence) {
        this.tree = tree;
        List<Mention> run = new ArrayList<>();
        for (Mention mention : inSentence) {
            if (run.isEmpty() || !isNext(run.get(run.size() - 1), mention)) {
                close(run);
                run.clear();
            }
            run.add(mention);
        }
        close(run);
    }

    private void close(List<Mention> run) {
        boolean joined = run.size() > 1
                && hasAnd(run.get(0).end(), run.get(run.size() - 1).first())
                && !opensClause(run.get(0), run.get(run.size() - 1));
        if (joined) {
            run.forEach(mention -> firsts.put(mention, run.get(0)));
        }
    }

    /** "bought A and B sued": what follows an object does something itself. */
    private boolean opensClause(Mention first, Mention last) {
        boolean isObject = first.first() > 0 && tree.tag(first.first() - 1).equals("VERB");
        return isObject && last.end() < tree.size() && Set.of("VERB", "AUX").contains(tree.tag(last.end()));
    }

    private boolean hasAnd(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tree.tag(i).equals("CCONJ")) {
                return true;
            }
        }
        return false;
    }

    private boolean isNext(Mention before, Mention after) {
        boolean alike = before.entity().type().family() == after.entity().type().family()
                && before.kind() == Mention.Kind.NAME
                && after.kind() == Mention.Kind.NAME;
        int from = endOfDetail(before.end(), after.first());
        int width = after.first() - from;
        if (!alike || width < 1 || width > WIDEST) {
            return false;
        }
        boolean parted = tree.token(from).text().equals(",") || tree.tag(from).equals("CCONJ");
        for (int i = from; i < after.first(); i++) {
            boolean light = tree.token(i).text().equals(",") || LIGHT.contains(tree.tag(i));
            if (!light) {
                return false;
            }
        }
        return parted;
    }

    /** What one of a list has of its own: "Slack for $27.7 billion in 2021, Tableau in 2019". */
    private int endOfDetail(int start, int limit) {
        int at = start;
        while (at + 1 < limit && DETAILS.contains(tree.lowerLemma(at)) && NUMBERS.contains(tree.tag(at + 1))) {
            at += 2;
            while (at < limit && NUMBERS.contains(tree.tag(at))) {
                at++;
            }
        }
        return at;
    }

    /** The first of the list that a mention is in, or the mention itself. */
    Mention first(Mention mention) {
        return firsts.getOrDefault(mention, mention);
    }
}
