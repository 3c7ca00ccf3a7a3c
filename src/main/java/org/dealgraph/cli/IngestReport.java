package org.dealgraph.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dealgraph.model.Claim;
import org.dealgraph.model.Entity;
import org.dealgraph.model.Value;
import org.dealgraph.store.Outcome;

/** What became of the articles of one ingestion, counted as they are written. */
final class IngestReport {
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private int unwritten;
    private int passedBy;
    private final List<Reading.Failed> failures = new ArrayList<>();
    private final Map<String, String> foreign = new LinkedHashMap<>();
    private final Map<String, Integer> relations = new TreeMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, Set<String>> neighbours = new HashMap<>();
    private final Map<Pair, Integer> pairs = new HashMap<>();

    void add(Reading.Understood reading, Outcome outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
        reading.claims().forEach(this::add);
        reading.foreignLanguage().ifPresent(language -> foreign.put(reading.source(), language));
    }

    /** Of a dry run: counted by its claims alone. */
    void addUnwritten(Reading.Understood reading) {
        unwritten++;
        reading.claims().forEach(this::add);
    }

    void add(Reading.Known known) {
        passedBy++;
        outcomes.merge(Outcome.UNCHANGED, 1, Integer::sum);
    }

    /** How many were read and not written, because nothing was to be. */
    int unwritten() {
        return unwritten;
    }

    /** How many of the unchanged were told by their bytes and not read. */
    int passedBy() {
        return passedBy;
    }

    void add(Reading.Failed failure) {
        failures.add(failure);
    }

    private void add(Claim claim) {
        relations.merge(claim.relation().name(), 1, Integer::sum);
        addEntity(claim.subject());
        if (claim.object() instanceof Value.OfEntity object) {
            addEntity(object.entity());
            String subject = claim.subject().id();
            String other = object.entity().id();
            neighbours.get(subject).add(other);
            neighbours.get(other).add(subject);
            pairs.merge(new Pair(subject, other), 1, Integer::sum);
        }
    }

    private void addEntity(Entity entity) {
        labels.putIfAbsent(entity.id(), entity.label());
        neighbours.computeIfAbsent(entity.id(), id -> new HashSet<>());
    }

    int count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    /** How many articles are in the store now, as they were given, or would be if this were no dry run. */
    int succeeded() {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum() + unwritten;
    }

    List<Reading.Failed> failures() {
        return List.copyOf(failures);
    }

    /** The articles that are not in English, with their languages, in the order that they were given. */
    Map<String, String> foreign() {
        return Collections.unmodifiableMap(foreign);
    }

    int claims() {
        return relations.values().stream().mapToInt(Integer::intValue).sum();
    }

    int entities() {
        return neighbours.size();
    }

    /** The relations that are claimed, with how many claims each, the most frequent first. */
    List<Counted> relations() {
        return relations.entrySet().stream()
                .map(entry -> new Counted(entry.getKey(), entry.getValue()))
                .sorted(Counted.MOST_FIRST)
                .toList();
    }

    /** The entities, with how many others each is linked to by a claim, the most linked first. */
    Stream<Counted> mostConnected() {
        return neighbours.entrySet().stream()
                .map(entry ->
                        new Counted(labels.get(entry.getKey()), entry.getValue().size()))
                .sorted(Counted.MOST_FIRST);
    }

    /** Labels of the two ends that most claims link; of several pairs, one whose ends are linked most. */
    Optional<Pair> mostTold() {
        return pairs.entrySet().stream()
                .min(Comparator.<Map.Entry<Pair, Integer>>comparingInt(entry -> -entry.getValue())
                        .thenComparing(entry -> -links(entry.getKey()))
                        .thenComparing(entry -> entry.getKey().toString()))
                .map(Map.Entry::getKey)
                .map(pair -> new Pair(labels.get(pair.subject()), labels.get(pair.object())));
    }

    private int links(Pair pair) {
        return neighbours.get(pair.subject()).size()
                + neighbours.get(pair.object()).size();
    }

    /** Something and how often it is there. */
    record Counted(String name, int count) {
        static final Comparator<Counted> MOST_FIRST =
                Comparator.comparingInt(Counted::count).reversed().thenComparing(Counted::name);
    }

    /** The two ends of a claim. */
    record Pair(String subject, String object) {}
}
