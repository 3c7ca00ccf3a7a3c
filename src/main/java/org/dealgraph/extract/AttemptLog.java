package org.dealgraph.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.dealgraph.model.Attempt;
import org.dealgraph.model.Entity;
import org.dealgraph.model.Rule;

/** Tells an observer what becomes of the rules of one text, one at a time; does nothing where there is none. */
final class AttemptLog {
    private final Optional<Consumer<Attempt>> observer;
    private final Map<Triggers.Trigger, List<Attempt.Place>> places = new HashMap<>();
    private Triggers.Trigger current;

    AttemptLog(Optional<Consumer<Attempt>> observer) {
        this.observer = observer;
    }

    boolean isObserved() {
        return observer.isPresent();
    }

    /** From now on places are looked at for this trigger. */
    void looksFor(Triggers.Trigger trigger) {
        current = trigger;
    }

    void looked(String place, boolean ofObject, List<Entity> seen, List<Entity> fitting) {
        if (isObserved()) {
            places.computeIfAbsent(current, unused -> new ArrayList<>())
                    .add(new Attempt.Place(place, ofObject, seen, fitting));
        }
    }

    void withinName(int sentence, Triggers.Trigger trigger) {
        tell(sentence, trigger, true, 0);
    }

    void tried(int sentence, Triggers.Trigger trigger, int pairs) {
        tell(sentence, trigger, false, pairs);
    }

    /** A name alone is no wording: it is told of only where something came of it. */
    private void tell(int sentence, Triggers.Trigger trigger, boolean withinName, int pairs) {
        List<Attempt.Place> looked = places.getOrDefault(trigger, List.of());
        boolean bareName = trigger.rule().partOfSpeech() == Rule.PartOfSpeech.NAME && pairs == 0;
        observer.filter(unused -> !bareName)
                .ifPresent(each ->
                        each.accept(new Attempt(sentence, trigger.rule(), trigger.head(), withinName, looked, pairs)));
        places.remove(trigger);
    }
}
