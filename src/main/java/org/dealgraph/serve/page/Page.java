package org.dealgraph.serve.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page for people. Its text is set on the elements of a document, never pasted between tags, so whatever an article
 * holds is escaped.
 */
public final class Page {
    private static final String FRAME = Packed.text("page.html");

    private final Document document = Jsoup.parse(FRAME);
    private int status = HttpServletResponse.SC_OK;

    /** An empty page. */
    public Page(String title) {
        document.outputSettings().prettyPrint(false);
        document.title(Fragments.clipped(title, 80) + " – dealgraph");
    }

    /** A page that only says what went wrong. */
    public static Page ofError(int status, String message) {
        Page page = new Page("Error");
        page.main()
                .appendElement("h1")
                .text(status == HttpServletResponse.SC_NOT_FOUND ? "Not here" : "This did not work");
        page.addError(status, message);
        page.main().appendElement("p").appendElement("a").attr("href", "/").text("Start from what the graph holds");
        return page;
    }

    /** Says in the content what went wrong, and answers with this status. */
    void addError(int errorStatus, String message) {
        status = errorStatus;
        main().appendElement("p").addClass("error").attr("role", "alert").text(sentence(message));
    }

    /** Marks the entry of the navigation that this page stands under. */
    Page under(String path) {
        document.select("header nav a[href=" + path + "]").attr("aria-current", "page");
        return this;
    }

    /** Leaves the search out of the frame, for a page that has its own. */
    Page withoutSearch() {
        document.expectFirst("header form").remove();
        return this;
    }

    /** Runs a script of this server. */
    Page withScript(String path) {
        document.head().appendElement("script").attr("src", path).attr("defer", true);
        return this;
    }

    /** Runs a script of this server that is a module. */
    Page withModule(String path) {
        document.head().appendElement("script").attr("type", "module").attr("src", path);
        return this;
    }

    /** Loads another style sheet of this server, before the common one. */
    Page withStyle(String path) {
        document.head()
                .expectFirst("link[rel=stylesheet]")
                .before(new Element("link").attr("rel", "stylesheet").attr("href", path));
        return this;
    }

    /** Says where the same is to be had as data. */
    Page withAlternate(String mediaType, String path) {
        document.head()
                .appendElement("link")
                .attr("rel", "alternate")
                .attr("type", mediaType)
                .attr("href", path);
        return this;
    }

    /** Where the content goes. */
    public Element main() {
        return byId("main");
    }

    Element byId(String id) {
        return document.expectFirst("#" + id);
    }

    /** The whole of it, for what is special to one page. */
    Document document() {
        return document;
    }

    /** Sends it. */
    public void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Cache-Control", "no-cache");
        byte[] bytes = document.outerHtml().getBytes(StandardCharsets.UTF_8);
        response.getOutputStream().write(bytes);
    }

    private static String sentence(String message) {
        int first = message.offsetByCodePoints(0, 1);
        String capitalized = message.substring(0, first).toUpperCase(Locale.ROOT) + message.substring(first);
        return capitalized.endsWith(".") ? capitalized : capitalized + ".";
    }
}
