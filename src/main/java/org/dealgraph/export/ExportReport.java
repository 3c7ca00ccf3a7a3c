package org.dealgraph.export;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.dealgraph.export.content.Written;

/**
 * What an export wrote, and what it could not.
 *
 * @param format that it wrote
 * @param target the file or folder, or {@code -}
 * @param written counts, and what was changed on the way
 */
public record ExportReport(ExportFormat format, String target, Written written) {
    public ExportReport {
        requireNonNull(format, "format is null");
        requireNonNull(target, "target is null");
        requireNonNull(written, "written is null");
    }

    /** All that is not in the export as the store has it, each a noun phrase. */
    public List<String> losses() {
        List<String> losses = new ArrayList<>(written.losses());
        losses.addAll(format.family().losses());
        losses.add("when each article was ingested");
        return losses;
    }
}
