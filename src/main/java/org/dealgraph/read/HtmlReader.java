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
