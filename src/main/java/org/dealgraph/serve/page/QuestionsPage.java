package org.dealgraph.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.dealgraph.store.NamedQuery;
import org.dealgraph.store.QueryLibrary;
import org.jsoup.nodes.Element;

/** The shipped questions, each with a form for what it needs to know. */
public final class QuestionsPage extends PageServlet {
    private final List<NamedQuery> questions = QueryLibrary.questions();

    @Override
    Page page(HttpServletRequest request) {
        Page page = new Page("Questions").under("/questions");
        page.main().appendElement("h1").text("Questions");
        page.main()
                .appendElement("p")
                .addClass("lead")
                .text("Choose one, fill in what it asks for, and run it. Names may be written as people write them.");
        Element list = page.main().appendElement("div").addClass("cards");
        questions.forEach(question -> addCard(list, question));
        return page;
    }

    private static void addCard(Element list, NamedQuery question) {
        Element card = list.appendElement("article").addClass("card");
        card.appendElement("h2")
                .appendElement("a")
                .attr("href", QuestionPage.path(question))
                .text(question.title());
        card.appendElement("p").addClass("note").text(question.description());
        card.appendChild(QuestionForm.of(question, Map.of()));
    }
}
