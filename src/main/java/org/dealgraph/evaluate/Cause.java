package org.dealgraph.evaluate;

/** Why a claim is missed, or is claimed without being in the gold; of several the one that stands first. */
public enum Cause {
    OTHER_PHASE("found with another phase"),
    OTHER_POLARITY("found with the other polarity"),
    OTHER_MODALITY("found with another modality"),
    OTHER_AMOUNT("found with another amount, or with none"),
    OTHER_EXCLUSIVITY("found with another exclusivity, or with none"),
    REVERSED("subject and object stand in each other's place"),
    OTHER_RELATION("another relation between the same two"),
    NO_SENTENCE("its sentence is not among those that were read"),
    NOT_A_NAME("an end is named in the sentence, and was not taken for a name of it"),
    NOT_RESOLVED("an end is not named in the sentence, and no pronoun or description was resolved to it"),
    NO_TRIGGER("no rule of the relation was set off in the sentence"),
    NOT_AT_ITS_PLACE("a rule was set off, and an end does not stand at its place"),
    WRONG_KIND("a rule was set off, and an end is of no kind that may stand at its place"),
    UNKNOWN_END("an end is in no gold claim of the article"),
    UNRELATED("both ends are in gold claims of the article, and none is between them");

    private final String label;

    Cause(String label) {
        this.label = label;
    }

    /** In words. */
    public String label() {
        return label;
    }
}
