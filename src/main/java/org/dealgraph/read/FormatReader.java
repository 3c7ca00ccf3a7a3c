package org.dealgraph.read;

/** Lays out the text of one format. */
interface FormatReader {
    /**
     * The page's text, its blocks as its marks tell them, and what its marks say about it.
     *
     * @throws ReadException if the file is none of this format, or asks for more work than a reader does
     */
    Page read(Original original) throws ReadException;

    /** Lays out a format that is text. */
    interface OfText extends FormatReader {
        /**
         * The same of a decoded file.
         *
         * @param decoded the file's text
         */
        Page read(String decoded);

        @Override
        default Page read(Original original) throws ReadException {
            return read(original.text());
        }
    }
}
