package org.dealgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dealgraph.evaluate.End;
import org.dealgraph.model.EntityType.Family;
import org.dealgraph.model.Ontology;

/** Learns the families of names from what known claims say of them: who founds is a person, what is offered a product. */
final class NameTypeTraining {
    private static final int EPOCHS = 20;
    private static final double RATE = 0.05;

    private static final Map<String, Family> OF_SUBJECTS = Map.ofEntries(
            Map.entry("acquires", Family.ORGANIZATION),
            Map.entry("founded", Family.PERSON),
            Map.entry("hasRevenue", Family.ORGANIZATION),
            Map.entry("hiresFrom", Family.ORGANIZATION),
            Map.entry("leads", Family.PERSON),
            Map.entry("licenses", Family.ORGANIZATION),
            Map.entry("offers", Family.ORGANIZATION),
            Map.entry("sharesRevenueWith", Family.ORGANIZATION),
            Map.entry("subsidiaryOf", Family.ORGANIZATION),
            Map.entry("supplies", Family.ORGANIZATION),
            Map.entry("valuedAt", Family.ORGANIZATION));

    private static final Map<String, Family> OF_OBJECTS = Map.of(
            "founded", Family.ORGANIZATION,
            "hiresFrom", Family.ORGANIZATION,
            "holdsStakeIn", Family.ORGANIZATION,
            "investsIn", Family.ORGANIZATION,
            "leads", Family.ORGANIZATION,
            "offers", Family.PRODUCT,
            "subsidiaryOf", Family.ORGANIZATION,
            "supplies", Family.ORGANIZATION);

    private static final Set<Family> FAMILIES = Set.of(Family.ORGANIZATION, Family.PERSON, Family.PRODUCT);

    private final Ontology ontology;

    NameTypeTraining(Ontology ontology) {
        this.ontology = ontology;
    }

    /** What texts teach. */
    NameTypeModel learn(List<TeachingText> texts) {
        List<LogisticRegression.Example> examples = new ArrayList<>();
        texts.forEach(text -> collect(text, examples));
        return new NameTypeModel(LogisticRegression.learn(examples, EPOCHS, RATE));
    }

    private void collect(TeachingText text, List<LogisticRegression.Example> examples) {
        Map<String, Set<Family>> known = known(text);
        NameRecognizer recognizer = new NameRecognizer(
                ontology.catalogue(), ontology.lexicon(), NameTypeModel.none(), (name, voted, features) -> {
                    Set<Family> families = families(name, known);
                    if (families.size() == 1) {
                        for (Family family : Family.values()) {
                            if (FAMILIES.contains(family)) {
                                examples.add(new LogisticRegression.Example(
                                        NameTypeModel.of(family, features), families.contains(family), 1));
                            }
                        }
                    }
                });
        recognizer.recognize(text.text().sentences().stream().map(Tree::new).toList());
    }

    private static Set<Family> families(String name, Map<String, Set<Family>> known) {
        Set<Family> families = new TreeSet<>();
        End.of(name, "").names().forEach(form -> families.addAll(known.getOrDefault(form, Set.of())));
        return families;
    }

    private static Map<String, Set<Family>> known(TeachingText text) {
        Map<String, Set<Family>> known = new TreeMap<>();
        for (TeachingText.Taught claim : text.claims()) {
            note(known, claim.subject(), OF_SUBJECTS.get(claim.relation()));
            note(known, claim.object(), OF_OBJECTS.get(claim.relation()));
        }
        return known;
    }

    private static void note(Map<String, Set<Family>> known, NavigableSet<String> names, Family family) {
        if (family != null) {
            names.forEach(name ->
                    known.computeIfAbsent(name, unused -> new TreeSet<>()).add(family));
        }
    }
}
