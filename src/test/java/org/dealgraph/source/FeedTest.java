package org.dealgraph.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dealgraph.model.Metadata;
import org.dealgraph.model.PartialDate;
import org.dealgraph.read.ReadException;
import org.dealgraph.source.web.FetchOptions;
import org.dealgraph.source.web.Fetcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedTest {
    private static final String RSS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                 xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>The Quay Gazette</title><link>https://quay.example/</link><description>News</description>
            <language>en-gb</language>
            <item><title>Quay buys Dock &amp;amp; Co</title><link>https://quay.example/1</link>
              <dc:creator>Ann Lee</dc:creator><pubDate>Sat, 14 Mar 2026 09:26:53 GMT</pubDate>
              <content:encoded><![CDATA[<p>Quay bought Dock.</p><p>It paid in cash.</p>]]></content:encoded></item>
            <item><title>Dock denies</title><link>https://quay.example/2</link><description>Dock denied it.</description></item>
            <item><title>Nothing</title><link>https://quay.example/3</link></item>
            </channel></rss>
            """;

    private static final String ATOM =
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title><id>urn:f</id><updated>2026-03-14T09:00:00Z</updated>
            <entry><title>Quay buys Dock</title><id>urn:e1</id><link href="https://courier.example/1"/>
            <updated>2026-03-15T09:00:00Z</updated><author><name>Bo Ek</name></author>
            <content type="html">&lt;p&gt;Quay bought Dock.&lt;/p&gt;</content></entry></feed>
            """;

    @TempDir
    Path folder;

    @Test
    void anEntryIsAnArticleWithWhatTheFeedSaysOfIt() throws IOException {
        Finds finds = Finds.in(write("feed.xml", RSS));

        assertThat(finds.items()).hasSize(2);
        assertThat(finds.items().get(0).name()).isEqualTo("https://quay.example/1");
        assertThat(finds.items().get(0).known())
                .isEqualTo(Metadata.unknown()
                        .withHeadline("Quay buys Dock & Co")
                        .withAuthors(List.of("Ann Lee"))
                        .withOutlet("The Quay Gazette")
                        .withPublished(PartialDate.parse("2026-03-14"))
                        .withUrl("https://quay.example/1")
                        .withLanguage("en-gb"));
        assertThat(finds.texts().get(0))
                .contains("<h1>Quay buys Dock &amp; Co</h1>")
                .contains("<p>It paid in cash.</p>");
        assertThat(finds.texts().get(1)).isEqualTo("Dock denies\n\nDock denied it.");
        assertThat(finds.problems())
                .singleElement()
                .asString()
                .startsWith("https://quay.example/3: the entry has no text");
    }

    @Test
    void atomIsReadToo() throws IOException {
        Finds finds = Finds.in(write("courier.atom", ATOM));

        assertThat(finds.items().get(0).known().authors()).containsExactly("Bo Ek");
        assertThat(finds.items().get(0).known().published()).contains(PartialDate.parse("2026-03-15"));
        assertThat(finds.texts().get(0)).contains("<p>Quay bought Dock.</p>");
    }

    @Test
    void ofAFetchedFeedThePagesAreFetchedWhereItHasNoWholeText() throws Exception {
        try (Site site = new Site()) {
            site.put("/feed", "application/rss+xml", RSS.replace("https://quay.example", site.at("")));
            site.put("/2", "text/html", "<html><body><p>Dock denied it at length.</p></body></html>");

            List<String> texts = new ArrayList<>();
            try (Sources sources =
                    Sources.of(List.of(site.at("/feed")), InputStream.nullInputStream(), Finds.OPTIONS, web())) {
                while (sources.hasNext()) {
                    Found found = sources.next();
                    texts.add(found instanceof Found.Item item ? textOf(item) : ((Found.Problem) found).reason());
                }
            }

            assertThat(texts).hasSize(3);
            assertThat(texts.get(0)).contains("It paid in cash.");
            assertThat(texts.get(1)).contains("Dock denied it at length.");
            assertThat(texts.get(2)).contains("/3: answers 404 (not there)");
        }
    }

    @Test
    void entityBombsAndFilesOfThisMachineStayOutside() throws IOException {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><rss version=\"2.0\"><channel><title>&c;</title></channel></rss>";
        String outside = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                + "<rss version=\"2.0\"><channel><title>&a;</title></channel></rss>";

        for (String xml : List.of(bomb, outside)) {
            assertThat(Finds.in(write("bomb.rss", xml)).problems())
                    .singleElement()
                    .asString()
                    .contains("declares a DOCTYPE, which may hide an entity bomb");
            assertThat(Finds.onStandardInput(Finds.bytes(xml)).problems())
                    .singleElement()
                    .asString()
                    .contains("DOCTYPE");
        }
    }

    @Test
    void xmlThatIsBrokenOrNestedWithoutEndSaysSo() throws IOException {
        String deep = "<rss version=\"2.0\">" + "<channel>".repeat(50_000) + "</channel>".repeat(50_000) + "</rss>";

        assertThat(Finds.in(write("deep.rss", deep)).problems())
                .singleElement()
                .asString()
                .contains("is nested more than 100 deep");
        assertThat(Finds.in(write("cut.rss", RSS.substring(0, 700))).problems())
                .singleElement()
                .asString()
                .contains("is broken as XML");
    }

    @Test
    void aSitemapGivesThePagesThatItListsAndThoseOfItsMaps() throws Exception {
        try (Site site = new Site()) {
            String ns = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
            site.put(
                    "/index.xml",
                    "text/xml",
                    "<sitemapindex" + ns + "><sitemap><loc>" + site.at("/news.xml") + "</loc></sitemap><sitemap><loc>"
                            + site.at("/index.xml") + "</loc></sitemap></sitemapindex>");
            site.put(
                    "/news.xml",
                    "text/xml",
                    "<urlset" + ns + "><url><loc>" + site.at("/1") + "</loc></url><url><loc>" + site.at("/2")
                            + "</loc></url></urlset>");
            site.put("/1", "text/html", "<html><body><p>One.</p></body></html>");
            site.put("/2", "text/html", "<html><body><p>Two.</p></body></html>");

            List<String> texts = new ArrayList<>();
            try (Sources sources =
                    Sources.of(List.of(site.at("/index.xml")), InputStream.nullInputStream(), Finds.OPTIONS, web())) {
                while (sources.hasNext()) {
                    texts.add(textOf((Found.Item) sources.next()));
                }
            }

            assertThat(texts).hasSize(2);
            assertThat(texts.get(0)).contains("One.");
            assertThat(texts.get(1)).contains("Two.");
        }
    }

    private static String textOf(Found.Item item) {
        try {
            return new String(item.content().read(Finds.MOST_BYTES).bytes(), UTF_8);
        } catch (ReadException e) {
            return e.getMessage();
        }
    }

    static Web web() {
        FetchOptions options = FetchOptions.of("dealgraph/1.2.3", Finds.MOST_BYTES)
                .withPrivateAddresses(true)
                .withDelay(Duration.ZERO);
        return new Web(new Fetcher(options), address -> Optional.empty());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
