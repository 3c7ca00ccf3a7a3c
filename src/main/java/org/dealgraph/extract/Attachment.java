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

    /** Nouns that a clause with "that" tells the content of. */
    private static final Set<String> NOUNS_WITH_CONTENT = Set.of(
            "report",
            "claim",
            "rumour",
            "rumor",
            "speculation",
            "suggestion",
            "allegation",
            "idea",
            "notion",
            "possibility",
            "hope",
            "sign",
            "talk");

    private static final Set<String> HUNG_TOO_HIGH = Set.of("advcl", "xcomp", "ccomp");
    private static final Set<String> MAIN_CLAUSES = Set.of("advcl", "conj", "ccomp", "parataxis", "acl");

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
            attachment.reattachThat(i);
            attachment.turnParticiple(i);
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
        if (follows && HUNG_TOO_HIGH.contains(relations[verb])) {
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

    /** "dismissed reports that it would buy". */
    private void reattachThat(int mark) {
        int verb = heads[mark];
        boolean that = tokens.get(mark).lemma().equals("that") && relations[mark].equals("mark");
        boolean follows = NOUNS_WITH_CONTENT.contains(tokens.get(mark - 1).lemma()) && isNoun(mark - 1);
        if (that && verb > mark && follows && HUNG_TOO_HIGH.contains(relations[verb])) {
            hang(verb, mark - 1, "acl");
        }
    }

    /** "IBM's proposed takeover collapsed": a participle after a possessive is no verb of its own. */
    private void turnParticiple(int mark) {
        int participle = mark + 1;
        int noun = mark + 2;
        boolean possessive = tokens.get(mark).text().startsWith("'")
                || tokens.get(mark).text().startsWith("’");
        if (!possessive
                || noun >= tokens.size()
                || !tokens.get(participle).tag().equals("VERB")
                || !tokens.get(participle).text().endsWith("ed")
                || heads[noun] != participle
                || !relations[noun].equals("obj")) {
            return;
        }
        int main = mainVerbAfter(noun, participle);
        heads[noun] = main >= 0 ? main : heads[participle];
        relations[noun] = main >= 0 ? "nsubj" : relations[participle];
        if (main >= 0) {
            heads[main] = heads[participle];
            relations[main] = relations[participle];
        }
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] == participle) {
                boolean owner = i < mark && relations[i].startsWith("nsubj");
                heads[i] = owner || main < 0 ? noun : main;
                relations[i] = owner ? "nmod:poss" : relations[i];
            }
        }
        heads[participle] = noun;
        relations[participle] = "amod";
    }

    private int mainVerbAfter(int noun, int participle) {
        for (int i = noun + 1; i < heads.length; i++) {
            if (heads[i] == participle && MAIN_CLAUSES.contains(relations[i])) {
                return i;
            }
        }
        return -1;
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
