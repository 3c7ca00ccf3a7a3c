package org.dealgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dealgraph.ExampleStore;
import org.dealgraph.serve.view.Paths;
import org.dealgraph.serve.view.Snapshots;
import org.dealgraph.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The pages in a real browser, over the example articles. Pictures go to {@code target/screens}. */
class BrowserTest {
    @TempDir
    private static Path profile;

    private static Store store;
    private static GraphServer server;
    private static Browser browser;
    private static String article;
    private static String claim;

    @BeforeAll
    static void start() {
        store = ExampleStore.inMemory(Instant.EPOCH);
        server = GraphServer.start(store, ServerOptions.defaults().withPort(0));
        Paths paths = new Paths(store.iris());
        Snapshots snapshots = new Snapshots(store, Duration.ofMinutes(1));
        String iri = store.article("src/examples/articles/D30.txt").iri();
        article = paths.pathOf(iri).orElseThrow();
        claim = snapshots
                .look(snapshot -> snapshot.claim(snapshot.column("claims-of-article", Map.of("article", iri), "claim")
                        .get(0)))
                .href();
        browser = Browser.start(server, profile);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        server.close();
        store.close();
    }

    @ParameterizedTest
    @CsvSource({
        "home, /, .claim",
        "search, /search?q=mistral, .claim",
        "entity, /id/microsoft.html, table",
        "deal, /deal/partnership/microsoft--mistral.html, .timeline",
        "article, ARTICLE.html, .claimed",
        "claim, CLAIM.html, .claim",
        "contested, /contested, main p",
        "forecasts, /forecasts, main p",
        "network, /network, #network[data-drawn]",
        "sparql, /sparql, .CodeMirror-code",
        "questions, /questions, .card",
        "question, /query/deals-of?company=Google, table",
        "articles, /articles, table",
        "not-found, /id/microsof.html, .error"
    })
    void aPageIsSoundLightAndDarkAndOnAPhone(String name, String template, String content) throws Exception {
        String path = template.replace("ARTICLE", article).replace("CLAIM", claim);
        browser.complaints();
        browser.open(path);
        browser.one(content);
        browser.keepPicture(name);
        List<String> faults = new ArrayList<>(browser.accessibilityFaults());
        browser.dark(true);
        browser.keepPicture(name + "-dark");
        faults.addAll(browser.accessibilityFaults());
        browser.dark(false);
        browser.phone(true);
        browser.open(path);
        browser.one(content);
        browser.keepPicture(name + "-phone");
        long overflow = browser.overflow();
        browser.phone(false);

        assertThat(faults).as("faults that axe-core calls serious").isEmpty();
        assertThat(overflow).as("pixels that are wider than a phone").isZero();
        assertThat(browser.complaints().stream().filter(line -> !line.contains("404")))
                .as("complaints of the console")
                .isEmpty();
    }

    @Test
    void aNameIsFoundFromTheHomePageWithTheKeyboardAlone() {
        browser.open("/");
        browser.one("body").sendKeys(Keys.TAB);
        assertThat(browser.run("return document.activeElement.className")).isEqualTo("skip");
        browser.one("#q").sendKeys("mistr" + Keys.ENTER);
        browser.until("location.pathname === '/search'");
        browser.one("#names + ul a").sendKeys(Keys.ENTER);
        browser.until("location.pathname === '/id/mistral.html'");

        assertThat(browser.one("h1").getText()).isEqualTo("Mistral");
    }

    @Test
    void theClaimsOfASentenceShowWhenItHasTheFocus() {
        browser.open(article + ".html");
        assertThat(browser.one(".claimed .tip").isDisplayed()).isFalse();
        browser.run("document.querySelector('.claimed .words').focus()");

        assertThat(browser.one(".claimed .tip").isDisplayed()).isTrue();
        assertThat(browser.one(".claimed .tip").getText())
                .contains("Microsoft partners with Mistral", "rule partners-noun");
    }

    @Test
    void theNetworkIsFilteredAndGrowsByAClickAndIsSaved() {
        browser.open("/network?entity=https%3A%2F%2Fw3id.org%2Fdealgraph%2Fid%2Fmistral");
        browser.one("#network[data-drawn]");
        int before = things();
        browser.run("document.querySelector('#relations input[value=\"invests in\"]').click()");
        assertThat(things()).isLessThan(before);
        browser.run("document.querySelector('#relations input[value=\"invests in\"]').click()");
        assertThat(things()).isEqualTo(before);

        browser.run("window.saved = []; URL.createObjectURL = blob => { window.saved.push(blob); return '#'; }");
        for (String format : List.of("png", "svg", "gexf")) {
            browser.one("#" + format).click();
        }
        browser.until("window.saved.length === 3");
        browser.run("Promise.all(window.saved.map(blob => blob.text())).then(texts => window.texts = texts)");
        browser.until("window.texts");
        assertThat((Long) browser.run("return window.saved.find(blob => blob.type === 'image/png').size"))
                .isPositive();
        assertThat((String) browser.run("return window.texts.find(text => text.includes('<svg'))"))
                .contains(">Microsoft</text>");
        assertThat((String) browser.run("return window.texts.find(text => text.includes('<gexf'))"))
                .contains("label=\"Mistral\"");
    }

    @Test
    void clickingAThingAddsItsNeighbours() {
        browser.open("/network?entity=https%3A%2F%2Fw3id.org%2Fdealgraph%2Fid%2Fnokia");
        browser.one("#network[data-drawn]");
        int before = things();
        browser.run("document.querySelector('#picture')._cyreg.cy.nodes().filter(n => n.data('label') === 'Nvidia')"
                + ".emit('tap')");
        browser.one("#chosen button:not(.quiet)").click();
        browser.until("parseInt(document.getElementById('summary').textContent) > " + before);
    }

    @Test
    void aQueryRunsAndItsAnswerIsATableAChartATimelineAndANetwork() throws Exception {
        browser.complaints();
        browser.open("/sparql");
        browser.one(".CodeMirror-code");
        browser.run("const choice = document.getElementById('question'); choice.value = 'deals-of';"
                + " choice.dispatchEvent(new Event('change'))");
        browser.one("#sparql-deals-of-company").sendKeys("Google" + Keys.ENTER);
        browser.until("document.querySelectorAll('.yasr td').length > 5");
        assertThat(browser.one(".yasr tbody").getText()).contains("Windsurf", "licence");
        browser.keepPicture("sparql-table");
        assertThat(browser.accessibilityFaults()).isEmpty();
        for (String plugin : List.of("chart", "timeline", "network")) {
            browser.one(".select_" + plugin).click();
            browser.one(
                    plugin.equals("network") ? ".yasr canvas" : plugin.equals("chart") ? ".yasr meter" : ".yasr .when");
            browser.keepPicture("sparql-" + plugin);
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theAddressOfTheSparqlPageKeepsTheQuery() {
        browser.open(
                "/sparql#query=" + Visitor.encoded("SELECT (1+1 AS ?two) {}").replace("+", "%20"));
        browser.one(".CodeMirror-code");
        browser.until("document.querySelector('.CodeMirror').CodeMirror.getValue().includes('1+1')");
    }

    private static int things() {
        String summary = browser.one("#summary").getText();
        return Integer.parseInt(summary.substring(0, summary.indexOf(' ')));
    }
}
