package org.dealgraph.export.graph;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.dealgraph.export.content.ClaimRow;
import org.dealgraph.export.content.Column;
import org.dealgraph.export.content.EntityRow;
import org.dealgraph.export.content.FactRow;
import org.dealgraph.model.PartialDate;

/**
 * An edge of a property graph.
 *
 * @param id the claim's IRI; of a fact what its ends and its relation are
 * @param source where it starts
 * @param target where it leads
 * @param relation local name of its relation
 * @param weight how many claims it stands for
 * @param from since when it holds
 * @param until until when it holds
 * @param doubtful whether it stands for a claim that supports no plain triple
 * @param values one a heading of the graph's edges
 */
public record Edge(
        String id,
        EntityRow source,
        EntityRow target,
        String relation,
        long weight,
        Optional<PartialDate> from,
        Optional<PartialDate> until,
        boolean doubtful,
        List<Optional<?>> values) {
    public Edge {
        requireNonNull(id, "id is null");
        requireNonNull(source, "source is null");
        requireNonNull(target, "target is null");
        requireNonNull(relation, "relation is null");
        requireNonNull(from, "from is null");
        requireNonNull(until, "until is null");
        values = List.copyOf(values);
    }

    static Edge of(ClaimRow claim) {
        return new Edge(
                claim.iri(),
                claim.subject(),
                claim.object(),
                claim.relation(),
                1,
                claim.details().validFrom(),
                claim.details().validUntil(),
                !claim.stance().factual(),
                Column.values(ClaimRow.COLUMNS, claim));
    }

    static Edge of(FactRow fact) {
        return new Edge(
                fact.subject().id() + " " + fact.relation() + " "
                        + fact.object().id(),
                fact.subject(),
                fact.object(),
                fact.relation(),
                fact.claims(),
                fact.validFrom(),
                fact.validUntil(),
                false,
                Column.values(FactRow.COLUMNS, fact));
    }
}
