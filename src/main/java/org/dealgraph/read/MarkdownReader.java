package org.dealgraph.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLines;
import org.dealgraph.model.Block.Kind;
import org.dealgraph.model.Metadata;

/**
 * Markdown (CommonMark) with front matter. The text stays as given; the marks of a block lie outside of it, those within
 * its lines (emphasis, link targets) inside. Fenced code, raw HTML, tables, link definitions, and paragraphs that are one
 * link or picture are residue.
 */
final class MarkdownReader implements FormatReader.OfText {
    private static final int DEEPEST = 100;
    /** Parses blocks only: what is inside a line stays as it is, and cannot nest too deep for the stack. */
    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(DEEPEST)
            .inlineParserFactory(context -> MarkdownReader::keepLines)
            .build();

    private static final Pattern EMPHASIS = Pattern.compile("([*_]{1,3})(?=[^*_\\s])[^*_]*+(?<=\\S)\\1");
    private static final Pattern LINK = Pattern.compile(
            "\\[?!?\\[[^\\[\\]]*+\\](?:\\([^()\\s]*+(?:\\s[^()]*+)?\\)|\\[[^\\[\\]]*+\\])(?:\\]\\([^()\\s]*+\\))?");

    private static final Pattern LINE_MARKS = Pattern.compile("[*`\\[]|\\](?:\\([^()]*\\))?|(?<!\\w)_|_(?!\\w)");

    @Override
    public Page read(String decoded) {
        FrontMatter frontMatter = FrontMatter.of(decoded);
        int offset = Math.max(frontMatter.length(), decoded.startsWith("\uFEFF") ? 1 : 0);
        List<Draft> drafts = new ArrayList<>();
        drafts.add(new Draft(0, frontMatter.length(), Kind.RESIDUE));
        for (Node node = PARSER.parse(decoded.substring(offset)); node != null; node = next(node)) {
            draft(node, decoded, offset).ifPresent(drafts::add);
        }
        return new Page(decoded, drafts, frontMatter.metadata().orElse(title(drafts, decoded)));
    }

    /** The first heading of the first level, without marks and link targets. */
    private static Metadata title(List<Draft> drafts, String text) {
        return drafts.stream()
                .filter(draft -> draft.kind() == Kind.HEADLINE)
                .findFirst()
                .map(draft -> LINE_MARKS.matcher(draft.in(text)).replaceAll(""))
                .map(title -> Metadata.unknown().withHeadline(Wording.onOneLine(title)))
                .orElse(Metadata.unknown());
    }

    private static void keepLines(SourceLines lines, Node block) {
        Text text = new Text(lines.getContent());
        text.setSourceSpans(lines.getSourceSpans());
        block.appendChild(text);
    }

    /** The next node in the order of the text; no recursion, however deep they nest. */
    private static Node next(Node node) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node climbing = node;
        while (climbing.getNext() == null && climbing.getParent() != null) {
            climbing = climbing.getParent();
        }
        return climbing.getNext();
    }

    private static Optional<Draft> draft(Node node, String text, int offset) {
        if (node instanceof Text) {
            return span(node, offset).map(draft -> ofLines(draft, node.getParent(), text));
        }
        if (node instanceof FencedCodeBlock || node instanceof HtmlBlock || node instanceof LinkReferenceDefinition) {
            return span(node, offset).map(draft -> draft.as(Kind.RESIDUE));
        }
        return node instanceof IndentedCodeBlock ? span(node, offset) : Optional.empty();
    }

    private static Optional<Draft> span(Node node, int offset) {
        List<SourceSpan> lines = node.getSourceSpans();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        SourceSpan last = lines.get(lines.size() - 1);
        return Optional.of(new Draft(
                offset + lines.get(0).getInputIndex(),
                offset + last.getInputIndex() + last.getLength(),
                Kind.PARAGRAPH));
    }

    /** The lines of a heading or a paragraph, without emphasis around them. */
    private static Draft ofLines(Draft lines, Node block, String text) {
        if (block instanceof Heading heading) {
            return lines.as(heading.getLevel() == 1 ? Kind.HEADLINE : Kind.HEADING);
        }
        String line = lines.in(text);
        if (line.startsWith("|") || LINK.matcher(line).matches()) {
            return lines.as(Kind.RESIDUE);
        }
        if (block.getParent() instanceof ListItem) {
            return lines.as(Kind.LIST_ITEM);
        }
        Matcher emphasis = EMPHASIS.matcher(line);
        if (!emphasis.matches()) {
            return lines;
        }
        int marks = emphasis.group(1).length();
        boolean heading = marks > 1 && Wording.isHeading(line);
        return new Draft(lines.start() + marks, lines.end() - marks, heading ? Kind.HEADING : Kind.PARAGRAPH);
    }
}
