package org.dealgraph.export.content;

/** What the values of a column are, and the Java type that they come in. */
public enum Kind {
    /** A {@link String}. */
    TEXT,
    /** A {@link String} that is an IRI. */
    IRI,
    /** A {@link Long}. */
    INTEGER,
    /** A {@link java.math.BigDecimal}. */
    DECIMAL,
    /** A {@link Boolean}. */
    TRUTH,
    /** A {@link org.dealgraph.model.PartialDate}. */
    DATE,
    /** A {@link java.util.List} of {@link String}. */
    LIST
}
