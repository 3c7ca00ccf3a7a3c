package org.dealgraph.export.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.dealgraph.model.PartialDate;

/**
 * What one graph says of one subject.
 *
 * @param values by property, in their order
 */
record Properties(Map<Node, List<Node>> values) {
    /** The subjects of these triples, in their order. */
    static Map<Node, Properties> bySubject(List<Triple> triples) {
        Map<Node, Properties> subjects = new LinkedHashMap<>();
        for (Triple triple : triples) {
            subjects.computeIfAbsent(triple.getSubject(), subject -> new Properties(new LinkedHashMap<>()))
                    .values
                    .computeIfAbsent(triple.getPredicate(), property -> new ArrayList<>())
                    .add(triple.getObject());
        }
        return subjects;
    }

    boolean has(Node property, Node value) {
        return values.getOrDefault(property, List.of()).contains(value);
    }

    Stream<Node> all(Node property) {
        return values.getOrDefault(property, List.of()).stream();
    }

    Optional<Node> first(Node property) {
        return all(property).findFirst();
    }

    Optional<String> text(Node property) {
        return first(property).map(Nodes::text);
    }

    Optional<String> localName(Node property) {
        return first(property).map(Nodes::localName);
    }

    Optional<BigDecimal> decimal(Node property) {
        return first(property).flatMap(Nodes::decimal);
    }

    long integer(Node property) {
        return decimal(property).map(BigDecimal::longValue).orElse(0L);
    }

    Optional<Boolean> truth(Node property) {
        return text(property).map(text -> text.equals("true") || text.equals("1"));
    }

    Optional<PartialDate> date(Node property) {
        return first(property).flatMap(Nodes::date);
    }
}
