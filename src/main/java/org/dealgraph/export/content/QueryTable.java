package org.dealgraph.export.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.dealgraph.store.Answer;
import org.dealgraph.store.NamedQuery;
import org.dealgraph.store.Store;

/** The rows of a SELECT as a table. The query runs once to see what its columns hold, and again for each writing. */
public final class QueryTable {
    private static final Set<RDFDatatype> WHOLE =
            Set.of(XSDDatatype.XSDinteger, XSDDatatype.XSDint, XSDDatatype.XSDlong, XSDDatatype.XSDnonNegativeInteger);
    private static final Set<RDFDatatype> NUMBERS =
            Set.of(XSDDatatype.XSDdecimal, XSDDatatype.XSDdouble, XSDDatatype.XSDfloat);
    private static final Set<RDFDatatype> DATES =
            Set.of(XSDDatatype.XSDdate, XSDDatatype.XSDgYear, XSDDatatype.XSDgYearMonth);

    private QueryTable() {}

    /** The table of a query, named after it. */
    public static Table of(Store store, NamedQuery query, Map<String, String> settings) {
        List<Heading> headings = ask(store, query, settings, QueryTable::headings);
        return new Table("rows", headings, reader -> {
            try {
                ask(store, query, settings, rows -> {
                    rows.forEachRemaining(row -> {
                        List<Optional<?>> values = new ArrayList<>();
                        for (Heading heading : headings) {
                            values.add(Optional.ofNullable(row.get(heading.name()))
                                    .map(node -> value(node, heading.kind())));
                        }
                        try {
                            reader.read(values);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
                    return rows;
                });
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
    }

    /** The IRIs in the column {@code ?claim} of a query; empty if it has no such column. */
    public static Optional<Set<String>> claims(Store store, NamedQuery query, Map<String, String> settings) {
        return ask(store, query, settings, rows -> {
            if (!rows.getResultVars().contains(Var.alloc("claim"))) {
                return Optional.empty();
            }
            return Optional.of(rows.stream()
                    .map(row -> row.get("claim"))
                    .filter(claim -> claim != null && claim.isURI())
                    .map(Node::getURI)
                    .collect(Collectors.toSet()));
        });
    }

    private static <T> T ask(Store store, NamedQuery query, Map<String, String> settings, Function<RowSet, T> reader) {
        return store.query(query, settings, Optional.empty(), answer -> {
            if (answer instanceof Answer.Rows rows) {
                return reader.apply(rows.rows());
            }
            throw new IllegalArgumentException(query.name() + " is no SELECT");
        });
    }

    private static List<Heading> headings(RowSet rows) {
        List<Var> columns = rows.getResultVars();
        List<EnumSet<Kind>> seen = new ArrayList<>();
        columns.forEach(column -> seen.add(EnumSet.noneOf(Kind.class)));
        rows.forEachRemaining(row -> {
            for (int i = 0; i < columns.size(); i++) {
                Node value = row.get(columns.get(i));
                if (value != null) {
                    seen.get(i).add(kind(value));
                }
            }
        });
        List<Heading> headings = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            headings.add(new Heading(columns.get(i).getVarName(), common(seen.get(i))));
        }
        return headings;
    }

    private static Kind common(EnumSet<Kind> kinds) {
        if (kinds.size() == 1) {
            return kinds.iterator().next();
        }
        return kinds.equals(EnumSet.of(Kind.INTEGER, Kind.DECIMAL)) ? Kind.DECIMAL : Kind.TEXT;
    }

    private static Kind kind(Node value) {
        if (!value.isLiteral()) {
            return Kind.IRI;
        }
        RDFDatatype datatype = value.getLiteralDatatype();
        if (WHOLE.contains(datatype)) {
            return Kind.INTEGER;
        }
        if (NUMBERS.contains(datatype) && Nodes.decimal(value).isPresent()) {
            return Kind.DECIMAL;
        }
        if (datatype.equals(XSDDatatype.XSDboolean)) {
            return Kind.TRUTH;
        }
        return DATES.contains(datatype) && Nodes.date(value).isPresent() ? Kind.DATE : Kind.TEXT;
    }

    private static Object value(Node node, Kind kind) {
        return switch (kind) {
            case INTEGER -> Nodes.decimal(node).orElseThrow().longValueExact();
            case DECIMAL -> Nodes.decimal(node).orElseThrow();
            case TRUTH -> Nodes.text(node).equals("true") || Nodes.text(node).equals("1");
            case DATE -> Nodes.date(node).orElseThrow();
            case TEXT, IRI, LIST -> Nodes.text(node);
        };
    }
}
