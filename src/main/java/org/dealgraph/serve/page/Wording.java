package org.dealgraph.serve.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dealgraph.serve.view.ClaimView.Stance;
import org.jsoup.nodes.Element;

/** How a claim is said, in the words of people who do not know the graph's. */
final class Wording {
    private static final Map<String, String> WORDS = Map.of("asserted", "stated as fact", "holds", "ongoing");

    private Wording() {}

    /** What stands before the relation: a word that turns it round, or nothing. */
    static String turn(Stance stance) {
        boolean ends = stance.phase().equals("ends");
        if (stance.negated() == ends) {
            return "";
        }
        return ends ? "no longer:" : "not:";
    }

    /** Denial, modality and phase, as far as the graph gives them. */
    static List<Element> badges(Stance stance) {
        List<Element> badges = new ArrayList<>();
        if (stance.negated()) {
            badges.add(Fragments.badge("denied", stance.phase().equals("ends") ? "end denied" : "denied"));
        }
        add(badges, stance.modality());
        if (!stance.negated() || !stance.phase().equals("ends")) {
            add(badges, stance.phase());
        }
        return badges;
    }

    private static void add(List<Element> badges, String word) {
        if (!word.isEmpty()) {
            badges.add(Fragments.badge(word, WORDS.getOrDefault(word, word)));
        }
    }
}
