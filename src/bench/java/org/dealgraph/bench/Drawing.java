package org.dealgraph.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.IntStream;
import org.dealgraph.ExampleStore;
import org.dealgraph.rdf.Iris;
import org.dealgraph.rdf.OntologyLoader;
import org.dealgraph.serve.Browser;
import org.dealgraph.serve.GraphServer;
import org.dealgraph.serve.ServerOptions;
import org.dealgraph.store.ArticleGraph;
import org.dealgraph.store.Store;

/**
 * How long a browser takes to draw the network of the examples, and one of 2,000 things, from the arrival of the data to the
 * first picture; and how many pictures a second it makes while the large one is moved. Needs Chromium and its driver.
 */
public final class Drawing {
    private static final int THINGS = 2_000;
    private static final int TIMES = 3;

    /** Moves the picture a little in each frame for two seconds. */
    private static final String MOVE =
            """
            window.frames = 0;
            const cy = document.querySelector('#picture')._cyreg.cy;
            const end = performance.now() + 2000;
            (function move() {
              cy.panBy({ x: 3, y: 1 });
              window.frames += 1;
              if (performance.now() < end) { requestAnimationFrame(move); } else { window.moved = true; }
            })();
            """;

    private Drawing() {}

    /**
     * Measures.
     *
     * @param arguments a folder that is not used, and one to work in
     */
    public static void main(String[] arguments) throws Exception {
        Path work = Files.createDirectories(Path.of(arguments[1]));
        try (Store examples = ExampleStore.inMemory(Instant.EPOCH);
                Store large = large()) {
            measure("the examples", examples, work);
            measure(THINGS + " things", large, work);
        }
    }

    private static Store large() {
        Store store = Store.inMemory(Iris.ofDefaultBase());
        store.loadOntology(
                OntologyLoader.shipped().graphs(store.iris()).ontology().find().toList());
        MadeClaims made = new MadeClaims(store.iris().base(), THINGS);
        store.replaceAll(
                IntStream.range(0, 2 * THINGS / MadeClaims.AN_ARTICLE)
                        .mapToObj(number -> ArticleGraph.of(made.name(number), made.article(number)))
                        .toList(),
                Instant.EPOCH);
        return store;
    }

    /** Each time in a browser that has seen nothing yet, whose processor time begins at nothing. */
    private static void measure(String what, Store store, Path work) throws Exception {
        try (GraphServer server =
                GraphServer.start(store, ServerOptions.defaults().withPort(0))) {
            for (int i = 0; i < TIMES; i++) {
                try (Browser browser = Browser.start(server, Files.createTempDirectory(work, "browser"))) {
                    draw(what, browser);
                }
            }
        }
    }

    private static void draw(String what, Browser browser) {
        double before = browser.busyMillis();
        browser.open("/network");
        browser.one("#network[data-drawn]");
        double busy = browser.busyMillis() - before;
        browser.run(MOVE);
        browser.until("window.moved");
        System.out.printf(
                Locale.ROOT,
                "%s: %s Drawn in %s ms; the whole page took %.0f ms of a processor; %d pictures a second while moved%n",
                what,
                browser.one("#summary").getText(),
                browser.run("return document.getElementById('network').dataset.drawn"),
                busy,
                (Long) browser.run("return window.frames") / 2);
    }
}
