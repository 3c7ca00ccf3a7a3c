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
final class HtmlReader implements FormatReader {
    @Override
    public Page read(String decoded) {
        Document page = Jsoup.parse(decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded);
        Metadata metadata = HtmlMetadata.of(page);
        Optional<String> headline = Headline.takenFrom(page, metadata);
        MainContent content = MainContent.of(page);
        HtmlText text = new HtmlText();
        headline.filter(title -> content.length() > 0).ifPresent(title -> text.add(title, Kind.HEADLINE));
        text.add(content);
        return text.page(headline.map(Metadata.unknown()::withHeadline)
                .orElse(Metadata.unknown())
                .orElse(metadata));
    }
}
