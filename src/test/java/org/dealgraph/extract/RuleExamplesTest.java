package org.dealgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealgraph.model.Claim;
import org.dealgraph.model.Ontology;
import org.dealgraph.model.Rule;
import org.dealgraph.model.Value;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule file says by examples what its rules find, by themselves, and what they must leave alone. */
class RuleExamplesTest {
    private static final Ontology ONTOLOGY = Texts.ONTOLOGY;

    @TestFactory
    Stream<DynamicTest> everyExampleGivesItsClaims() {
        return ONTOLOGY.rules().stream().flatMap(rule -> rule.examples().stream()
                .map(example -> DynamicTest.dynamicTest(
                        rule.name() + ": " + example.text(), () -> givesItsClaims(rule, example))));
    }

    @Test
    void everyRuleHasAnExampleThatMatches() {
        assertThat(ONTOLOGY.rules()).allSatisfy(rule -> assertThat(rule.examples())
                .as(rule.name())
                .anySatisfy(example -> assertThat(example.claims()).isNotEmpty()));
    }

    @Test
    void everyRelationHasARule() {
        List<String> ruled = ONTOLOGY.rules().stream()
                .map(rule -> rule.relation().name())
                .distinct()
                .toList();
        assertThat(ruled)
                .containsExactlyInAnyOrderElementsOf(ONTOLOGY.relations().keySet());
    }

    private static void givesItsClaims(Rule rule, Rule.Example example) {
        String relation = rule.relation().name();
        List<String> found = extract(example.text()).stream()
                .filter(claim -> claim.relation().name().equals(relation))
                .map(RuleExamplesTest::line)
                .toList();
        List<String> wanted = example.claims().stream()
                .filter(claim -> claim.split(" \\| ")[1].equals(relation))
                .map(RuleExamplesTest::normal)
                .toList();
        assertThat(new TreeSet<>(found)).isEqualTo(new TreeSet<>(wanted));
    }

    private static List<Claim> extract(String text) {
        return Texts.BY_RULES.extract(Texts.annotate(text)).claims();
    }

    private static String line(Claim claim) {
        String object = claim.object() instanceof Value.OfEntity other
                ? other.entity().label()
                : ((Value.OfMoney) claim.object()).money().amount().toPlainString();
        String subject = claim.subject().label();
        if (claim.relation().symmetric() && object.compareTo(subject) < 0) {
            String swapped = subject;
            subject = object;
            object = swapped;
        }
        return Stream.of(
                        subject,
                        claim.relation().name(),
                        object,
                        claim.stance().phase().term().toLowerCase(Locale.ROOT),
                        claim.stance().modality().term().toLowerCase(Locale.ROOT),
                        claim.stance().negated() ? "-" : "+")
                .collect(Collectors.joining(" | "));
    }

    /** An expected claim, the ends of a symmetric relation in the order of {@link #line}. */
    private static String normal(String claim) {
        String[] parts = claim.split(" \\| ");
        boolean symmetric = ONTOLOGY.relations().get(parts[1]).symmetric();
        if (symmetric && parts[2].compareTo(parts[0]) < 0) {
            String first = parts[0];
            parts[0] = parts[2];
            parts[2] = first;
        }
        return String.join(" | ", parts);
    }
}
