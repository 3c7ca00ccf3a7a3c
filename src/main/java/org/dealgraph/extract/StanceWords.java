package org.dealgraph.extract;

import java.util.Set;
import org.dealgraph.model.Lexicon;

/** The word lists by which stances are read: lemmas, each list named after its file in the lexicon. */
final class StanceWords {
    final Set<String> negations;
    final Set<String> denials;
    final Set<String> begins;
    final Set<String> holds;
    final Set<String> changes;
    final Set<String> ends;
    final Set<String> planned;
    final Set<String> possible;
    final Set<String> predicted;
    final Set<String> reported;
    final Set<String> speech;
    final Set<String> events;
    final Set<String> states;
    final Set<String> presupposing;
    final Set<String> former;
    final Set<String> predicates;
    final Set<String> plans;
    final Set<String> agreements;
    final Set<String> implicatives;
    final Set<String> completions;
    final Set<String> cases;
    final Set<String> caseEnds;
    final Set<String> carriers;
    final Set<String> harmless;
    final Set<String> qualifying;
    final Set<String> evidence;
    final Set<String> hearsay;
    final Set<String> spreading;
    final Set<String> terms;
    final Set<String> groups;

    StanceWords(Lexicon lexicon) {
        negations = lexicon.list("negations");
        denials = lexicon.list("denials");
        begins = lexicon.list("phase-begins");
        holds = lexicon.list("phase-holds");
        changes = lexicon.list("phase-changes");
        ends = lexicon.list("phase-ends");
        planned = lexicon.list("modality-planned");
        possible = lexicon.list("modality-possible");
        predicted = lexicon.list("modality-predicted");
        reported = lexicon.list("modality-reported");
        speech = lexicon.list("speech-verbs");
        events = lexicon.list("event-relations");
        states = lexicon.list("state-relations");
        presupposing = lexicon.list("presupposed-relations");
        former = lexicon.list("former-words");
        predicates = lexicon.list("phase-ends-predicates");
        plans = lexicon.list("plan-nouns");
        agreements = lexicon.list("agreement-nouns");
        implicatives = lexicon.list("implicative-denials");
        completions = lexicon.list("completions");
        cases = lexicon.list("case-relations");
        caseEnds = lexicon.list("case-ends");
        carriers = lexicon.list("gerund-marks");
        harmless = lexicon.list("harmless-negations");
        qualifying = lexicon.list("qualifying-adjectives");
        evidence = lexicon.list("evidence-nouns");
        hearsay = lexicon.list("hearsay-nouns");
        spreading = lexicon.list("hearsay-verbs");
        terms = lexicon.list("terms-nouns");
        groups = lexicon.list("group-nouns");
    }
}
