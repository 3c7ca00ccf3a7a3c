package org.dealgraph.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dealgraph.rdf.Iris;

/** Takes articles into a dataset, in one transaction. */
final class Intake {
    private final Records records;
    private final Revisions revisions;
    private final NearCopies copies;
    private final Instant when;

    Intake(DatasetGraph dataset, Iris iris, NearCopies.Memory memory, Instant when) {
        this.records = new Records(dataset, iris);
        this.revisions = new Revisions(dataset, iris);
        this.copies = new NearCopies(dataset, iris, memory);
        this.when = when;
    }

    List<Outcome> takeIn(List<Incoming> articles) {
        List<Outcome> outcomes = new ArrayList<>();
        articles.forEach(article -> outcomes.add(takeIn(article)));
        return List.copyOf(outcomes);
    }

    private Outcome takeIn(Incoming incoming) {
        Node article = incoming.graph().name();
        boolean known = records.isArticle(article);
        if (known && !records.isUnchanged(incoming.graph())) {
            revisions.keep(article, incoming);
            copies.remove(article);
        }
        Outcome outcome = records.replace(incoming.graph());
        if (outcome != Outcome.UNCHANGED) {
            records.setIngested(article, when);
            copies.add(article);
        }
        incoming.arrival().ifPresent(arrival -> records.setArrival(article, arrival));
        return outcome;
    }
}
