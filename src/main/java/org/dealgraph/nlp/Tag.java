package org.dealgraph.nlp;

import java.util.List;

/** A part of speech: UPOS and the finer XPOS. */
final class Tag {
    private final String name;
    private final String universal;
    private final int hash;
    private final int universalHash;

    private Tag(String name) {
        this.name = name;
        this.universal = name.substring(0, name.indexOf('|'));
        this.hash = name.hashCode();
        this.universalHash = universal.hashCode();
    }

    /**
     * A tag of this name.
     *
     * @param name UPOS and XPOS joined by a stroke, as in {@code VERB|VBN}
     */
    static Tag of(String name) {
        return new Tag(name);
    }

    static List<Tag> all(List<String> names) {
        return names.stream().map(Tag::of).toList();
    }

    String name() {
        return name;
    }

    String universal() {
        return universal;
    }

    boolean isProperNoun() {
        return universal.equals("PROPN");
    }

    boolean isVerb() {
        return universal.equals("VERB");
    }

    int hash() {
        return hash;
    }

    int universalHash() {
        return universalHash;
    }
}
