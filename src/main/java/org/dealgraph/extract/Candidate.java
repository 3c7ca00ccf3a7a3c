package org.dealgraph.extract;

import java.util.Optional;
import org.dealgraph.model.Entity;
import org.dealgraph.model.Mention;
import org.dealgraph.model.Value;

/**
 * Who or what may be an end of a claim.
 *
 * @param value the entity or sum of money
 * @param source how the text speaks of it
 * @param mention where it is mentioned; none for a sum or where it goes without saying
 * @param token where it stands in the sentence: the head of the mention, the first token of a sum; -1 where it goes without saying
 * @param rank 0 for the likeliest that a phrase stands for or that goes without saying, 1 for the next
 * @param likelihood how likely the phrase stands for it, in the scale of {@link HashedWeights}; 0 for a name
 */
record Candidate(Value value, Source source, Optional<Mention> mention, int token, int rank, int likelihood) {
    /** How a text speaks of something. */
    enum Source {
        NAME,
        PRONOUN,
        DESCRIPTION,
        SUM,
        /** Not in the sentence: what was spoken of before. */
        CONTEXT
    }

    /** One of those that a mention may stand for. */
    static Candidate of(Mention mention, Mentions.Thought thought, int rank) {
        Source source =
                switch (mention.kind()) {
                    case NAME -> Source.NAME;
                    case PRONOUN -> Source.PRONOUN;
                    case DESCRIPTION -> Source.DESCRIPTION;
                };
        Value value = new Value.OfEntity(thought.entity());
        return new Candidate(value, source, Optional.of(mention), mention.head(), rank, thought.score());
    }

    static Candidate of(Amounts.Sum sum) {
        return new Candidate(new Value.OfMoney(sum.money()), Source.SUM, Optional.empty(), sum.first(), 0, 0);
    }

    static Candidate unsaid(Entity entity, int rank) {
        return new Candidate(new Value.OfEntity(entity), Source.CONTEXT, Optional.empty(), -1, rank, 0);
    }

    /** The entity; none for a sum. */
    Optional<Entity> entity() {
        return value instanceof Value.OfEntity other ? Optional.of(other.entity()) : Optional.empty();
    }

    /** The entity that its place in the sentence is known by: what a pronoun stands for first of all. */
    Optional<Entity> seenAs() {
        return mention.isPresent() ? mention.map(Mention::entity) : entity();
    }
}
