package org.dealgraph.nlp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Several parsers, half of which read from right to left, that parse what a single one then learns from. */
final class Committee {
    private static final int FIRST_SEED = 100;

    private final List<Member> members = new ArrayList<>();

    private record Member(DependencyParser parser, boolean backwards) {
        List<Arc> parse(List<WordForm> words, List<Tag> tags) {
            return backwards ? reversedArcs(parser.parse(reversed(words), reversed(tags))) : parser.parse(words, tags);
        }
    }

    /** A committee of so many members who learn from the same trees. */
    static Committee train(List<ParserTraining.Example> examples, int size, int epochs) {
        Committee committee = new Committee();
        List<ParserTraining.Example> backwards = examples.stream()
                .map(example -> new ParserTraining.Example(
                        reversed(example.words()), reversed(example.tags()), reversedArcs(example.arcs())))
                .toList();
        IntStream.range(0, size)
                .parallel()
                .mapToObj(i -> member(i % 2 == 1 ? backwards : examples, epochs, i))
                .forEachOrdered(committee.members::add);
        return committee;
    }

    private static Member member(List<ParserTraining.Example> examples, int epochs, int number) {
        ParserTraining.Learned learned = ParserTraining.train(examples, epochs, FIRST_SEED + number);
        return new Member(new DependencyParser(learned.model()), number % 2 == 1);
    }

    /** The consensus of the members about a sentence. */
    ConsensusTree.Consensus parse(List<WordForm> words, List<Tag> tags) {
        return ConsensusTree.of(
                members.stream().map(member -> member.parse(words, tags)).toList());
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        Collections.reverse(copy);
        return copy;
    }

    private static List<Arc> reversedArcs(List<Arc> arcs) {
        return reversed(arcs).stream()
                .map(arc -> new Arc(arc.head() < 0 ? -1 : arcs.size() - 1 - arc.head(), arc.relation()))
                .toList();
    }
}
