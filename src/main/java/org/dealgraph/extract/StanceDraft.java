package org.dealgraph.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dealgraph.model.Modality;
import org.dealgraph.model.Phase;
import org.dealgraph.model.Rule;

/**
 * A stance on the way from the trigger to the root: each word above is told what it governs, the innermost first. "Did not
 * drop its plan to buy" is a plan, then none, then one again. Mutable.
 */
final class StanceDraft {
    private static final List<Modality> STRENGTH = List.of(
            Modality.ASSERTED,
            Modality.REPORTED,
            Modality.PLANNED,
            Modality.POSSIBLE,
            Modality.PREDICTED,
            Modality.HYPOTHETICAL);

    private final Rule rule;
    private final StanceWords words;

    /** Whether the relation is done once, so that what ends before it is done never came about. */
    private final boolean event;

    /** Whether its phase stays what the rule says. */
    private final boolean state;

    private Phase phase;
    private Modality modality;
    private boolean negated;
    private boolean phaseSet;
    private boolean conditional;
    private boolean open;

    /** How sure it is again if its denial is denied; none where it is then a fact. */
    private Optional<Modality> revived = Optional.empty();

    StanceDraft(Rule rule, StanceWords words) {
        this.rule = rule;
        this.words = words;
        event = words.events.contains(rule.relation().name());
        state = words.states.contains(rule.relation().name());
        phase = rule.phase();
        modality = rule.modality();
        negated = rule.negated();
    }

    Phase phase() {
        return phase;
    }

    Modality modality() {
        return modality;
    }

    boolean negated() {
        return negated;
    }

    /** Whether a word has told of the phase. */
    boolean hasPhase() {
        return phaseSet;
    }

    boolean isEvent() {
        return event;
    }

    /** Whether it is planned, or may be. */
    boolean isAhead() {
        return modality == Modality.PLANNED || modality == Modality.POSSIBLE;
    }

    /** Takes a phase that nothing else has told of; what is an ending by itself does not begin: "announced the breakup". */
    void phase(Phase told) {
        if (!phaseSet && !state && !(told == Phase.BEGINS && rule.phase() == Phase.ENDS)) {
            phase = told;
            phaseSet = true;
        }
    }

    /** Takes a phase whatever was told of it before. */
    void correct(Phase told) {
        phase = told;
    }

    /** The least sure reading of all counts. */
    void raise(Modality read) {
        if (STRENGTH.indexOf(read) > STRENGTH.indexOf(modality)) {
            modality = read;
        }
    }

    /** What was planned is done. */
    void complete() {
        modality = isAhead() ? Modality.ASSERTED : modality;
        phase(Phase.BEGINS);
    }

    /** A plan that is dropped, and a thing done once that breaks off, did not come about; anything else ends. */
    void end() {
        boolean ahead = isAhead();
        if (!ahead && !event) {
            phase(Phase.ENDS);
            return;
        }
        if (event && !state) {
            phase = Phase.ENDS;
        }
        phaseSet = true;
        if (!negated) {
            deny(Optional.of(ahead ? modality : Modality.PLANNED));
        }
        modality = Modality.ASSERTED;
    }

    /**
     * Denies it, or takes a denial back.
     *
     * @param ifDenied how sure it is if this is denied in turn
     */
    void deny(Optional<Modality> ifDenied) {
        negated = !negated;
        if (negated) {
            revived = ifDenied;
        } else if (revived.isPresent()) {
            raise(revived.get());
            phase = phase == Phase.ENDS && event ? rule.phase() : phase;
        }
    }

    /** "Has no plans to": what is not even planned is denied outright. */
    void denyOutright() {
        if (isAhead()) {
            revived = Optional.of(modality);
            modality = Modality.ASSERTED;
        }
    }

    /** Takes what a word under any of its names says of the phase. */
    void hearPhase(Set<String> names) {
        if (isAny(names, words.completions) && event && !names.contains("close to")) {
            complete();
        } else if (isCase() ? isAny(names, words.caseEnds) || isAny(names, words.ends) : isAny(names, words.ends)) {
            end();
        } else if (isAny(names, words.changes)) {
            phase(Phase.CHANGES);
        } else if (isAny(names, words.begins)) {
            phase(Phase.BEGINS);
        } else if (isAny(names, words.holds) && !event && !isAhead()) {
            phase(Phase.HOLDS);
        }
    }

    /** Takes what a word under any of its names says of how sure it is. */
    void hearModality(Set<String> names) {
        if (isAny(names, words.predicted)) {
            raise(Modality.PREDICTED);
        } else if (isAny(names, words.possible)) {
            raise(Modality.POSSIBLE);
        } else if (isAny(names, words.planned)) {
            raise(Modality.PLANNED);
        } else if (isAny(names, words.reported)) {
            raise(Modality.REPORTED);
        }
    }

    /** "did not rule out", "did not fail": denied in turn, the one may be, the other is. */
    void deny(Governor governor) {
        boolean endsCase = isCase() && governor.isAny(words.caseEnds);
        if (!governor.isAny(words.denials) || endsCase) {
            return;
        }
        deny(governor.isAny(words.implicatives) ? Optional.empty() : Optional.of(Modality.POSSIBLE));
        if (negated()) {
            denyOutright();
        }
    }

    /** Whether the relation is a case, which ends by what would deny another: "dismissed the suit". */
    private boolean isCase() {
        return words.cases.contains(rule.relation().name());
    }

    /** Takes "may" or, seen from the past, the future: "would". */
    void may(boolean would) {
        conditional |= would && modality == Modality.ASSERTED;
        raise(Modality.POSSIBLE);
    }

    /** Whether nothing but "would" makes it less than sure. */
    boolean isConditional() {
        return conditional && modality == Modality.POSSIBLE;
    }

    /** It is under "whether", so that to deny what governs it denies nothing. */
    void open() {
        open = true;
    }

    boolean isOpen() {
        return open;
    }

    private static boolean isAny(Set<String> names, Set<String> list) {
        return names.stream().anyMatch(list::contains);
    }
}
