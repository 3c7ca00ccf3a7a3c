package org.dealgraph.rdf;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealgraph.model.Modality;
import org.dealgraph.model.Phase;
import org.dealgraph.model.Relation;
import org.dealgraph.model.Rule;
import org.dealgraph.rdf.Description.Fact;

/**
 * Reads one example of a rule: {@code TEXT => SUBJECT | relation | OBJECT | phase | modality | polarity ; …}.
 *
 * @param description the rule's
 * @param fact the example
 * @param relation the rule's
 */
record ExampleReader(Description description, Fact fact, Relation relation) {
    private static final String ARROW = "=>";
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Set<String> PHASES = Arrays.stream(Phase.values())
            .map(Phase::term)
            .map(ExampleReader::lowerCase)
            .collect(Collectors.toSet());
    private static final Set<String> MODALITIES = Arrays.stream(Modality.values())
            .map(Modality::term)
            .map(ExampleReader::lowerCase)
            .collect(Collectors.toSet());
    private static final Set<String> POLARITIES = Set.of("+", "-");

    /**
     * The example.
     *
     * @throws OntologyException if it is not of that form
     */
    Rule.Example read() {
        String example = description.text(fact);
        int arrow = example.lastIndexOf(ARROW);
        if (arrow < 0 || example.substring(0, arrow).isBlank()) {
            throw bad(example);
        }
        List<String> claims = Stream.of(
                        example.substring(arrow + ARROW.length()).split(";"))
                .map(String::strip)
                .filter(claim -> !claim.isEmpty())
                .map(this::claim)
                .toList();
        return new Rule.Example(example.substring(0, arrow).strip(), claims);
    }

    private String claim(String claim) {
        List<String> parts = BAR.splitAsStream(claim).map(String::strip).toList();
        boolean sound = parts.size() == 6
                && parts.stream().noneMatch(String::isEmpty)
                && parts.get(1).equals(relation.name())
                && PHASES.contains(parts.get(3))
                && MODALITIES.contains(parts.get(4))
                && POLARITIES.contains(parts.get(5));
        if (!sound) {
            throw bad(claim);
        }
        return String.join(" | ", parts);
    }

    private OntologyException bad(String found) {
        return description.problem(
                fact,
                "example \"" + found + "\" is not of the form TEXT => SUBJECT | " + relation.name()
                        + " | OBJECT | phase | modality | + or -");
    }

    private static String lowerCase(String term) {
        return term.toLowerCase(Locale.ROOT);
    }
}
