package org.dealgraph.serve.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.dealgraph.rdf.Vocabulary;
import org.dealgraph.serve.view.Snapshot;
import org.jsoup.nodes.Element;

/** Whom and what an entity is tied to, under headings that people look for. */
final class Ties {
    private static final int MOST = 12;

    /** Headings by relation and whether the entity is the subject; a relation that is not here is a deal's. */
    private static final Map<String, String> HEADINGS = new LinkedHashMap<>();

    static {
        HEADINGS.put("offers true", "Products");
        HEADINGS.put("offers false", "Made by");
        HEADINGS.put("leads false", "People");
        HEADINGS.put("leads true", "Leads");
        HEADINGS.put("founded false", "People");
        HEADINGS.put("founded true", "Founded");
        HEADINGS.put("hiresFrom true", "Hires from");
        HEADINGS.put("hiresFrom false", "Loses people to");
        HEADINGS.put("competesWith true", "Competitors");
        HEADINGS.put("competesWith false", "Competitors");
        HEADINGS.put("subsidiaryOf true", "Part of");
        HEADINGS.put("subsidiaryOf false", "Subsidiaries");
        HEADINGS.put("usesCloud true", "Clouds that it uses");
        HEADINGS.put("usesCloud false", "Who runs on it");
        HEADINGS.put("availableOn true", "Available on");
        HEADINGS.put("availableOn false", "Sold on it");
        HEADINGS.put("integrates true", "Builds in");
        HEADINGS.put("integrates false", "Built into");
    }

    private final Map<String, Map<Node, Tie>> groups = new LinkedHashMap<>();
    private final Snapshot snapshot;

    Ties(List<Binding> rows, Snapshot snapshot) {
        this.snapshot = snapshot;
        HEADINGS.values().forEach(heading -> groups.put(heading, new LinkedHashMap<>()));
        rows.stream().filter(row -> row.contains("other")).forEach(this::add);
    }

    private void add(Binding row) {
        String relation = row.get("relation").getURI().substring(Vocabulary.NAMESPACE.length());
        String heading = HEADINGS.get(relation + " " + row.get("forward").getLiteralLexicalForm());
        if (heading == null) {
            return;
        }
        List<String> notes = new ArrayList<>();
        if (row.contains("title")) {
            notes.add(row.get("title").getLiteralLexicalForm());
        } else if (relation.equals("founded")) {
            notes.add("founder");
        }
        int claims = ((Number) row.get("claims").getLiteralValue()).intValue();
        groups.get(heading).merge(row.get("other"), new Tie(claims, notes), Tie::and);
    }

    void addTo(Element parent) {
        groups.forEach((heading, ties) -> {
            if (!ties.isEmpty()) {
                addGroup(parent, heading, ties);
            }
        });
    }

    private void addGroup(Element parent, String heading, Map<Node, Tie> ties) {
        Element section = Fragments.section(
                parent, "ties-" + heading.toLowerCase(Locale.ROOT).replace(' ', '-'), heading);
        Element list = section.appendElement("ul").addClass("plain ties");
        Element target = list;
        int shown = 0;
        for (Map.Entry<Node, Tie> tie : ties.entrySet()) {
            if (shown == MOST) {
                Element more = section.appendElement("details");
                more.appendElement("summary").text((ties.size() - MOST) + " more");
                target = more.appendElement("ul").addClass("plain ties");
            }
            addTie(target.appendElement("li"), tie.getKey(), tie.getValue());
            shown++;
        }
    }

    private void addTie(Element item, Node other, Tie tie) {
        item.appendChild(Fragments.name(snapshot.link(other)));
        List<String> notes = new ArrayList<>(tie.notes());
        if (tie.claims() > 0) {
            notes.add(Fragments.count(tie.claims(), "claim"));
        }
        if (!notes.isEmpty()) {
            item.appendText(" ").appendElement("span").addClass("note").text(String.join(", ", notes));
        }
    }

    private record Tie(int claims, List<String> notes) {
        Tie and(Tie other) {
            List<String> both = new ArrayList<>(notes);
            other.notes.stream().filter(note -> !both.contains(note)).forEach(both::add);
            return new Tie(claims + other.claims, both);
        }
    }
}
