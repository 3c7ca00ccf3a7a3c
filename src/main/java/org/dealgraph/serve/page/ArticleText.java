package org.dealgraph.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.dealgraph.serve.view.ClaimView;
import org.jsoup.nodes.Element;

/**
 * An article's text in which each sentence that makes claims is marked at its offsets, with its claims beside it on
 * hover and focus. Names of what the claims are about are marked everywhere. The rest stays plain.
 */
final class ArticleText {
    private final String text;
    private final MarkedQuote names;
    private final TreeMap<Integer, Sentence> sentences = new TreeMap<>();

    /**
     * @param names of the entities that the claims are about
     */
    ArticleText(String text, List<ClaimView> claims, MarkedQuote names) {
        this.text = text;
        this.names = names;
        claims.stream()
                .sorted(Comparator.comparingInt(claim -> claim.evidence().start()))
                .forEach(this::add);
    }

    /** The id of the sentence that starts at this code point. */
    static String anchor(int start) {
        return "at-" + start;
    }

    private void add(ClaimView claim) {
        int codePoints = text.codePointCount(0, text.length());
        int start = Math.min(claim.evidence().start(), codePoints);
        int end = Math.min(claim.evidence().end(), codePoints);
        Sentence before = sentences.isEmpty() ? null : sentences.lastEntry().getValue();
        if (before != null && start < before.end) {
            // Sentences do not overlap unless somebody else wrote the claim; then the first one takes it along.
            before.end = Math.max(before.end, end);
            before.claims.add(claim);
            return;
        }
        Sentence sentence = new Sentence(start, Math.max(start, end));
        sentence.claims.add(claim);
        sentences.put(start, sentence);
    }

    /** Adds the text to {@code parent}. */
    void addTo(Element parent) {
        int done = 0;
        for (Sentence sentence : sentences.values()) {
            int start = text.offsetByCodePoints(0, sentence.start);
            int end = text.offsetByCodePoints(start, sentence.end - sentence.start);
            names.addTo(parent, text.substring(done, start));
            parent.appendChild(marked(sentence, text.substring(start, end)));
            done = end;
        }
        names.addTo(parent, text.substring(done));
    }

    private Element marked(Sentence sentence, String quote) {
        String tipId = "claims-" + anchor(sentence.start);
        Element whole = new Element("span").addClass("claimed").attr("id", anchor(sentence.start));
        Element words = whole.appendElement("span").addClass("words");
        words.attr("tabindex", "0").attr("role", "note").attr("aria-describedby", tipId);
        names.addTo(words, quote);
        Element tip =
                whole.appendElement("span").addClass("tip").attr("id", tipId).attr("role", "tooltip");
        sentence.claims.forEach(claim -> addTip(tip, claim));
        return whole;
    }

    private static void addTip(Element tip, ClaimView claim) {
        Element line = tip.appendElement("span").addClass("tip-claim");
        line.appendElement("a")
                .attr("href", claim.href())
                .text(Fragments.clipped(claim.subject().text(), 60)
                        + " " + (Wording.turn(claim.stance()) + " " + claim.relation()).strip() + " "
                        + Fragments.clipped(claim.object().text(), 60));
        List<String> how = new ArrayList<>();
        Wording.badges(claim.stance()).forEach(badge -> how.add(badge.text()));
        claim.stance().speaker().ifPresent(speaker -> how.add("says " + Fragments.clipped(speaker.text(), 60)));
        claim.evidence().rule().ifPresent(rule -> how.add("rule " + rule));
        claim.evidence().confidence().ifPresent(confidence -> how.add("confidence " + confidence));
        line.appendElement("span").addClass("tip-how").text(String.join(" · ", how));
    }

    /** A span of code points and the claims that it makes; grows while it is read. */
    private static final class Sentence {
        private final int start;
        private int end;
        private final List<ClaimView> claims = new ArrayList<>();

        private Sentence(int start, int end) {
            this.start = start;
            this.end = end;
        }
    }
}
