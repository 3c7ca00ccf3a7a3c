package org.dealgraph.serve.articles;

import static java.util.Objects.requireNonNull;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.dealgraph.Pipeline;
import org.dealgraph.ShapeException;
import org.dealgraph.model.Article;
import org.dealgraph.read.ReadException;
import org.dealgraph.read.ReadOptions;
import org.dealgraph.serve.search.SearchIndex;
import org.dealgraph.serve.view.ClaimView;
import org.dealgraph.serve.view.Paths;
import org.dealgraph.serve.view.Snapshot;
import org.dealgraph.serve.view.Snapshots;
import org.dealgraph.store.ArticleGraph;
import org.dealgraph.store.Outcome;
import org.dealgraph.store.Store;

/** Takes articles into the store and out of it, and tells what became of them. */
public final class Intake {
    private final Store store;
    private final Supplier<Pipeline> pipeline;
    private final SearchIndex index;
    private final Clock clock;
    private final Snapshots snapshots;

    /**
     * @param pipeline asked for with the first article, since it takes long to load
     * @param index to be kept up with the store
     * @param clock for the record of ingestions
     */
    public Intake(Store store, Supplier<Pipeline> pipeline, SearchIndex index, Clock clock, Duration timeout) {
        this.store = requireNonNull(store, "store is null");
        this.pipeline = requireNonNull(pipeline, "pipeline is null");
        this.index = requireNonNull(index, "index is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.snapshots = new Snapshots(store, timeout);
    }

    /** An article in the store, and what that changed. */
    record Taken(Node name, Outcome outcome) {}

    /** Reads an article and stores what it contributes. */
    Taken take(PostedArticle posted) throws ReadException, ShapeException {
        Pipeline way = pipeline.get();
        ReadOptions options = ReadOptions.defaults().withMetadata(posted.metadata());
        Article article = way.reader().read(posted.source(), posted.bytes(), options);
        Pipeline.Result result = way.run(article);
        ArticleGraph graph =
                ArticleGraph.of(result.name(), result.graph().find().toList());
        Outcome outcome = store.replace(graph, clock.instant());
        index.refresh(List.of(result.name()));
        return new Taken(result.name(), outcome);
    }

    /** Drops the article of this name; false if there is none. */
    boolean drop(String iri) {
        boolean dropped = store.retract(iri);
        if (dropped) {
            index.refresh(List.of(Snapshot.node(iri)));
        }
        return dropped;
    }

    /** The address that the article of this name was stored with. */
    Optional<String> urlOf(String iri) {
        return snapshots.look(snapshot -> snapshot.article(Snapshot.node(iri)).url());
    }

    boolean has(String iri) {
        return snapshots.look(snapshot -> snapshot.knows(Snapshot.node(iri)));
    }

    /** What was understood of an article. */
    JsonObject report(Taken taken, Paths paths) {
        JsonObject report = new JsonObject();
        report.addProperty("article", taken.name().getURI());
        paths.pathOf(taken.name().getURI()).ifPresent(path -> report.addProperty("page", path));
        report.addProperty("outcome", taken.outcome().name().toLowerCase(Locale.ROOT));
        JsonArray claims = new JsonArray();
        snapshots.look(snapshot -> {
            snapshot.column("claims-of-article", Map.of("article", taken.name().getURI()), "claim")
                    .forEach(claim -> claims.add(json(snapshot.claim(claim))));
            return claims;
        });
        report.add("claims", claims);
        return report;
    }

    private static JsonObject json(ClaimView claim) {
        JsonObject json = new JsonObject();
        json.addProperty("iri", claim.iri());
        json.addProperty("subject", claim.subject().text());
        json.addProperty("relation", claim.relation());
        json.addProperty("object", claim.object().text());
        json.addProperty("phase", claim.stance().phase());
        json.addProperty("modality", claim.stance().modality());
        json.addProperty("negated", claim.stance().negated());
        claim.stance().speaker().ifPresent(speaker -> json.addProperty("speaker", speaker.text()));
        json.addProperty("quote", claim.evidence().quote());
        json.addProperty("start", claim.evidence().start());
        json.addProperty("end", claim.evidence().end());
        return json;
    }
}
