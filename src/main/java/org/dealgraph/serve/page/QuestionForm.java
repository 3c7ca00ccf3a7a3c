package org.dealgraph.serve.page;

import java.util.Map;
import org.dealgraph.store.NamedQuery;
import org.dealgraph.store.Parameter;
import org.jsoup.nodes.Element;

/** The form of a shipped query: a labelled field for each parameter, and a button to run it. */
final class QuestionForm {
    private QuestionForm() {}

    /**
     * The form.
     *
     * @param values what stands in the fields, by parameter; the fallback where there is none
     */
    static Element of(NamedQuery question, Map<String, String> values) {
        Element form = fields(question, values, question.name());
        form.attr("method", "get").attr("action", QuestionPage.path(question));
        form.appendElement("button")
                .attr("type", "submit")
                .attr("aria-label", "Run: " + question.title())
                .text("Run");
        return form;
    }

    /** The same without a place to send it to, for a script to take. */
    static Element fields(NamedQuery question) {
        Element form = fields(question, Map.of(), "sparql-" + question.name());
        form.appendElement("button").attr("type", "submit").text("Put into the editor and run");
        return form;
    }

    private static Element fields(NamedQuery question, Map<String, String> values, String idPrefix) {
        Element form = new Element("form");
        for (Parameter parameter : question.parameters()) {
            String value =
                    values.getOrDefault(parameter.name(), parameter.fallback().orElse(""));
            addField(form.appendElement("p"), idPrefix + "-" + parameter.name(), parameter, value);
        }
        return form;
    }

    private static void addField(Element field, String id, Parameter parameter, String value) {
        String hintId = id + "-hint";
        field.appendElement("label").attr("for", id).text(parameter.name());
        Element input = field.appendElement("input")
                .attr("id", id)
                .attr("name", parameter.name())
                .attr("value", value)
                .attr("aria-describedby", hintId)
                .attr("autocomplete", "off");
        if (parameter.type() == Parameter.Type.INTEGER) {
            input.attr("type", "number").attr("min", "0");
        }
        if (parameter.required()) {
            input.attr("required", true);
        }
        field.appendElement("span").attr("id", hintId).addClass("hint").text(hint(parameter));
    }

    private static String hint(Parameter parameter) {
        String hint = parameter.description() + ", such as " + parameter.example();
        return parameter.required() ? hint : hint + " (optional)";
    }
}
