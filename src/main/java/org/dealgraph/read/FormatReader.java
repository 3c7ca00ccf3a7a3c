package org.dealgraph.read;

/** Lays out the text of one format. */
interface FormatReader {
    /**
     * The page's text, its blocks as its marks tell them, and what its marks say about it.
     *
     * @param decoded the decoded file
     */
    Page read(String decoded);
}
