package org.dealgraph.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealgraph.evaluate.ReadArticle;
import org.dealgraph.model.Attempt;
import org.dealgraph.model.Claim;
import org.dealgraph.model.Entity;
import org.dealgraph.model.Mention;
import org.dealgraph.model.Rule;
import org.dealgraph.model.Sentence;
import org.dealgraph.model.Token;
import org.dealgraph.model.Value;

/**
 * Says what was found in one sentence, and if no claim, why not.
 *
 * @param article what was read
 * @param rules all rules
 * @param index of the sentence, from 0
 */
record SentenceExplanation(ReadArticle article, List<Rule> rules, int index) {
    void print(PrintStream out) {
        Sentence sentence = sentence();
        out.println("sentence " + (index + 1) + " of "
                + article.extraction().text().sentences().size() + ", characters "
                + sentence.span().start() + " to " + sentence.span().end() + ", "
                + sentence.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        out.println("  \"" + article.sentence(index) + "\"");
        printAll("entities", mentions().stream().map(this::line).toList(), out);
        printAll("rules that were set off", attempts().stream().map(this::line).toList(), out);
        printAll("words of rules that set off none", silent(), out);
        printAll("claims", claims().stream().map(SentenceExplanation::line).toList(), out);
        if (claims().isEmpty()) {
            out.println("no claim: " + reason());
        }
    }

    private static void printAll(String title, List<String> lines, PrintStream out) {
        if (!lines.isEmpty()) {
            out.println(title);
            lines.forEach(line -> out.println("  " + line));
        }
    }

    private Sentence sentence() {
        return article.extraction().text().sentences().get(index);
    }

    private List<Mention> mentions() {
        return article.extraction().mentions().stream()
                .filter(mention -> mention.sentence() == index)
                .toList();
    }

    private List<Attempt> attempts() {
        return article.attempts().stream()
                .filter(attempt -> attempt.sentence() == index)
                .toList();
    }

    private List<Claim> claims() {
        return article.extraction().claims().stream()
                .filter(claim -> claim.evidence().quote().equals(sentence().span()))
                .toList();
    }

    /** The first thing that stands in the way of a claim. */
    private String reason() {
        long entities = mentions().stream().map(Mention::entity).distinct().count();
        List<Attempt> tried = attempts();
        if (entities == 0) {
            return "nobody is named or referred to";
        }
        if (tried.isEmpty()) {
            return entities == 1
                    ? "one entity alone, and no trigger of a rule"
                    : "no trigger of a rule, for all its " + entities + " entities";
        }
        if (tried.stream().anyMatch(attempt -> attempt.outcome() == Attempt.Outcome.CLAIMED)) {
            return "what it says is a claim of an earlier sentence already";
        }
        return (entities == 1 ? "one entity alone, and " : "")
                + tried.stream()
                        .map(attempt ->
                                attempt.rule().name() + ": " + attempt.outcome().reason())
                        .distinct()
                        .collect(Collectors.joining("; "));
    }

    private String line(Mention mention) {
        String text = sentence().tokens().subList(mention.first(), mention.end()).stream()
                .map(Token::text)
                .collect(Collectors.joining(" "));
        Entity entity = mention.entity();
        return "\"" + text + "\" (" + mention.kind().name().toLowerCase(Locale.ROOT) + ") is " + entity.label() + ", "
                + entity.type().className() + (entity.catalogued() ? ", in the catalogue" : "");
    }

    private String line(Attempt attempt) {
        String places = attempt.places().stream()
                .map(place -> (place.ofObject() ? "object at " : "subject at ") + place.name() + ": " + ends(place))
                .collect(Collectors.joining(", "));
        return attempt.rule().name() + " (" + attempt.rule().relation().name() + ") at \"" + word(attempt.trigger())
                + "\": " + attempt.outcome().reason() + (places.isEmpty() ? "" : " [" + places + "]");
    }

    private static String ends(Attempt.Place place) {
        if (place.seen().isEmpty()) {
            return "nobody";
        }
        return place.seen().stream()
                .map(entity -> entity.label()
                        + (place.fitting().contains(entity)
                                ? ""
                                : " (blocked: no " + entity.type().className() + " may stand there)"))
                .collect(Collectors.joining(" and "));
    }

    /** Words that are the head of a rule's trigger, where that rule was not set off. */
    private List<String> silent() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < sentence().tokens().size(); i++) {
            Token token = sentence().tokens().get(i);
            int at = i;
            String unheard = rules.stream()
                    .filter(rule -> isHead(rule, token))
                    .filter(rule -> attempts().stream()
                            .noneMatch(attempt ->
                                    attempt.trigger() == at && attempt.rule().equals(rule)))
                    .map(rule -> rule.name() + " asks for " + wanted(rule))
                    .collect(Collectors.joining("; "));
            if (!unheard.isEmpty()) {
                lines.add("\"" + token.text() + "\", read as " + token.tag() + ": " + unheard);
            }
        }
        return lines;
    }

    private static boolean isHead(Rule rule, Token token) {
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        return switch (rule.partOfSpeech()) {
            case VERB -> rule.triggers().stream().anyMatch(words -> words.get(0).equals(lemma));
            case NOUN, ADJECTIVE ->
                rule.triggers().stream()
                        .anyMatch(words -> words.get(words.size() - 1).equals(lemma));
            case NAME -> false;
        };
    }

    private static String wanted(Rule rule) {
        return "a " + rule.partOfSpeech().name().toLowerCase(Locale.ROOT)
                + (rule.needs().isEmpty() ? "" : " with one of " + sorted(rule.needs()))
                + (rule.unless().isEmpty() ? "" : " without any of " + sorted(rule.unless()));
    }

    private static String sorted(Set<String> words) {
        return words.stream().sorted().collect(Collectors.joining(", "));
    }

    private String word(int token) {
        return sentence().tokens().get(token).text();
    }

    private static String line(Claim claim) {
        String object = claim.object() instanceof Value.OfEntity other
                ? other.entity().label()
                : ((Value.OfMoney) claim.object()).money().amount().toPlainString();
        Claim.Stance stance = claim.stance();
        return claim.subject().label() + " " + claim.relation().name() + " " + object
                + (stance.negated() ? ", denied, " : ", ")
                + stance.phase().term().toLowerCase(Locale.ROOT) + ", "
                + stance.modality().term().toLowerCase(Locale.ROOT)
                + stance.speaker().map(speaker -> ", says " + speaker.label()).orElse("") + "; rule "
                + claim.evidence().rule();
    }
}
