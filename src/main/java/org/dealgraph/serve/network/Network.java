package org.dealgraph.serve.network;

import static java.util.stream.Collectors.toCollection;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.dealgraph.serve.view.EntityView;
import org.dealgraph.serve.view.Link;
import org.dealgraph.serve.view.Snapshot;

/**
 * Claims that connect things, as JSON that repeats no name: {@code nodes}, {@code relations} and {@code outlets} are lists,
 * and each of {@code claims} points into them by position.
 */
final class Network {
    /** As many things as a browser draws smoothly. */
    static final int MOST_NODES = 2_000;

    private final Snapshot snapshot;
    private final JsonArray nodes = new JsonArray();
    private final JsonArray relations = new JsonArray();
    private final JsonArray outlets = new JsonArray();
    private final JsonArray claims = new JsonArray();
    private final Map<Node, Integer> nodePlaces = new HashMap<>();
    private final Map<Node, Integer> relationPlaces = new HashMap<>();
    private final Map<Node, Integer> outletPlaces = new HashMap<>();
    private int left;

    Network(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * The network of these claims; of too many things those that most claims are about.
     *
     * @param rows of the queries network and neighbourhood
     */
    JsonObject of(List<Binding> rows) {
        Set<Node> chosen = most(rows);
        for (Binding row : rows) {
            if (chosen.contains(row.get("subject")) && chosen.contains(row.get("object"))) {
                claims.add(claim(row));
            }
        }
        JsonObject network = new JsonObject();
        network.add("nodes", nodes);
        network.add("relations", relations);
        network.add("outlets", outlets);
        network.add("claims", claims);
        network.addProperty("left", left);
        return network;
    }

    private Set<Node> most(List<Binding> rows) {
        Map<Node, Integer> counts = new LinkedHashMap<>();
        for (Binding row : rows) {
            counts.merge(row.get("subject"), 1, Integer::sum);
            counts.merge(row.get("object"), 1, Integer::sum);
        }
        left = Math.max(0, counts.size() - MOST_NODES);
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Node, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().toString()))
                .limit(MOST_NODES)
                .map(Map.Entry::getKey)
                .collect(toCollection(LinkedHashSet::new));
    }

    private JsonObject claim(Binding row) {
        JsonObject claim = new JsonObject();
        claim.addProperty("s", node(row.get("subject")));
        claim.addProperty("r", place(row.get("relation"), relationPlaces, relations));
        claim.addProperty("o", node(row.get("object")));
        claim.addProperty("outlet", place(row.get("outlet"), outletPlaces, outlets));
        claim.addProperty("phase", word(row, "phase"));
        claim.addProperty("modality", word(row, "modality"));
        claim.addProperty(
                "negated",
                row.contains("negated")
                        && Boolean.TRUE.equals(row.get("negated").getLiteralValue()));
        claim.addProperty(
                "date", row.contains("published") ? row.get("published").getLiteralLexicalForm() : "");
        return claim;
    }

    private int node(Node thing) {
        return nodePlaces.computeIfAbsent(thing, unknown -> {
            EntityView view = snapshot.entity(unknown);
            JsonObject node = new JsonObject();
            node.addProperty("id", unknown.getURI());
            node.addProperty("label", view.link().text());
            node.addProperty(
                    "kind", view.kinds().isEmpty() ? "thing" : view.kinds().get(0));
            view.link().href().ifPresent(href -> node.addProperty("href", href));
            nodes.add(node);
            return nodes.size() - 1;
        });
    }

    private int place(Node value, Map<Node, Integer> places, JsonArray names) {
        return places.computeIfAbsent(value, unknown -> {
            Link link = unknown.isLiteral() ? Link.plain(unknown.getLiteralLexicalForm()) : snapshot.link(unknown);
            names.add(link.text());
            return names.size() - 1;
        });
    }

    private static String word(Binding row, String name) {
        String text = row.contains(name) ? row.get(name).toString() : "";
        return text.substring(text.lastIndexOf('#') + 1).toLowerCase(Locale.ROOT);
    }
}
