package org.dealgraph.extract;

import java.util.List;
import java.util.Set;
import org.dealgraph.model.Token;

/**
 * The dependencies of a sentence, with what a parser often hangs too high brought back to the noun that it follows:
 * "a plan to buy", "the maker of".
 */
final class Attachment {
    private static final Set<String> NOUNS_WITH_INFINITIVE = Set.of(
            "plan",
            "agreement",
            "deal",
            "option",
            "right",
            "offer",
            "bid",
            "proposal",
            "attempt",
            "intention",
            "decision",
            "pact",
            "contract",
            "intent",
            "talk",
            "effort",
            "move",
            "approach",
            "request",
            "commitment",
            "door",
            "path",
            "way",
            "chance",
            "opportunity",
            "freedom",
            "ability",
            "pledge",
            "promise");

    private final List<Token> tokens;
    private final int[] heads;
    private final String[] relations;

    private Attachment(List<Token> tokens) {
        this.tokens = tokens;
        heads = tokens.stream().mapToInt(Token::head).toArray();
        relations = tokens.stream().map(Token::relation).toArray(String[]::new);
    }

    static Attachment of(List<Token> tokens) {
        Attachment attachment = new Attachment(tokens);
        for (int i = 1; i < tokens.size(); i++) {
            attachment.reattachInfinitive(i);
            attachment.reattachOf(i);
        }
        return attachment;
    }

    int head(int index) {
        return heads[index];
    }

    String relation(int index) {
        return relations[index];
    }

    private void reattachInfinitive(int particle) {
        int verb = heads[particle];
        boolean infinitive = tokens.get(particle).lemma().equals("to") && relations[particle].equals("mark");
        if (!infinitive || verb < particle) {
            return;
        }
        boolean follows =
                NOUNS_WITH_INFINITIVE.contains(tokens.get(particle - 1).lemma());
        if (follows && Set.of("advcl", "xcomp", "ccomp").contains(relations[verb])) {
            hang(verb, particle - 1, "acl");
        }
    }

    private void reattachOf(int preposition) {
        int noun = heads[preposition];
        boolean of = tokens.get(preposition).lemma().equals("of") && relations[preposition].equals("case");
        if (of && noun > preposition && relations[noun].startsWith("obl") && isNoun(preposition - 1)) {
            hang(noun, preposition - 1, "nmod");
        }
    }

    private boolean isNoun(int index) {
        return Set.of("NOUN", "PROPN", "SYM").contains(tokens.get(index).tag());
    }

    /** Moves a token under another, unless that one is below it already. */
    private void hang(int index, int head, String relation) {
        for (int at = head; at >= 0; at = heads[at]) {
            if (at == index) {
                return;
            }
        }
        heads[index] = head;
        relations[index] = relation;
    }
}
