package org.dealgraph.read;

/**
 * A line of text on a page of a PDF file; lengths in points, from the top left of the page.
 *
 * @param page counted from 0
 * @param size of its letters
 * @param bold whether all of it is
 */
record PdfLine(int page, float left, float right, float baseline, float size, boolean bold, String text) {
    PdfLine withText(String other) {
        return new PdfLine(page, left, right, baseline, size, bold, other);
    }
}
