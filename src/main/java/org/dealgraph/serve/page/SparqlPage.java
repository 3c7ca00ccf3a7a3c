package org.dealgraph.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.dealgraph.serve.view.Paths;
import org.dealgraph.store.NamedQuery;
import org.dealgraph.store.QueryLibrary;
import org.jsoup.nodes.Element;

/** YASGUI over the endpoint, with the shipped questions to start from. Without scripts there is a plain form. */
public final class SparqlPage extends PageServlet {
    private static final String CONTENT = Packed.text("sparql.html");

    private final List<NamedQuery> questions = QueryLibrary.questions();
    private final Paths paths;

    public SparqlPage(Paths paths) {
        this.paths = paths;
    }

    @Override
    Page page(HttpServletRequest request) {
        Page page = new Page("SPARQL")
                .under("/sparql")
                .withStyle("/static/yasgui.css")
                .withScript("/static/cytoscape.js")
                .withScript("/static/yasgui.js")
                .withModule("/static/sparql.js");
        page.document()
                .head()
                .expectFirst("link[href=/static/dealgraph.css]")
                .attr("id", "__________cytoscape_stylesheet");
        page.main().html(CONTENT);
        page.byId("yasgui").attr("data-base", paths.iris().base());
        Element choice = page.byId("question");
        questions.forEach(question ->
                choice.appendElement("option").attr("value", question.name()).text(question.title()));
        Element forms = page.byId("forms");
        questions.forEach(question -> {
            Element form = QuestionForm.fields(question);
            form.attr("hidden", true).attr("data-question", question.name());
            forms.appendChild(form);
        });
        return page;
    }
}
