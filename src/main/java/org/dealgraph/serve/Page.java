package org.dealgraph.serve;

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
final class Page {
    private static final String FRAME = Resource.text("page.html");

    private final Document document = Jsoup.parse(FRAME);
    private int status = HttpServletResponse.SC_OK;

    Page(String title) {
        document.outputSettings().prettyPrint(false);
        document.title(title + " – dealgraph");
    }

    /** A page that only says what went wrong. */
    static Page ofError(int status, String message) {
        Page page = new Page("Error");
        page.main().appendElement("h1").text("This did not work");
        page.addError(status, message);
        page.main().appendElement("p").appendElement("a").attr("href", "/").text("To the start page");
        return page;
    }

    /** Says in the content what went wrong, and answers with this status. */
    void addError(int errorStatus, String message) {
        status = errorStatus;
        main().appendElement("p").addClass("error").attr("role", "alert").text(sentence(message));
    }

    /** Where the content goes. */
    Element main() {
        return byId("main");
    }

    Element byId(String id) {
        return document.expectFirst("#" + id);
    }

    void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(document.outerHtml().getBytes(StandardCharsets.UTF_8));
    }

    private static String sentence(String message) {
        int first = message.offsetByCodePoints(0, 1);
        String capitalized = message.substring(0, first).toUpperCase(Locale.ROOT) + message.substring(first);
        return capitalized.endsWith(".") ? capitalized : capitalized + ".";
    }
}
