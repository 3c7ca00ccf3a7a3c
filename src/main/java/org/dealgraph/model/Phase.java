package org.dealgraph.model;

/** What happens to a relation in a claim. */
public enum Phase {
    BEGINS("Begins"),
    HOLDS("Holds"),
    CHANGES("Changes"),
    ENDS("Ends");

    private final String term;

    Phase(String term) {
        this.term = term;
    }

    /** Its local name in the ontology. */
    public String term() {
        return term;
    }
}
