package org.dealgraph.extract;

import org.dealgraph.model.Lexicon;
import org.dealgraph.model.Modality;
import org.dealgraph.model.Phase;
import org.dealgraph.model.Rule;

/**
 * Reads what becomes of a relation and how surely it is said, from what modifies the trigger and from the words that
 * govern it, one step up at a time: "did not agree to end its partnership". A word counts only where the trigger is in
 * its scope, never just for standing in the sentence.
 */
final class StanceReader {
    private final StanceWords words;

    StanceReader(Lexicon lexicon) {
        words = new StanceWords(lexicon);
    }

    /**
     * What was read of a trigger.
     *
     * @param speech the verb of saying that governs the trigger, or the noun of who is said to say the sentence, or -1
     */
    record Reading(Phase phase, Modality modality, boolean negated, int speech) {}

    Reading read(Tree tree, int trigger, Rule rule) {
        boolean presupposed = rule.partOfSpeech() == Rule.PartOfSpeech.NOUN
                && words.presupposing.contains(rule.relation().name());
        if (rule.partOfSpeech() == Rule.PartOfSpeech.NAME || presupposed) {
            return new Reading(rule.phase(), rule.modality(), rule.negated(), -1);
        }
        StanceScope scope = new StanceScope(words, tree, trigger, rule);
        scope.climb(trigger);
        scope.endsInOrder();
        return scope.reading();
    }
}
