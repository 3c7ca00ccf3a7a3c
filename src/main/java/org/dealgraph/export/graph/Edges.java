package org.dealgraph.export.graph;

import java.util.Locale;

/** What the edges of a property graph stand for. */
public enum Edges {
    /** One edge a claim, denials and forecasts among them. */
    CLAIMS,
    /** One edge a plain fact that claims support, with how many do. */
    FACTS;

    /** As the user spells it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
