package org.dealgraph.read;

/**
 * How much stands in an element.
 *
 * @param text characters of text, a run of white space as one
 * @param links those of them that are links
 * @param commas commas of any script
 * @param breaks line breaks ({@code br})
 */
record Tally(int text, int links, int commas, int breaks) {
    static final Tally NONE = new Tally(0, 0, 0, 0);
    /** A line break. */
    static final Tally BREAK = new Tally(0, 0, 0, 1);

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
        return words.isBlank() ? NONE : new Tally(length, linked ? length : 0, commas, 0);
    }

    /** The share of the text that is links, 0 to 1. */
    double linkDensity() {
        return text == 0 ? 0 : (double) links / text;
    }

    Tally plus(Tally other) {
        return new Tally(text + other.text, links + other.links, commas + other.commas, breaks + other.breaks);
    }
}
