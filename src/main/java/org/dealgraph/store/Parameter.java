package org.dealgraph.store;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;

/**
 * A parameter of a named query: the variable of the same name, set from outside.
 *
 * @param name of the variable, without the question mark
 * @param type what its value may be
 * @param fallback its value where none is given, as a user would write it
 * @param optional whether the variable may stay free
 * @param description what it is for
 * @param example a value
 */
public record Parameter(
        String name, Type type, Optional<String> fallback, boolean optional, String description, String example) {
    public Parameter {
        requireNonNull(name, "name is null");
        requireNonNull(type, "type is null");
        requireNonNull(fallback, "fallback is null");
        requireNonNull(description, "description is null");
        requireNonNull(example, "example is null");
    }

    /** Whether a value must be given. */
    public boolean required() {
        return !optional && fallback.isEmpty();
    }

    /** What the value of a parameter may be. */
    public enum Type {
        /** An entity: its IRI, its label, or another of its names. */
        ENTITY,
        /** A relation: its local name, such as {@code acquires}, or its IRI. */
        RELATION,
        /** Any IRI. */
        IRI,
        /** Any text. */
        TEXT,
        /** A whole number, zero or more. */
        INTEGER,
        /** {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}. */
        DATE;

        /** As the header of a query spells it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
