package org.dealgraph.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What became of a rule that a sentence set off: for those who ask why a claim is there, or is not.
 *
 * @param sentence index of the sentence in the text
 * @param rule the rule
 * @param trigger index in the sentence of the head of its trigger
 * @param withinName whether the trigger is part of a name, so that nothing was sought
 * @param places where ends were sought, in order, up to the first that held any
 * @param pairs how many pairs of ends came of it
 */
public record Attempt(int sentence, Rule rule, int trigger, boolean withinName, List<Place> places, int pairs) {
    public Attempt {
        requireNonNull(rule, "rule is null");
        places = List.copyOf(places);
    }

    /**
     * A place that was looked at.
     *
     * @param name one of {@link Rule#PLACES}
     * @param ofObject whether the object was sought there, not the subject
     * @param seen who stands there
     * @param fitting those of them that may be this end
     */
    public record Place(String name, boolean ofObject, List<Entity> seen, List<Entity> fitting) {
        public Place {
            requireNonNull(name, "name is null");
            seen = List.copyOf(seen);
            fitting = List.copyOf(fitting);
        }
    }

    /** How it came out. */
    public Outcome outcome() {
        if (pairs > 0) {
            return Outcome.CLAIMED;
        }
        if (withinName) {
            return Outcome.WITHIN_NAME;
        }
        if (places.stream()
                .anyMatch(place -> place.fitting().isEmpty() && !place.seen().isEmpty())) {
            return Outcome.WRONG_KIND;
        }
        if (places.stream()
                .noneMatch(place -> !place.ofObject() && !place.fitting().isEmpty())) {
            return Outcome.NO_SUBJECT;
        }
        if (places.stream()
                .noneMatch(place -> place.ofObject() && !place.fitting().isEmpty())) {
            return Outcome.NO_OBJECT;
        }
        return fitting(true).equals(fitting(false)) ? Outcome.SAME_ENDS : Outcome.UNLIKELY;
    }

    private Set<Entity> fitting(boolean ofObject) {
        return places.stream()
                .filter(place -> place.ofObject() == ofObject)
                .flatMap(place -> place.fitting().stream())
                .collect(Collectors.toSet());
    }

    /** How an attempt comes out. */
    public enum Outcome {
        CLAIMED("its ends are found"),
        WITHIN_NAME("the trigger is part of a name"),
        WRONG_KIND("who stands at a place is of no kind that may"),
        NO_SUBJECT("nobody stands where the subject is sought"),
        NO_OBJECT("nobody stands where the object is sought"),
        SAME_ENDS("subject and object are the same"),
        UNLIKELY("its ends are found, and unlikely");

        private final String reason;

        Outcome(String reason) {
            this.reason = reason;
        }

        /** In words. */
        public String reason() {
            return reason;
        }
    }
}
