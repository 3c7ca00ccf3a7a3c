package org.dealgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dealgraph.model.Metadata;
import org.dealgraph.model.PartialDate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlMetadataTest {
    private static final Metadata HALLS = Metadata.unknown()
            .withHeadline("Two halls & more")
            .withAuthors(List.of("Lena Ortiz", "Paul Dreyer"))
            .withOutlet("Example Wire")
            .withPublished(PartialDate.parse("2025-10-07"))
            .withUrl("https://example.com/halls")
            .withLanguage("en-GB");

    private static Metadata of(String html) {
        return HtmlMetadata.of(Jsoup.parse(html));
    }

    private static Metadata ofJson(String json) {
        return of("<script type=\"application/ld+json\">" + json + "</script>");
    }

    @Test
    void jsonLdDescribesAnArticle() {
        assertThat(
                        ofJson(
                                """
                {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Two halls &amp; more",
                 "author": [{"@type": "Person", "name": "Lena Ortiz"}, "Paul Dreyer"],
                 "publisher": {"@type": "Organization", "name": "Example Wire"},
                 "datePublished": "2025-10-07T23:59:00-07:00", "url": "https://example.com/halls", "inLanguage": "en_GB"}
                """))
                .isEqualTo(HALLS);
    }

    @Test
    void theDateOfTheLastChangeIsReadWhereverItStands() {
        PartialDate changed = PartialDate.parse("2025-10-09");

        assertThat(ofJson("{\"@type\": \"NewsArticle\", \"datePublished\": \"2025-10-07\","
                                + " \"dateModified\": \"2025-10-09T08:00:00Z\"}")
                        .updated())
                .contains(changed);
        assertThat(of("<meta property='article:modified_time' content='2025-10-09T08:00:00Z'>")
                        .updated())
                .contains(changed);
        assertThat(of("<time itemprop=dateModified datetime=2025-10-09>two days later</time>")
                        .updated())
                .contains(changed);
        assertThat(of("<time class='entry-date updated' datetime=2025-10-09>9 October</time>")
                        .updated())
                .contains(changed);
    }

    @Test
    void microdataTellsHeadlineAuthorOutletAndDate() {
        Metadata said = of(
                """
                <div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Two halls &amp; more</h1>
                <span itemprop="author" itemscope><span itemprop="name">Lena Ortiz</span></span>
                <div itemprop="publisher" itemscope><meta itemprop="name" content="Example Wire"></div>
                <time itemprop="datePublished" datetime="2025-10-07">Tuesday</time></div>""");

        assertThat(said.headline()).contains("Two halls & more");
        assertThat(said.authors()).containsExactly("Lena Ortiz");
        assertThat(said.outlet()).contains("Example Wire");
        assertThat(said.published()).contains(PartialDate.parse("2025-10-07"));
    }

    @Test
    void anArticleMayStandInAGraphThatNamesThingsElsewhere() {
        assertThat(
                        ofJson(
                                """
                {"@graph": [
                 {"@type": "WebPage", "@id": "#page", "name": "Page", "datePublished": "2001-01-01"},
                 {"@type": ["Article", "BlogPosting"], "headline": "Two halls &amp; more",
                  "author": [{"@id": "#lena"}, {"@id": "#paul"}], "publisher": {"@id": "#wire"},
                  "datePublished": "2025-10-07", "mainEntityOfPage": "https://example.com/halls", "inLanguage": "en-GB"},
                 {"@type": "Person", "@id": "#lena", "name": "Lena Ortiz"},
                 {"@type": "Person", "@id": "#paul", "name": "Paul Dreyer"},
                 {"@type": "Organization", "@id": "#wire", "name": "Example Wire"}]}
                """))
                .isEqualTo(HALLS);
    }

    @Test
    void anArticleMayStandInAnArrayOrInCharacterData() {
        assertThat(ofJson(
                                "[{\"@type\":\"BreadcrumbList\"},{\"@type\":\"ReportageNewsArticle\",\"headline\":\"Two halls\"}]")
                        .headline())
                .contains("Two halls");
        assertThat(ofJson("\n//<![CDATA[\n{\"@type\":\"NewsArticle\",\"headline\":\"Two halls\"}\n//]]>\n")
                        .headline())
                .contains("Two halls");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[1, 2, [3]]",
                "{\"@type\": 7, \"author\": {}}",
                "{\"@type\": \"Product\", \"name\": \"x y\"}",
                "{\"@type\": \"NewsArticle\", \"headline\": {\"a\": 1}, \"author\": [null, [], {}], \"datePublished\": false}"
            })
    void brokenOrOtherJsonSaysNothing(String json) {
        assertThat(ofJson(json)).isEqualTo(Metadata.unknown());
    }

    @Test
    void jsonThatNestsDeeplySaysNothing() {
        assertThat(ofJson("[".repeat(100_000))).isEqualTo(Metadata.unknown());
        assertThat(ofJson("{\"@graph\":[".repeat(5_000) + "]}".repeat(5_000))).isEqualTo(Metadata.unknown());
    }

    @Test
    void metaElementsDescribeAnArticle() {
        assertThat(
                        of(
                                """
                <html lang=en-gb><meta property="og:title" content="Two halls &amp; more"><meta name=author
                content="By Lena Ortiz and Paul Dreyer"><meta property="og:site_name" content="Example Wire">
                <meta property="article:published_time" content="2025-10-07T06:00:00Z">
                <link rel=canonical href="https://example.com/halls">"""))
                .isEqualTo(HALLS);
    }

    @Test
    void microdataAndTimesDescribeAnArticle() {
        Metadata metadata = of(
                """
                <article><span itemprop=author>Lena Ortiz</span>
                <time itemprop=datePublished datetime="2025-10-07">Tuesday</time></article>
                <time datetime="2020-01-01">another article</time>""");

        assertThat(metadata.authors()).containsExactly("Lena Ortiz");
        assertThat(metadata.published()).contains(PartialDate.parse("2025-10-07"));
    }

    @Test
    void ofSeveralTimesNoneIsGuessed() {
        assertThat(of("<time datetime=2020-01-01></time><time datetime=2021-01-01></time>")
                        .published())
                .isEmpty();
        assertThat(of("<time datetime=2020-01-01></time><time datetime=2020-01-01></time>")
                        .published())
                .contains(PartialDate.parse("2020-01-01"));
    }

    @Test
    void anAddressIsNoAuthorAndARelativeOneNoUrl() {
        Metadata metadata =
                of("<meta property=article:author content=https://example.com/lena><link rel=canonical href=/a>");

        assertThat(metadata).isEqualTo(Metadata.unknown());
    }

    @Test
    void aTagThatIsNoLanguageIsUnknown() {
        assertThat(of("<html lang='english please'>").language()).isEmpty();
        assertThat(of("<html lang='pt_br'>").language()).contains("pt-BR");
    }
}
