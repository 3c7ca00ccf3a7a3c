package org.dealgraph.model;

/** How far an article stands behind a claim. */
public enum Modality {
    ASSERTED("Asserted", true),
    REPORTED("Reported", true),
    PLANNED("Planned", true),
    POSSIBLE("Possible", false),
    PREDICTED("Predicted", false),
    HYPOTHETICAL("Hypothetical", false);

    private final String term;
    private final boolean factual;

    Modality(String term, boolean factual) {
        this.term = term;
        this.factual = factual;
    }

    /** Its local name in the ontology. */
    public String term() {
        return term;
    }

    /** Whether a claim of this modality, if not negated, supports a plain triple. */
    public boolean isFactual() {
        return factual;
    }
}
