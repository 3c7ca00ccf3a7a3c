package org.dealgraph.serve.page;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.jsoup.nodes.Element;

/** The rows of an answer as an HTML table, as many as a page can bear. */
final class AnswerTable {
    private static final int MAX_ROWS = 1000;

    private final RowSet rows;
    private final PrefixMapping prefixes;

    /** A table of {@code rows} in which {@code prefixes} shorten IRIs. */
    AnswerTable(RowSet rows, PrefixMapping prefixes) {
        this.rows = rows;
        this.prefixes = prefixes;
    }

    /** Adds the number of rows and the table itself; reads the rows. */
    void addTo(Element parent) {
        Element note = parent.appendElement("p").attr("role", "status");
        Element scroll = parent.appendElement("div")
                .addClass("scroll answer")
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-label", "Answer");
        Element table = scroll.appendElement("table");
        Element header = table.appendElement("thead").appendElement("tr");
        for (Var name : rows.getResultVars()) {
            header.appendElement("th").attr("scope", "col").text(words(name));
        }
        int shown = addRows(table.appendElement("tbody"));
        note.text(count(shown));
    }

    private int addRows(Element body) {
        int shown = 0;
        while (shown < MAX_ROWS && rows.hasNext()) {
            addRow(body.appendElement("tr"), rows.next());
            shown++;
        }
        return shown;
    }

    private void addRow(Element line, Binding row) {
        for (Var name : rows.getResultVars()) {
            // Names and quotes may be in any script, so each cell finds its own direction.
            Element cell = line.appendElement("td").attr("dir", "auto");
            if (row.contains(name)) {
                cell.text(text(row.get(name)));
            }
        }
    }

    private String text(Node node) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        return node.isURI() ? prefixes.shortForm(node.getURI()) : node.toString();
    }

    private String count(int shown) {
        if (rows.hasNext()) {
            return String.format(Locale.ROOT, "The first %,d rows. Take the CSV for all of them.", shown);
        }
        return switch (shown) {
            case 0 -> "No rows: the graph holds no answer to this.";
            case 1 -> "1 row";
            default -> String.format(Locale.ROOT, "%,d rows", shown);
        };
    }

    /** {@code firstSaid} as "first said". */
    private static String words(Var name) {
        return name.getVarName()
                .replaceAll("(?<=\\p{Lower})(?=\\p{Upper})", " ")
                .toLowerCase(Locale.ROOT);
    }
}
