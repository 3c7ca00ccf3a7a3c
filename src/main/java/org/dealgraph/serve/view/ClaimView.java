package org.dealgraph.serve.view;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A claim, as a page tells of it.
 *
 * @param iri its name
 * @param href its own page
 * @param subject who or what it is about
 * @param relation label of the relation
 * @param object the other end, or an amount in words
 * @param stance how it is said
 * @param terms what more it gives, in words: amounts, shares, times, roles; label and value
 * @param evidence the sentence, and where it stands
 * @param deal that it is about
 * @param article that makes it
 */
public record ClaimView(
        String iri,
        String href,
        Link subject,
        String relation,
        Link object,
        Stance stance,
        List<Term> terms,
        Evidence evidence,
        Optional<Link> deal,
        ArticleView article) {
    public ClaimView {
        requireNonNull(iri, "iri is null");
        requireNonNull(href, "href is null");
        requireNonNull(subject, "subject is null");
        requireNonNull(relation, "relation is null");
        requireNonNull(object, "object is null");
        requireNonNull(stance, "stance is null");
        terms = List.copyOf(terms);
        requireNonNull(evidence, "evidence is null");
        requireNonNull(deal, "deal is null");
        requireNonNull(article, "article is null");
    }

    /**
     * How a claim is said.
     *
     * @param phase lower-case word, such as {@code begins}; empty if the graph does not say
     * @param modality lower-case word, such as {@code asserted}; empty if the graph does not say
     * @param negated whether it is denied
     * @param speaker who says so, if not the article itself
     */
    public record Stance(String phase, String modality, boolean negated, Optional<Link> speaker) {
        public Stance {
            requireNonNull(phase, "phase is null");
            requireNonNull(modality, "modality is null");
            requireNonNull(speaker, "speaker is null");
        }

        /** Whether it is said as a fact or a plan. */
        public boolean factual() {
            return modality.equals("asserted") || modality.equals("reported") || modality.equals("planned");
        }
    }

    /** Something more that a claim gives, such as {@code amount} and {@code USD 2 billion}. */
    public record Term(String label, String value) {
        public Term {
            requireNonNull(label, "label is null");
            requireNonNull(value, "value is null");
        }
    }

    /**
     * The sentence behind a claim.
     *
     * @param quote as published
     * @param start code points into the article's text
     * @param end likewise
     * @param names of both ends, which may stand in the quote
     * @param rule that found it; empty if the graph does not say
     * @param confidence 0 to 1, as the graph spells it; empty if it does not say
     */
    public record Evidence(
            String quote, int start, int end, List<String> names, Optional<String> rule, Optional<String> confidence) {
        public Evidence {
            requireNonNull(quote, "quote is null");
            names = List.copyOf(names);
            requireNonNull(rule, "rule is null");
            requireNonNull(confidence, "confidence is null");
        }
    }
}
