package org.dealgraph.source;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dealgraph.model.Metadata;
import org.dealgraph.model.PartialDate;
import org.jsoup.Jsoup;

/**
 * The entries of an RSS or Atom feed. One that carries its whole text is the article; where a feed that was fetched has only
 * a summary, the page that the entry links to is. A file is never a reason to fetch: there the summary is taken.
 */
final class Feed implements Container {
    private final String name;
    private final InputStream in;
    private final SourceOptions options;
    private final Optional<Web> web;
    private Optional<Iterator<Found>> entries = Optional.empty();

    /**
     * @param web where pages are fetched; empty if the feed is a file
     */
    Feed(String name, InputStream in, SourceOptions options, Optional<Web> web) {
        this.name = name;
        this.in = in;
        this.options = options;
        this.web = web;
    }

    @Override
    public Optional<Found> next() throws IOException {
        if (entries.isEmpty()) {
            entries = Optional.of(read().iterator());
        }
        return entries.get().hasNext() ? Optional.of(entries.get().next()) : Optional.empty();
    }

    private List<Found> read() throws IOException {
        byte[] bytes = in.readNBytes(options.maxBytes() + 1);
        if (bytes.length > options.maxBytes()) {
            throw new IOException("is longer than " + options.maxBytes() + " bytes, the limit for a feed; split it");
        }
        SyndFeed feed;
        try {
            XmlDepth.check(bytes);
            // By default it allows no DOCTYPE, and so no entities of its own.
            feed = new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(bytes)));
        } catch (FeedException | IllegalArgumentException | IllegalStateException e) {
            throw new IOException("cannot be read as a feed (" + firstLine(e) + "); is it whole?", e);
        }
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < feed.getEntries().size(); i++) {
            found.add(article(feed, feed.getEntries().get(i), i + 1));
        }
        return found;
    }

    private Found article(SyndFeed feed, SyndEntry entry, int number) {
        Optional<String> link = Stream.of(entry.getLink(), entry.getUri())
                .filter(address -> address != null && address.matches("(?i)https?://\\S+"))
                .findFirst();
        String place = link.orElse(name + "#" + number);
        Metadata known = metadata(feed, entry, link);
        Optional<String> whole = entry.getContents().stream()
                .map(SyndContent::getValue)
                .filter(text -> text != null && !text.isBlank())
                .findFirst();
        if (whole.isEmpty() && link.isPresent() && web.isPresent()) {
            String version = Integer.toHexString(entry.toString().hashCode());
            return new Found.Item(
                    place, Metadata.unknown(), Optional.of(name), web.get().page(link.get(), known, version));
        }
        Optional<String> text =
                whole.or(() -> Optional.ofNullable(entry.getDescription()).map(SyndContent::getValue));
        if (text.isEmpty() || text.get().isBlank()) {
            return new Found.Problem(
                    place,
                    place + ": the entry has no text; give the address of the feed, so that"
                            + " its pages are fetched, instead of a file");
        }
        byte[] bytes =
                RecordArticle.compose(place, known.headline(), text.get()).getBytes(StandardCharsets.UTF_8);
        return new Found.Item(place, known, Optional.of(name), new Content.Held(bytes));
    }

    private static Metadata metadata(SyndFeed feed, SyndEntry entry, Optional<String> link) {
        List<String> authors = entry.getAuthors().isEmpty()
                ? text(entry.getAuthor()).stream().toList()
                : entry.getAuthors().stream()
                        .map(SyndPerson::getName)
                        .flatMap(author -> text(author).stream())
                        .toList();
        return new Metadata(
                text(entry.getTitle()), authors, text(feed.getTitle()), day(entry), link, text(feed.getLanguage()));
    }

    private static Optional<PartialDate> day(SyndEntry entry) {
        Date date = entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
        return Optional.ofNullable(date)
                .map(known -> PartialDate.of(LocalDate.ofInstant(known.toInstant(), ZoneOffset.UTC)));
    }

    private static Optional<String> text(String marked) {
        return Optional.ofNullable(marked)
                .map(given -> Jsoup.parse(given).text().strip())
                .filter(plain -> !plain.isEmpty());
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
