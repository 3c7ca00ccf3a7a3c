package org.dealgraph.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealgraph.model.Block;
import org.dealgraph.model.Metadata;

/** Plain text: a line is a paragraph, a heading or a list item, unless the text is wrapped at a column. */
final class TextReader implements FormatReader.OfText {
    private static final Pattern BULLET = Pattern.compile(
            "(?:[•●▪■◦○‣⁃∙·*+▼▾►▶▸→✓✔➤–—-]|\\(?\\d{1,2}[.)]|(?!\\(c\\) \\d)\\(?[a-z]\\))[\\s\\p{Z}]+(?=\\S)");
    /** Triangles stand before headings that unfold, as in "▼ Summary". */
    private static final String HEADING_MARKS = "▼▾";

    @Override
    public Page read(String decoded) {
        List<Draft> lines = lines(decoded);
        List<Draft> paragraphs = LineWrap.of(decoded, lines).unwrap();
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            drafts.add(kindOf(decoded, paragraphs.get(i), i == paragraphs.size() - 1));
        }
        return new Page(decoded, drafts, Metadata.unknown());
    }

    private static Draft kindOf(String text, Draft paragraph, boolean last) {
        int bullet = bulletLength(text, paragraph);
        Draft marked = new Draft(paragraph.start() + bullet, paragraph.end(), paragraph.kind());
        boolean item = bullet > 0 && HEADING_MARKS.indexOf(text.charAt(paragraph.start())) < 0;
        if (item) {
            return marked.as(Block.Kind.LIST_ITEM);
        }
        return !last && Wording.isHeading(marked.in(text)) ? marked.as(Block.Kind.HEADING) : marked;
    }

    /** The length of the bullet or number that {@code line} begins with, in UTF-16 units; 0 without one. */
    static int bulletLength(String text, Draft line) {
        Matcher bullet = BULLET.matcher(text).region(line.start(), line.end());
        return bullet.lookingAt() ? bullet.end() - line.start() : 0;
    }

    /** Every line that shows something, trimmed. */
    private static List<Draft> lines(String text) {
        List<Draft> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isLineEnd(text.charAt(i))) {
                Draft line = new Draft(start, i, Block.Kind.PARAGRAPH).trimmed(text);
                if (line.start() < line.end()) {
                    lines.add(line);
                }
                start = i + 1;
            }
        }
        return lines;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == '\u2028' || c == '\u2029' || c == '\u0085';
    }
}
