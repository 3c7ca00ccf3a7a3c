package org.dealgraph.read;

import java.util.Optional;
import org.dealgraph.model.Block.Kind;
import org.dealgraph.model.Metadata;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * HTML: the text is the headline and the main content of the page, a line a block. What it says of itself in JSON-LD,
 * OpenGraph and other marks goes before what its lines say.
 */
final class HtmlReader implements FormatReader.OfText {
    /** Far above the tags of any page, and few enough to take in within seconds, however they nest. */
    private static final int MOST_TAGS = 200_000;

    @Override
    public Page read(Original original) throws ReadException {
        refuseTooManyTags(original.source(), original.text());
        return read(original.text());
    }

    /**
     * Looks at a page before it is parsed.
     *
     * @throws ReadException if it has more tags than a page may
     */
    static void refuseTooManyTags(String source, String decoded) throws ReadException {
        long tags = decoded.chars().filter(c -> c == '<').count();
        if (tags > MOST_TAGS) {
            throw new ReadException(
                    source, "has " + tags + " tags, more than the " + MOST_TAGS + " that a page may have; split it");
        }
    }

    /** All of a page that shows, without a choice of what is the article: the page is the article, as in an e-mail. */
    Page readWhole(String decoded) {
        Document page = parse(decoded);
        PageText text = new PageText();
        new HtmlText(text).add(MainContent.all(page));
        return text.page(HtmlMetadata.of(page));
    }

    /** How much text a page shows, in characters. */
    static int textLength(String decoded) {
        return MainContent.all(parse(decoded)).length();
    }

    private static Document parse(String decoded) {
        return Jsoup.parse(decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded);
    }

    @Override
    public Page read(String decoded) {
        Document page = parse(decoded);
        Metadata metadata = HtmlMetadata.of(page);
        Optional<String> headline = Headline.takenFrom(page, metadata);
        MainContent content = MainContent.of(page);
        PageText text = new PageText();
        headline.filter(title -> content.length() > 0).ifPresent(title -> text.add(title, Kind.HEADLINE));
        new HtmlText(text).add(content);
        return text.page(headline.map(Metadata.unknown()::withHeadline)
                .orElse(Metadata.unknown())
                .orElse(metadata));
    }
}
