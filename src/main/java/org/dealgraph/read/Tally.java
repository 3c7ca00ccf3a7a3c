package org.dealgraph.read;

/**
 * How much stands in an element.
 *
 * @param text characters of text, a run of white space as one
 * @param links those of them that are links
 * @param commas commas of any script
 */
record Tally(int text, int links, int commas) {
    static final Tally NONE = new Tally(0, 0, 0);

    private static final String COMMAS = ",،、，﹐︐⹁";

    /** The tally of a piece of text. */
    static Tally of(String words, boolean linked) {
        int length = 0;
        int commas = 0;
        boolean spaced = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean space = Character.isWhitespace(c);
            length += space && spaced ? 0 : 1;
            commas += COMMAS.indexOf(c) < 0 ? 0 : 1;
            spaced = space;
        }
        return words.isBlank() ? NONE : new Tally(length, linked ? length : 0, commas);
    }

    /** The share of the text that is links, 0 to 1. */
    double linkDensity() {
        return text == 0 ? 0 : (double) links / text;
    }

    Tally plus(Tally other) {
        return new Tally(text + other.text, links + other.links, commas + other.commas);
    }
}
