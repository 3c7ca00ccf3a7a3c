package org.dealgraph.read;

import java.util.ArrayList;
import java.util.List;
import org.dealgraph.model.Block;
import org.dealgraph.model.Span;

/** The one place where UTF-16 offsets become code points. */
final class CodePoints {
    private CodePoints() {}

    /** The blocks of {@code drafts}, which must be in order; one pass over {@code text}. */
    static List<Block> blocks(String text, List<Draft> drafts) {
        List<Block> blocks = new ArrayList<>(drafts.size());
        int unit = 0;
        int point = 0;
        for (Draft draft : drafts) {
            int start = point + text.codePointCount(unit, draft.start());
            int end = start + text.codePointCount(draft.start(), draft.end());
            blocks.add(new Block(new Span(start, end), draft.kind()));
            unit = draft.end();
            point = end;
        }
        return blocks;
    }
}
