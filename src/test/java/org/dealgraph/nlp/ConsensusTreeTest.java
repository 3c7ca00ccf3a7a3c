package org.dealgraph.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConsensusTreeTest {
    private static final List<Arc> RIGHT =
            List.of(new Arc(1, "nsubj"), new Arc(-1, "root"), new Arc(3, "det"), new Arc(1, "obj"));
    private static final List<Arc> FLAT =
            List.of(new Arc(1, "nsubj"), new Arc(-1, "root"), new Arc(1, "obj"), new Arc(1, "obl"));
    private static final List<Arc> ODD =
            List.of(new Arc(-1, "root"), new Arc(0, "acl"), new Arc(3, "det"), new Arc(1, "obj"));

    @Test
    void theTreeThatAllAgreeOnIsTheirConsensus() {
        ConsensusTree.Consensus consensus = ConsensusTree.of(List.of(RIGHT, RIGHT, RIGHT));
        assertThat(consensus.arcs()).isEqualTo(RIGHT);
        assertThat(consensus.agreement()).isEqualTo(1);
    }

    @Test
    void mostVotesDecideOnHeadsAndRelations() {
        ConsensusTree.Consensus consensus = ConsensusTree.of(List.of(FLAT, RIGHT, ODD));
        assertThat(consensus.arcs()).isEqualTo(RIGHT);
        assertThat(consensus.agreement()).isEqualTo((2 + 2 + 2 + 3) / 12.0);
    }

    @Test
    void votesThatMakeACircleStillGiveATree() {
        List<Arc> first = List.of(new Arc(1, "a"), new Arc(-1, "root"));
        List<Arc> second = List.of(new Arc(-1, "root"), new Arc(0, "b"));
        assertThat(ConsensusTree.of(List.of(first, second)).arcs())
                .extracting(Arc::head)
                .containsExactlyInAnyOrder(-1, 0);
    }
}
