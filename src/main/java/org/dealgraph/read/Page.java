package org.dealgraph.read;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.dealgraph.model.Metadata;

/**
 * What a format's reader makes of a file.
 *
 * @param text the text that all offsets point into
 * @param drafts its blocks in the order of the text, not overlapping
 * @param metadata what the file's own marks say about it
 */
record Page(String text, List<Draft> drafts, Metadata metadata) {
    Page {
        requireNonNull(text, "text is null");
        drafts = List.copyOf(drafts);
        requireNonNull(metadata, "metadata is null");
    }
}
