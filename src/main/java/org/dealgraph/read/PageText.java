package org.dealgraph.read;

import java.util.ArrayList;
import java.util.List;
import org.dealgraph.model.Block.Kind;
import org.dealgraph.model.Metadata;

/**
 * The text of a page as its blocks are added: one line a block, white space made single spaces, soft hyphens and
 * zero-width marks left out.
 */
final class PageText {
    private final StringBuilder text = new StringBuilder();
    private final List<Draft> drafts = new ArrayList<>();

    /** Adds a block; one without a word adds nothing. */
    void add(String words, Kind kind) {
        String line = onOneLine(words);
        if (!Wording.hasWord(line)) {
            return;
        }
        if (!text.isEmpty()) {
            text.append('\n');
        }
        drafts.add(new Draft(text.length(), text.length() + line.length(), kind));
        text.append(line);
    }

    /** Adds text that is laid out already, as it stands. */
    void add(Page page) {
        int offset = text.isEmpty() ? 0 : text.append('\n').length();
        page.drafts()
                .forEach(draft -> drafts.add(new Draft(draft.start() + offset, draft.end() + offset, draft.kind())));
        text.append(page.text());
    }

    /** Makes residue of the lines so far that are no prose: kickers, dates and crumbs stand above a headline. */
    void leaveLinesAbove() {
        drafts.replaceAll(draft -> draft.kind() == Kind.HEADLINE || Wording.isProse(draft.in(text.toString()))
                ? draft
                : draft.as(Kind.RESIDUE));
    }

    /** All that was added. */
    Page page(Metadata metadata) {
        return new Page(text.toString(), drafts, metadata);
    }

    private static String onOneLine(String words) {
        StringBuilder line = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (isSpace(c)) {
                if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            } else if (!isInvisible(c)) {
                line.append(c);
            }
        }
        return line.toString().strip();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isInvisible(char c) {
        return c == '\u00AD' || c == '\u200B' || c == '\u2060' || c == '\uFEFF' || Character.isISOControl(c);
    }
}
