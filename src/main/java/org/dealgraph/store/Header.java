package org.dealgraph.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comment at the top of a query: lines {@code # Key: value}, continued by lines that are indented further.
 *
 * @param query the query's name, for messages
 * @param fields in their order
 */
record Header(String query, List<Field> fields) {
    private static final Pattern KEY = Pattern.compile("# ([A-Z][a-z]+): +(\\S.*)");
    private static final Pattern MORE = Pattern.compile("#  +(\\S.*)");
    private static final Pattern PARAMETER =
            Pattern.compile("([a-zA-Z]\\w*) \\(([a-z]+), (required|optional|default ([^)]+))\\) (.+), such as (.+)");

    Header {
        fields = List.copyOf(fields);
    }

    /** One key and its value. */
    record Field(String key, String value) {}

    static Header of(String query, String text) {
        List<Field> fields = new ArrayList<>();
        for (String line :
                text.lines().takeWhile(comment -> comment.startsWith("#")).toList()) {
            Matcher key = KEY.matcher(line.stripTrailing());
            Matcher more = MORE.matcher(line.stripTrailing());
            if (key.matches()) {
                fields.add(new Field(key.group(1), key.group(2)));
            } else if (more.matches() && !fields.isEmpty()) {
                Field last = fields.remove(fields.size() - 1);
                fields.add(new Field(last.key(), last.value() + " " + more.group(1)));
            }
        }
        return new Header(query, fields);
    }

    /** The value of the first field with this key; empty if there is none. */
    String first(String key) {
        return fields.stream()
                .filter(field -> field.key().equals(key))
                .map(Field::value)
                .findFirst()
                .orElse("");
    }

    List<Parameter> parameters() {
        return fields.stream()
                .filter(field -> field.key().equals("Parameter"))
                .map(field -> parameter(field.value()))
                .toList();
    }

    private Parameter parameter(String value) {
        Matcher matcher = PARAMETER.matcher(value);
        if (!matcher.matches()) {
            throw new StoreException("the header of the query " + query + " has the parameter \"" + value
                    + "\"; write it as: name (type, required) what it is, such as EXAMPLE");
        }
        return new Parameter(
                matcher.group(1),
                type(matcher.group(2)),
                Optional.ofNullable(matcher.group(4)),
                matcher.group(3).equals("optional"),
                matcher.group(5),
                matcher.group(6));
    }

    private Parameter.Type type(String name) {
        for (Parameter.Type type : Parameter.Type.values()) {
            if (type.toString().equals(name)) {
                return type;
            }
        }
        throw new StoreException(
                "the header of the query " + query + " has a parameter of type \"" + name + "\"; the types are "
                        + List.of(Parameter.Type.values()).toString().toLowerCase(Locale.ROOT));
    }
}
