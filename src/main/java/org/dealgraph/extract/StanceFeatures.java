package org.dealgraph.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dealgraph.model.Modality;
import org.dealgraph.model.Phase;
import org.dealgraph.model.Rule;

/** What can be seen of a claim's stance: what the rules read, and the words around and above its trigger. */
final class StanceFeatures {
    /** What a feature tells of; its name is hashed. */
    private enum Template {
        READ_PHASE,
        READ_MODALITY,
        READ_NEGATED,
        READ,
        RELATION_READ_PHASE,
        RELATION_READ_MODALITY,
        RELATION_READ,
        RULE,
        RULE_READ_PHASE,
        RULE_READ_MODALITY,
        WORD_READ_PHASE,
        WORD_READ_MODALITY,
        MOVED,
        RELATION_MOVED,
        SPOKEN,
        RULE_NEGATED,
        RELATION_WORD,
        FORM,
        RELATION_FORM,
        WORD_FORM,
        RELATION_TOLD,
        RELATION_SOURCES,
        RELATION_BLOCK,
        RELATION_SUM,
        QUOTED,
        FIRST_WORD,
        DEPENDENT,
        DEPENDENT_ROLE,
        RELATION_DEPENDENT,
        ABOVE_AT_STEP,
        ABOVE,
        ROLE_AT_STEP,
        ROLE_ABOVE,
        BESIDE_ABOVE,
        BESIDE_ABOVE_AT_STEP,
        NEAR_WORD,
        NEAR_WORD_SIDE,
        RELATION_NEAR_WORD,
        WORD_AT_DISTANCE,
        PARTICLE
    }

    /** The phases, each in the place of its answer. */
    static final List<Phase> PHASES = List.of(Phase.values());

    /** The modalities, each in the place of its answer. */
    static final List<Modality> MODALITIES = List.of(Modality.values());

    private static final int NEAR = 4;
    private static final int AROUND = 9;
    private static final int HIGHEST = 4;
    private static final int SPREAD = 0x9E3779B9;
    private static final Set<String> QUOTES = Set.of("\"", "''", "``");

    /** How much weighs what the rules read where a word in whose scope the trigger stands says so. */
    private static final int TOLD = 3;

    /** How much weighs what a rule says of its trigger, where no other word does. */
    private static final int DEFAULT = 1;

    private final int[] seen;
    private final StanceReader.Reading reading;
    private final boolean phaseIsTold;
    private final boolean modalityIsTold;
    private final boolean negationIsTold;

    private StanceFeatures(int[] seen, StanceReader.Reading reading, Rule rule) {
        this.seen = seen;
        this.reading = reading;
        phaseIsTold = reading.phase() != rule.phase();
        modalityIsTold = reading.modality() != rule.modality();
        negationIsTold = reading.negated() != rule.negated();
    }

    /** What an answer has to begin with: the rules' reading is believed until much speaks against it. */
    int start(StanceModel.Question question, int answer) {
        return switch (question) {
            case PHASE -> start(answer == answer(reading.phase()), phaseIsTold);
            case MODALITY -> start(answer == answer(reading.modality()), modalityIsTold);
            case NEGATED -> start(answer == (reading.negated() ? 1 : 0), negationIsTold);
        };
    }

    private static int start(boolean isRead, boolean isTold) {
        return isRead ? (isTold ? TOLD : DEFAULT) * HashedWeights.SCALE : 0;
    }

    /** The features of an answer to a question. */
    int[] with(StanceModel.Question question, int answer) {
        int turn = (question.name().hashCode() * 31 + answer + 1) * SPREAD;
        return Features.turned(seen, turn, SPREAD);
    }

    static StanceFeatures of(Tree tree, ClaimReader.Weighed pair, StanceReader.Reading reading, int told) {
        Features features = new Features();
        Triggers.Trigger trigger = pair.trigger();
        int head = trigger.head();
        int relation = trigger.rule().relation().name().hashCode();
        int part = Features.of(trigger.rule().partOfSpeech());
        int word = tree.lowerLemma(head).hashCode();
        readings(features, trigger, reading, relation, word);
        features.add(Template.RELATION_WORD, relation, word);
        features.add(Template.FORM, part, form(tree, head));
        features.add(Template.RELATION_FORM, relation, form(tree, head));
        features.add(Template.WORD_FORM, word, form(tree, head));
        features.add(Template.RELATION_TOLD, relation, Math.min(told, 2));
        features.add(
                Template.RELATION_SOURCES,
                relation,
                Features.of(pair.subject().source()),
                Features.of(pair.object().source()));
        features.add(
                Template.RELATION_BLOCK, relation, Features.of(tree.sentence().kind()));
        features.add(Template.RELATION_SUM, relation, Amounts.sums(tree).isEmpty() ? 0 : 1);
        features.add(Template.QUOTED, tree.words().stream().anyMatch(QUOTES::contains) ? 1 : 0);
        features.add(Template.FIRST_WORD, tree.lowerLemma(0).hashCode());
        for (int child : tree.children(head)) {
            features.add(Template.DEPENDENT, tree.lowerLemma(child).hashCode());
            features.add(Template.DEPENDENT_ROLE, tree.relation(child).hashCode(), form(tree, child));
            features.add(
                    Template.RELATION_DEPENDENT,
                    relation,
                    tree.lowerLemma(child).hashCode());
        }
        above(features, tree, head);
        around(features, tree, head, relation);
        return new StanceFeatures(features.toArray(), reading, trigger.rule());
    }

    private static void readings(
            Features features, Triggers.Trigger trigger, StanceReader.Reading reading, int relation, int word) {
        int phase = Features.of(reading.phase());
        int modality = Features.of(reading.modality());
        int negated = reading.negated() ? 1 : 0;
        int rule = trigger.rule().name().hashCode();
        boolean moved = reading.phase() != trigger.rule().phase();
        features.add(Template.READ_PHASE, phase);
        features.add(Template.READ_MODALITY, modality);
        features.add(Template.READ_NEGATED, negated);
        features.add(Template.READ, phase, modality, negated);
        features.add(Template.RELATION_READ_PHASE, relation, phase);
        features.add(Template.RELATION_READ_MODALITY, relation, modality);
        features.add(Template.RELATION_READ, relation, phase, modality, negated);
        features.add(Template.RULE, rule);
        features.add(Template.RULE_READ_PHASE, rule, phase);
        features.add(Template.RULE_READ_MODALITY, rule, modality);
        features.add(Template.WORD_READ_PHASE, word, phase);
        features.add(Template.WORD_READ_MODALITY, word, modality);
        features.add(Template.MOVED, phase, moved ? 1 : 0);
        features.add(Template.RELATION_MOVED, relation, phase, moved ? 1 : 0);
        features.add(Template.SPOKEN, reading.speech() >= 0 ? 1 : 0, modality);
        features.add(Template.RULE_NEGATED, rule, trigger.rule().negated() ? 1 : 0, negated);
    }

    private static void above(Features features, Tree tree, int head) {
        int at = head;
        for (int step = 0; step < HIGHEST && tree.head(at) >= 0; step++) {
            int up = tree.head(at);
            features.add(Template.ABOVE_AT_STEP, step, tree.lowerLemma(up).hashCode());
            features.add(Template.ABOVE, tree.lowerLemma(up).hashCode());
            features.add(Template.ROLE_AT_STEP, step, tree.relation(at).hashCode());
            features.add(
                    Template.ROLE_ABOVE,
                    tree.relation(at).hashCode(),
                    tree.lowerLemma(up).hashCode());
            for (int child : tree.children(up)) {
                if (child != at && tree.is(child, "aux", "advmod", "mark", "cop", "det", "cc")) {
                    features.add(
                            Template.BESIDE_ABOVE,
                            tree.token(child).text().toLowerCase(Locale.ROOT).hashCode());
                    features.add(
                            Template.BESIDE_ABOVE_AT_STEP,
                            step,
                            tree.token(child).text().toLowerCase(Locale.ROOT).hashCode());
                }
            }
            at = up;
        }
    }

    private static void around(Features features, Tree tree, int head, int relation) {
        for (int i = Math.max(0, head - AROUND); i < Math.min(tree.size(), head + AROUND + 1); i++) {
            int word = tree.token(i).text().toLowerCase(Locale.ROOT).hashCode();
            int side = i < head ? 0 : 1;
            if (i == head || tree.tag(i).equals("PROPN")) {
                continue;
            }
            features.add(Template.NEAR_WORD, word);
            if (Math.abs(i - head) <= NEAR) {
                features.add(Template.NEAR_WORD_SIDE, side, word);
                features.add(Template.RELATION_NEAR_WORD, relation, side, word);
                features.add(Template.WORD_AT_DISTANCE, i - head, word);
            }
        }
        for (int i = 0; i < tree.size(); i++) {
            if (tree.tag(i).equals("AUX")
                    || tree.tag(i).equals("SCONJ")
                    || tree.tag(i).equals("ADV")) {
                features.add(
                        Template.PARTICLE,
                        tree.token(i).text().toLowerCase(Locale.ROOT).hashCode());
            }
        }
    }

    /** How a word is inflected, as far as its spelling tells. */
    private static int form(Tree tree, int token) {
        String text = tree.token(token).text().toLowerCase(Locale.ROOT);
        String end = text.endsWith("ing") ? "ing" : text.endsWith("ed") ? "ed" : text.endsWith("s") ? "s" : "";
        boolean base = text.equals(tree.lowerLemma(token));
        return (tree.tag(token) + end + base + (tree.isPassive(token) ? "passive" : "")).hashCode();
    }

    /** Which answer a phase is. */
    static int answer(Phase phase) {
        return PHASES.indexOf(phase);
    }

    /** Which answer a modality is. */
    static int answer(Modality modality) {
        return MODALITIES.indexOf(modality);
    }
}
