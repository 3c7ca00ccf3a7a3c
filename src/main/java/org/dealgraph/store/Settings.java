package org.dealgraph.store;

import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.PatternVars;
import org.dealgraph.model.PartialDate;
import org.dealgraph.rdf.Vocabulary;

/** The values of a query's parameters: from what a user writes to RDF terms. They never become SPARQL. */
final class Settings {
    private static final Pattern INTEGER = Pattern.compile("\\d{1,18}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");
    private static final Pattern LOCAL_NAME = Pattern.compile("[A-Za-z]+");

    private final NamedQuery query;
    private final Entities entities;

    Settings(NamedQuery query, Entities entities) {
        this.query = query;
        this.entities = entities;
    }

    /** One term a parameter that is given or has a value of its own. */
    Map<String, Node> values(Map<String, String> given) {
        return query.hasHeader() ? declared(given) : free(given);
    }

    private Map<String, Node> declared(Map<String, String> given) {
        requireKnown(given, query.parameters().stream().map(Parameter::name).toList());
        Map<String, Node> values = new LinkedHashMap<>();
        for (Parameter parameter : query.parameters()) {
            String value = given.get(parameter.name());
            if (value != null) {
                values.put(parameter.name(), term(parameter, value));
                continue;
            }
            if (parameter.required()) {
                throw new StoreException(
                        "the query " + query.name() + " needs \"" + parameter.name() + "\": " + parameter.description()
                                + "; give it as --set " + parameter.name() + "=" + parameter.example());
            }
            parameter.fallback().ifPresent(fallback -> values.put(parameter.name(), term(parameter, fallback)));
        }
        return values;
    }

    /** A query without a header: any of its variables can be set; the spelling tells IRIs, numbers and text apart. */
    private Map<String, Node> free(Map<String, String> given) {
        requireKnown(given, variables());
        Map<String, Node> values = new TreeMap<>();
        given.forEach((name, value) -> values.put(name, guess(value)));
        return values;
    }

    private List<String> variables() {
        Element pattern = query.query().getQueryPattern();
        return pattern == null
                ? List.of()
                : PatternVars.vars(pattern).stream()
                        .map(Var::getVarName)
                        .sorted()
                        .toList();
    }

    private void requireKnown(Map<String, String> given, List<String> known) {
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    String list = known.isEmpty() ? "it has none" : "it has " + String.join(", ", known);
                    throw new StoreException(
                            "the query " + query.name() + " has no parameter \"" + name + "\"; " + list);
                });
    }

    private Node term(Parameter parameter, String value) {
        return switch (parameter.type()) {
            case ENTITY -> entities.find(value);
            case RELATION -> relation(parameter, value);
            case IRI -> iri(parameter, value);
            case TEXT -> NodeFactory.createLiteralString(value);
            case INTEGER -> integer(parameter, value);
            case DATE -> date(parameter, value);
        };
    }

    private Node relation(Parameter parameter, String value) {
        String name = value.startsWith("dg:") ? value.substring("dg:".length()) : value;
        return LOCAL_NAME.matcher(name).matches() ? Vocabulary.term(name) : iri(parameter, value);
    }

    private Node iri(Parameter parameter, String value) {
        String bare = unbracketed(value);
        if (!IRI.matcher(bare).matches()) {
            throw wrong(parameter, value, "an absolute IRI");
        }
        return NodeFactory.createURI(bare);
    }

    private Node integer(Parameter parameter, String value) {
        if (!INTEGER.matcher(value).matches()) {
            throw wrong(parameter, value, "a whole number");
        }
        return NodeFactory.createLiteralDT(value, XSDDatatype.XSDinteger);
    }

    /** As text, because dates of unequal exactness compare as text and not as values. */
    private Node date(Parameter parameter, String value) {
        try {
            return NodeFactory.createLiteralString(PartialDate.parse(value).toString());
        } catch (DateTimeException e) {
            throw wrong(parameter, value, "a date such as 2025, 2025-01 or 2025-01-31");
        }
    }

    private StoreException wrong(Parameter parameter, String value, String wanted) {
        return new StoreException("the parameter \"" + parameter.name() + "\" of the query " + query.name() + " is \""
                + value + "\", which is not " + wanted);
    }

    private Node guess(String value) {
        String bare = unbracketed(value);
        if (NUMBER.matcher(value).matches()) {
            return NodeFactory.createLiteralDT(
                    value, value.contains(".") ? XSDDatatype.XSDdecimal : XSDDatatype.XSDinteger);
        }
        String expanded = query.query().getPrefixMapping().expandPrefix(bare);
        return IRI.matcher(expanded).matches()
                ? NodeFactory.createURI(expanded)
                : NodeFactory.createLiteralString(value);
    }

    private static String unbracketed(String value) {
        return value.startsWith("<") && value.endsWith(">") ? value.substring(1, value.length() - 1) : value;
    }
}
