package org.dealgraph.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dealgraph.model.Block.Kind;

/**
 * Makes paragraphs of the lines of a PDF file, by their gaps, sizes, indents and ends, over the borders of columns and
 * pages; larger lines are headings, the largest one of the first page the headline, smaller ones notes and captions.
 */
final class PdfLayout {
    private static final float WIDER_GAP = 1.35f;
    private static final float USUAL_LEADING = 1.2f;
    private static final float LARGER = 1.12f;
    private static final float SMALLER = 0.88f;
    private static final float INDENT = 0.8f;
    private static final float SHORT_LINE = 0.8f;
    private static final int EDGE_LINES = 2;
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?i)[\\s\\p{Pd}|]*(?:page\\s+)?(?:\\d{1,4}|[ivx]{1,6})(?:\\s*(?:of|/)\\s*\\d{1,4})?[\\s\\p{Pd}|]*");
    private static final Pattern SPLIT_WORD = Pattern.compile("(\\p{L}+)[-\u00AD\u2010]$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*");

    private final List<PdfLine> lines;
    private final float bodySize;
    private final float leading;
    private final Set<String> vocabulary;
    private final Map<Column, Float> widths;

    private PdfLayout(List<PdfLine> lines) {
        this.lines = lines;
        this.bodySize = bodySize(lines);
        this.leading = leading(lines, bodySize);
        this.vocabulary = vocabulary(lines);
        this.widths = widths();
    }

    /** The layout of {@code lines}, of which there must be one. */
    static PdfLayout of(List<PdfLine> lines) {
        List<PdfLine> inside = withoutEdges(lines);
        return new PdfLayout(inside.isEmpty() ? lines : inside);
    }

    /** Without what repeats on top or at the foot of half of the pages, and page numbers. */
    private static List<PdfLine> withoutEdges(List<PdfLine> lines) {
        Map<Integer, List<PdfLine>> pages = lines.stream().collect(Collectors.groupingBy(PdfLine::page));
        Map<String, Integer> edges = new HashMap<>();
        Set<PdfLine> atEdge = new HashSet<>();
        for (List<PdfLine> page : pages.values()) {
            List<PdfLine> down = page.stream()
                    .sorted(Comparator.comparing(PdfLine::baseline))
                    .toList();
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < down.size(); i++) {
                if (i < EDGE_LINES || i >= down.size() - EDGE_LINES) {
                    atEdge.add(down.get(i));
                    seen.add(masked(down.get(i)));
                }
            }
            seen.forEach(text -> edges.merge(text, 1, Integer::sum));
        }
        int often = Math.max(2, (pages.size() + 1) / 2);
        return lines.stream()
                .filter(line -> !atEdge.contains(line)
                        || (edges.get(masked(line)) < often
                                && !PAGE_NUMBER.matcher(line.text()).matches()))
                .toList();
    }

    private static String masked(PdfLine line) {
        return DIGITS.matcher(line.text()).replaceAll("0");
    }

    /** The size that most letters have. */
    private static float bodySize(List<PdfLine> lines) {
        Map<Float, Integer> letters = new HashMap<>();
        lines.forEach(line -> letters.merge(line.size(), line.text().length(), Integer::sum));
        return letters.entrySet().stream()
                .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    /** The distance that most lines of the body have. */
    private static float leading(List<PdfLine> lines, float bodySize) {
        Map<Integer, Integer> gaps = new HashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            PdfLine above = lines.get(i - 1);
            PdfLine line = lines.get(i);
            float gap = line.baseline() - above.baseline();
            if (above.page() == line.page() && line.size() == bodySize && gap > bodySize / 2 && gap < 3 * bodySize) {
                gaps.merge(Math.round(gap * 2), 1, Integer::sum);
            }
        }
        return gaps.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<Integer, Integer>comparingByKey().reversed()))
                .map(gap -> gap.getKey() / 2f)
                .orElse(USUAL_LEADING * bodySize);
    }

    private static Set<String> vocabulary(List<PdfLine> lines) {
        Set<String> words = new HashSet<>();
        for (PdfLine line : lines) {
            Matcher word = WORD.matcher(line.text());
            while (word.find()) {
                if (word.end() < line.text().length() - 1) {
                    words.add(word.group().toLowerCase(Locale.ROOT));
                }
            }
        }
        return words;
    }

    /** Adds its blocks to {@code text}. */
    void addTo(PageText text) {
        float headline = lines.stream()
                .filter(line -> line.page() == lines.get(0).page())
                .map(PdfLine::size)
                .max(Float::compare)
                .orElse(bodySize);
        boolean open = headline > LARGER * bodySize;
        for (List<PdfLine> paragraph : paragraphs()) {
            boolean largest = open && paragraph.get(0).size() == headline;
            text.add(words(paragraph), largest ? Kind.HEADLINE : kind(paragraph));
            open &= !largest;
        }
    }

    private List<List<PdfLine>> paragraphs() {
        List<List<PdfLine>> paragraphs = new ArrayList<>();
        for (PdfLine line : lines) {
            List<PdfLine> begun = last(paragraphs, line);
            if (begun.isEmpty() || !continues(begun, line)) {
                paragraphs.add(new ArrayList<>(List.of(line)));
            } else {
                begun.add(line);
            }
        }
        return paragraphs;
    }

    /** The paragraph that {@code line} may belong to: the last one, or the one before a note or caption. */
    private List<PdfLine> last(List<List<PdfLine>> paragraphs, PdfLine line) {
        int last = paragraphs.size() - 1;
        while (last > 0 && isNote(paragraphs.get(last).get(0)) && !isNote(line)) {
            last--;
        }
        return last < 0 ? List.of() : paragraphs.get(last);
    }

    private boolean isNote(PdfLine line) {
        return line.size() < SMALLER * bodySize;
    }

    private boolean continues(List<PdfLine> paragraph, PdfLine line) {
        PdfLine above = paragraph.get(paragraph.size() - 1);
        if (Math.abs(above.size() - line.size()) > 0.1f * bodySize
                || (above.bold() != line.bold() && isShort(paragraph, above))) {
            return false;
        }
        if (isItem(line.text())) {
            return false;
        }
        float gap = line.baseline() - above.baseline();
        if (above.page() != line.page() || gap < 0) {
            return !Wording.endsSentence(above.text())
                    && Character.isLowerCase(line.text().codePointAt(0));
        }
        float usual = Math.max(leading * above.size() / bodySize, above.size());
        if (gap > WIDER_GAP * usual) {
            return false;
        }
        boolean indented = line.left() - above.left() > INDENT * line.size()
                && !isItem(paragraph.get(0).text());
        return !indented && !(isShort(paragraph, above) && Wording.endsSentence(above.text()));
    }

    /** Whether {@code line} ends well before the widest line around it. */
    private boolean isShort(List<PdfLine> paragraph, PdfLine line) {
        int column = column(paragraph.get(0));
        float widest = 0;
        for (int near = column - 1; near <= column + 1; near++) {
            widest = Math.max(widest, widths.getOrDefault(new Column(line.page(), near), 0f));
        }
        return line.right() - line.left() < SHORT_LINE * widest;
    }

    private int column(PdfLine line) {
        return Math.round(line.left() / (3 * bodySize));
    }

    private Map<Column, Float> widths() {
        Map<Column, Float> widest = new HashMap<>();
        lines.forEach(
                line -> widest.merge(new Column(line.page(), column(line)), line.right() - line.left(), Math::max));
        return widest;
    }

    /** Where on a page a line begins, in units of some letters. */
    private record Column(int page, int place) {}

    private static boolean isItem(String line) {
        return TextReader.bulletLength(line, new Draft(0, line.length(), Kind.PARAGRAPH)) > 0;
    }

    private Kind kind(List<PdfLine> paragraph) {
        PdfLine first = paragraph.get(0);
        if (isNote(first)) {
            return Kind.RESIDUE;
        }
        boolean marked = first.size() > LARGER * bodySize || paragraph.stream().allMatch(PdfLine::bold);
        if (marked && !Wording.endsSentence(paragraph.get(paragraph.size() - 1).text())) {
            return Kind.HEADING;
        }
        return isItem(first.text()) ? Kind.LIST_ITEM : Kind.PARAGRAPH;
    }

    /** The lines as one, words that were split at their ends made whole; without a bullet. */
    private String words(List<PdfLine> paragraph) {
        StringBuilder words = new StringBuilder();
        for (PdfLine line : paragraph) {
            String text = line.text();
            Matcher split = SPLIT_WORD.matcher(words);
            if (words.isEmpty()) {
                Draft whole = new Draft(0, text.length(), Kind.PARAGRAPH);
                text = text.substring(TextReader.bulletLength(text, whole));
            } else if (split.find() && Character.isLowerCase(text.codePointAt(0))) {
                words.setLength(keepsHyphen(split.group(1), text) ? words.length() : words.length() - 1);
            } else if (!split.reset().find()) {
                words.append(' ');
            }
            words.append(text);
        }
        return words.toString();
    }

    /** Whether the document has the word with its hyphen elsewhere, and not without it. */
    private boolean keepsHyphen(String begin, String rest) {
        Matcher word = WORD.matcher(rest);
        String end = word.lookingAt() ? word.group() : "";
        String whole = (begin + end).toLowerCase(Locale.ROOT);
        String hyphened = (begin + "-" + end).toLowerCase(Locale.ROOT);
        return vocabulary.contains(hyphened) && !vocabulary.contains(whole);
    }
}
