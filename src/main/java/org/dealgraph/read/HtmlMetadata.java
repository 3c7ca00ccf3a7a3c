package org.dealgraph.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dealgraph.model.Metadata;
import org.dealgraph.model.PartialDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of itself in JSON-LD, then in OpenGraph, Dublin Core and other meta elements, then in microdata. */
final class HtmlMetadata {
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");
    private static final int LONGEST = 300;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final List<String> HEADLINE =
            List.of("dc.title", "dcterms.title", "og:title", "twitter:title", "parsely-title");
    private static final List<String> AUTHOR =
            List.of("dc.creator", "dc:creator", "dcterms.creator", "author", "article:author", "parsely-author", "byl");
    private static final List<String> OUTLET =
            List.of("og:site_name", "publisher", "dc.publisher", "dcterms.publisher", "application-name");
    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "og:article:published_time",
            "datepublished",
            "date",
            "pubdate",
            "publishdate",
            "publish-date",
            "publication_date",
            "dc.date",
            "dc.date.issued",
            "dcterms.date",
            "dcterms.created",
            "dcterms.issued",
            "parsely-pub-date",
            "sailthru.date",
            "article.published",
            "citation_publication_date");
    private static final List<String> UPDATED = List.of(
            "article:modified_time",
            "og:updated_time",
            "datemodified",
            "article.updated",
            "last-modified",
            "dc.date.modified",
            "dcterms.modified");
    private static final List<String> SHOWN_HEADLINE =
            List.of("[itemprop~=^headline$]", "[itemtype~=(?i)schema\\.org/\\w*(?:Article|Posting)] > [itemprop=name]");
    private static final List<String> SHOWN_OUTLET =
            List.of("[itemprop~=publisher] [itemprop=name]", "[itemprop~=publisher]");
    private static final List<String> SHOWN_AUTHOR = List.of(
            "[itemprop~=author] [itemprop=name]",
            "[rel~=author]",
            "[itemprop~=author]",
            "[class~=(?i)(?:^|[ _-])(?:byline|author)(?:[_-]?name)?(?:$| )]");

    private final Document page;
    private final Map<String, List<String>> meta = new HashMap<>();

    private HtmlMetadata(Document page) {
        this.page = page;
        page.select("meta[content]").forEach(this::take);
    }

    /** A meta element may have several names, as in {@code property="og:title dc:title"}. */
    private void take(Element element) {
        String content = Wording.onOneLine(element.attr("content"));
        Stream.of("name", "property", "itemprop")
                .flatMap(key -> SPACES.splitAsStream(element.attr(key).toLowerCase(Locale.ROOT)))
                .filter(name -> !name.isEmpty() && Wording.hasWord(content))
                .forEach(name ->
                        meta.computeIfAbsent(name, unseen -> new ArrayList<>()).add(content));
    }

    /** What {@code page} says. */
    static Metadata of(Document page) {
        HtmlMetadata marks = new HtmlMetadata(page);
        Metadata said = new Metadata(
                marks.meta(HEADLINE).findFirst().or(() -> marks.shown(SHOWN_HEADLINE)),
                marks.authors(),
                marks.meta(OUTLET).findFirst().or(() -> marks.shown(SHOWN_OUTLET)),
                marks.published(),
                marks.updated(),
                marks.url(),
                marks.language());
        return JsonLd.of(page).orElse(said);
    }

    private Stream<String> meta(List<String> names) {
        return names.stream().flatMap(name -> meta.getOrDefault(name, List.of()).stream());
    }

    /** What stands in the first element that one of {@code queries} finds. */
    private Optional<String> shown(List<String> queries) {
        return queries.stream()
                .flatMap(query -> page.select(query).stream())
                .map(element ->
                        Wording.onOneLine(element.hasAttr("content") ? element.attr("content") : element.text()))
                .filter(text -> Wording.hasWord(text) && text.length() <= LONGEST)
                .findFirst();
    }

    private List<String> authors() {
        Stream<List<String>> said = meta(AUTHOR).map(AuthorNames::read);
        Stream<List<String>> shown = SHOWN_AUTHOR.stream()
                .flatMap(query -> page.select(query).stream())
                .map(element -> AuthorNames.read(element.text()))
                .filter(names -> names.stream().allMatch(Byline::isFullName));
        return Stream.concat(said, shown)
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Optional<PartialDate> published() {
        return Stream.concat(meta(PUBLISHED), times("[itemprop~=datePublished], time[pubdate]"))
                .flatMap(date -> DateText.read(date).stream())
                .findFirst()
                .or(() -> onlyDate(times("article time, main time")))
                .or(() -> onlyDate(times("time")));
    }

    private Optional<PartialDate> updated() {
        return Stream.concat(
                        meta(UPDATED),
                        times("[itemprop~=dateModified], time[class~=(?i)(?:^|[ _-])(?:updated|modified)]"))
                .flatMap(date -> DateText.read(date).stream())
                .findFirst();
    }

    private Stream<String> times(String query) {
        return page.select(query).stream()
                .flatMap(time -> Stream.of(time.attr("datetime"), time.attr("content"), time.text())
                        .filter(value -> !value.isBlank())
                        .limit(1));
    }

    /** The date that all of {@code times} give; pages carry the dates of other articles too. */
    private static Optional<PartialDate> onlyDate(Stream<String> times) {
        List<PartialDate> dates =
                times.flatMap(time -> DateText.read(time).stream()).distinct().toList();
        return dates.size() == 1 ? Optional.of(dates.get(0)) : Optional.empty();
    }

    private Optional<String> url() {
        Stream<String> canonical = page.select("link[rel~=(?i)canonical]").stream()
                .map(link -> link.attr("href").strip());
        return Stream.concat(canonical, meta(List.of("og:url", "parsely-link")))
                .filter(address -> ADDRESS.matcher(address).matches())
                .findFirst();
    }

    private Optional<String> language() {
        Element html = page.selectFirst("html");
        Stream<String> said = html == null ? Stream.empty() : Stream.of(html.attr("lang"), html.attr("xml:lang"));
        Stream<String> header =
                page.select("meta[http-equiv=content-language]").stream().map(element -> element.attr("content"));
        Stream<String> named = meta(List.of("language", "dc.language", "dcterms.language"));
        return Stream.concat(said, Stream.concat(header, named))
                .flatMap(tag -> LanguageTag.read(tag).stream())
                .findFirst();
    }
}
