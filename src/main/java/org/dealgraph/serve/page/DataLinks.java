package org.dealgraph.serve.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dealgraph.serve.view.Link;
import org.jsoup.nodes.Element;

/** Links from a page to the same as data. */
final class DataLinks {
    private static final Map<String, String> FORMATS = new LinkedHashMap<>();

    static {
        FORMATS.put("ttl", "Turtle");
        FORMATS.put("jsonld", "JSON-LD");
        FORMATS.put("nt", "N-Triples");
        FORMATS.put("rdf", "RDF/XML");
    }

    private DataLinks() {}

    /** Adds an item with a link for each format. */
    static void addTo(Element list, Link thing) {
        thing.href().ifPresent(href -> {
            Element item = list.appendElement("li").text("As data: ");
            Fragments.join(
                    item,
                    FORMATS.entrySet().stream()
                            .map(format -> new Element("a")
                                    .attr("href", href + "." + format.getKey())
                                    .text(format.getValue()))
                            .toList(),
                    ", ");
        });
    }
}
