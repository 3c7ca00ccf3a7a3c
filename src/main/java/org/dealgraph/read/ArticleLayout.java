package org.dealgraph.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealgraph.model.Block;
import org.dealgraph.model.Block.Kind;
import org.dealgraph.model.Metadata;

/**
 * One pass over a page's drafts that tells residue, bylines, dateline and headline from content and takes from them
 * what they say about the article. An instance serves one page.
 */
final class ArticleLayout {
    /** Bylines stand above the second paragraph; further down their like is text. */
    private static final int PARAGRAPHS_ABOVE_BYLINE = 1;

    private static final int KICKER_WORDS = 2;

    private static final Pattern CREDIT =
            Pattern.compile("\\(?(?:source|via): *([^()|]{2,60})\\)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile("<?(https?://\\S+?)>?", Pattern.CASE_INSENSITIVE);

    private static final Pattern ABOUT = Pattern.compile(
            ",? (?:is (?:a|an|the) [^.]{0,80}\\b(?:reporter|editor|writer|correspondent|columnist|journalist|contributor)\\b"
                    + "|covers |writes (?:about|for|on) |reports (?:on|for) |has covered )");

    private final Boilerplate boilerplate;
    private final Byline byline;
    private final Page page;
    private final List<Draft> placed = new ArrayList<>();
    private Metadata known;
    /** From a credit below the last paragraph; one above it credits a picture or a table. */
    private Metadata credited = Metadata.unknown();

    private boolean headlineSeen;
    private boolean headlinePlaced;
    private int paragraphs;
    private int position;

    ArticleLayout(Boilerplate boilerplate, Page page) {
        this.boilerplate = boilerplate;
        this.byline = new Byline(boilerplate);
        this.page = page;
        this.known = page.metadata();
        this.headlineSeen = page.metadata().headline().isPresent()
                || page.drafts().stream().anyMatch(draft -> draft.kind() == Kind.HEADLINE);
    }

    /** The blocks of the page in order. */
    List<Block> blocks() {
        for (Draft draft : page.drafts()) {
            Draft trimmed = draft.trimmed(page.text());
            position++;
            if (Wording.hasWord(trimmed.in(page.text()))) {
                place(trimmed);
            }
        }
        return CodePoints.blocks(page.text(), placed);
    }

    /** What is known about the article; asked after {@link #blocks()}. */
    Metadata metadata() {
        Metadata metadata = known.orElse(credited);
        return placed.stream()
                .filter(draft -> draft.kind() == Kind.HEADLINE)
                .map(draft -> Wording.onOneLine(draft.in(page.text())))
                .findFirst()
                .map(headline -> metadata.orElse(Metadata.unknown().withHeadline(headline)))
                .orElse(metadata);
    }

    private void place(Draft draft) {
        String line = draft.in(page.text());
        if (draft.kind() == Kind.HEADLINE) {
            placed.add(headlinePlaced ? draft.as(Kind.HEADING) : draft);
            headlinePlaced = true;
            return;
        }
        if (draft.kind() == Kind.RESIDUE
                || (isHead() && isByline(draft, line))
                || isResidue(line)
                || isHeadlineAgain(line)) {
            placed.add(draft.as(Kind.RESIDUE));
            return;
        }
        if (!headlineSeen && !isKicker(line)) {
            headlineSeen = true;
            if (isHeadline(draft, line)) {
                placed.add(draft.as(Kind.HEADLINE));
                return;
            }
        }
        placeContent(draft, line);
    }

    private boolean isHead() {
        return paragraphs <= PARAGRAPHS_ABOVE_BYLINE;
    }

    /** Takes what a byline, an author's role or an address says. */
    private boolean isByline(Draft draft, String line) {
        if (draft.kind() == Kind.LIST_ITEM) {
            return false;
        }
        Optional<Metadata> read = byline.read(line, headlineSeen);
        read.ifPresent(metadata -> known = known.orElse(metadata));
        return read.isPresent() || isRoleBelowName(line) || isAddress(line);
    }

    private boolean isRoleBelowName(String line) {
        if (placed.isEmpty() || !Byline.isRole(line)) {
            return false;
        }
        Draft above = placed.get(placed.size() - 1);
        String name = above.in(page.text());
        if (above.kind() != Kind.HEADING || !Byline.isFullName(name)) {
            return false;
        }
        placed.set(placed.size() - 1, above.as(Kind.RESIDUE));
        known = known.orElse(Metadata.unknown().withAuthors(List.of(name)));
        return true;
    }

    private boolean isAddress(String line) {
        Matcher address = ADDRESS.matcher(line);
        if (!address.matches()) {
            return false;
        }
        known = known.orElse(Metadata.unknown().withUrl(address.group(1)));
        return true;
    }

    private boolean isResidue(String line) {
        Matcher credit = CREDIT.matcher(line);
        if (credit.matches() && Byline.isOutlet(credit.group(1).strip())) {
            credited = credited.orElse(
                    Metadata.unknown().withOutlet(credit.group(1).strip()));
            return true;
        }
        return boilerplate.matches(line) || ADDRESS.matcher(line).matches() || isAboutAuthor(line);
    }

    /** What a page says of its author below the article: "Lena Ortiz covers data centers." */
    private boolean isAboutAuthor(String line) {
        return !isHead()
                && known.authors().stream()
                        .anyMatch(author -> line.startsWith(author)
                                && ABOUT.matcher(line)
                                        .region(author.length(), line.length())
                                        .lookingAt());
    }

    /** A word or two above the headline: "Technology". */
    private boolean isKicker(String line) {
        if (Wording.words(line, KICKER_WORDS) > KICKER_WORDS
                || position >= page.drafts().size()) {
            return false;
        }
        Draft below = page.drafts().get(position);
        String title = below.in(page.text());
        return below.kind() != Kind.LIST_ITEM
                && Wording.isHeadline(title)
                && Wording.words(title, 2 * KICKER_WORDS) > KICKER_WORDS
                && byline.read(title, true).isEmpty()
                && !boilerplate.matches(title);
    }

    private boolean isHeadline(Draft draft, String line) {
        boolean last =
                draft.end() >= page.drafts().get(page.drafts().size() - 1).end();
        return !last && draft.kind() != Kind.LIST_ITEM && Wording.isHeadline(line);
    }

    /** As where the headline of a page is its title, and stands on it, too. */
    private boolean isHeadlineAgain(String line) {
        return isHead()
                && placed.stream()
                        .filter(draft -> draft.kind() == Kind.HEADLINE)
                        .anyMatch(draft -> draft.in(page.text()).equals(line));
    }

    /** A paragraph without the dateline that it begins with, or the block as it is. */
    private void placeContent(Draft draft, String line) {
        Optional<Dateline> dateline =
                isHead() && draft.kind() == Kind.PARAGRAPH ? Dateline.find(line) : Optional.empty();
        int start = draft.start() + dateline.map(Dateline::length).orElse(0);
        dateline.ifPresent(found -> {
            known = known.orElse(found.metadata());
            placed.add(new Draft(draft.start(), start, Kind.RESIDUE).trimmed(page.text()));
        });
        placed.add(new Draft(start, draft.end(), draft.kind()));
        if (draft.kind() == Kind.PARAGRAPH && Wording.isProse(line)) {
            paragraphs++;
            credited = Metadata.unknown();
        }
    }
}
