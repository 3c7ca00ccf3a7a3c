package org.dealgraph.evaluate;

/** How much of a claim must agree. */
public enum Level {
    /** Subject, relation, object and polarity. */
    TRIPLE("triple"),
    /** The same and the phase. */
    CLAIM("claim"),
    /** The same and the modality, and the amount and the exclusivity where the gold gives them. */
    FULL("full");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
