package org.dealgraph.serve.page;

import java.util.ArrayList;
import java.util.List;
import org.dealgraph.serve.view.ArticleView;
import org.dealgraph.serve.view.ClaimView;
import org.dealgraph.serve.view.ClaimView.Stance;
import org.jsoup.nodes.Element;

/** A claim in words: who, what, whom; how it is said, by whom, where and when; and the sentence itself. */
final class ClaimCard {
    private static final int LONGEST_QUOTE = 600;

    private ClaimCard() {}

    /** Cards one below the other, or a remark that there are none. */
    static void addAll(Element parent, List<ClaimView> claims, String ifNone) {
        if (claims.isEmpty()) {
            parent.appendElement("p").addClass("none").text(ifNone);
            return;
        }
        Element list = parent.appendElement("ul").addClass("claims");
        claims.forEach(claim -> list.appendElement("li").appendChild(of(claim)));
    }

    /** A card with its source. */
    static Element of(ClaimView claim) {
        Element card = bare(claim);
        Element quote = card.appendElement("blockquote").attr("dir", "auto");
        new MarkedQuote(claim.evidence().names())
                .addTo(quote, Fragments.clipped(claim.evidence().quote(), LONGEST_QUOTE));
        card.appendChild(source(claim));
        return card;
    }

    /** A card for the page of the claim's own article, beside the text that has the sentence. */
    static Element inArticle(ClaimView claim) {
        Element card = bare(claim);
        Element links = card.appendElement("p").addClass("source");
        List<Element> parts = new ArrayList<>();
        parts.add(new Element("a")
                .attr("href", "#" + ArticleText.anchor(claim.evidence().start()))
                .text("in the text"));
        addLinks(parts, claim);
        Fragments.join(links, parts, " · ");
        return card;
    }

    private static Element bare(ClaimView claim) {
        Element card = new Element("article")
                .addClass("claim")
                .addClass("is-" + claim.stance().modality());
        if (claim.stance().negated()) {
            card.addClass("is-denied");
        }
        card.appendChild(triple(claim));
        card.appendChild(stance(claim));
        return card;
    }

    /** Who, what, whom, and the sums and terms of it. */
    static Element triple(ClaimView claim) {
        Element line = new Element("p").addClass("triple");
        line.appendChild(Fragments.name(claim.subject())).appendText(" ");
        String turn = Wording.turn(claim.stance());
        if (!turn.isEmpty()) {
            line.appendElement("strong").addClass("not").text(turn);
            line.appendText(" ");
        }
        line.appendElement("span").addClass("relation").text(claim.relation());
        line.appendText(" ").appendChild(Fragments.name(claim.object()));
        claim.terms().forEach(term -> {
            Element chip = line.appendText(" ").appendElement("span").addClass("term");
            chip.text(term.label().equals("terms") ? term.value() : term.label() + " " + term.value());
        });
        return line;
    }

    /** Modality, polarity and phase as badges, and the speaker. */
    static Element stance(ClaimView claim) {
        Stance stance = claim.stance();
        Element line = new Element("p").addClass("stance");
        Wording.badges(stance).forEach(badge -> line.appendChild(badge).appendText(" "));
        stance.speaker().ifPresent(speaker -> line.appendText("says ").appendChild(Fragments.name(speaker)));
        return line;
    }

    private static Element source(ClaimView claim) {
        ArticleView article = claim.article();
        List<Element> parts = new ArrayList<>();
        article.outlet().ifPresent(outlet -> parts.add(Fragments.name(outlet)));
        article.published().ifPresent(date -> parts.add(time(date)));
        article.link()
                .href()
                .ifPresent(href -> parts.add(new Element("a")
                        .attr(
                                "href",
                                href + "#" + ArticleText.anchor(claim.evidence().start()))
                        .appendChild(new Element("bdi")
                                .text(Fragments.clipped(article.link().text(), 80)))));
        addLinks(parts, claim);
        Element line = new Element("p").addClass("source");
        Fragments.join(line, parts, " · ");
        return line;
    }

    private static void addLinks(List<Element> parts, ClaimView claim) {
        claim.deal().ifPresent(deal -> deal.href()
                .ifPresent(href -> parts.add(new Element("a").attr("href", href).text("the deal"))));
        parts.add(new Element("a").attr("href", claim.href()).text("the claim"));
    }

    static Element time(String date) {
        return new Element("time").attr("datetime", date).text(date);
    }
}
