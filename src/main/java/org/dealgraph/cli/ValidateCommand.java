package org.dealgraph.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.dealgraph.model.Span;
import org.dealgraph.rdf.ShapeCheck;
import org.dealgraph.rdf.ShapeCheck.Violation;
import org.dealgraph.store.ArticleSummary;
import org.dealgraph.store.Check;
import org.dealgraph.store.QueryLibrary;
import org.dealgraph.store.Store;
import picocli.CommandLine.Command;

/** Looks for what is wrong in the store. */
@Command(
        name = "validate",
        header = "Check the store: its shapes, its quotes, and the queries of queries/checks/.",
        description = "Exits with 1 if something is wrong.")
final class ValidateCommand extends StoreCommand {
    private static final Question QUOTES = Question.named("quotes");

    @Override
    int run(Store store) {
        List<ArticleSummary> articles = store.articles();
        List<String> findings = new ArrayList<>();
        findings.addAll(shapes(store, articles));
        findings.addAll(quotes(store));
        QueryLibrary.checks().forEach(check -> findings.addAll(findings(store, check)));
        findings.forEach(console().out()::println);
        long claims = articles.stream().mapToLong(ArticleSummary::claims).sum();
        console()
                .out()
                .println(Counts.of(articles.size(), "article") + ", " + Counts.of(claims, "claim")
                        + " and their quotes checked: " + Counts.of(findings.size(), "problem"));
        return findings.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static List<String> shapes(Store store, List<ArticleSummary> articles) {
        ShapeCheck ofArticles = ShapeCheck.ofArticles();
        return store.read(data -> {
            List<String> findings = new ArrayList<>();
            for (ArticleSummary article : articles) {
                Graph graph = data.getGraph(NodeFactory.createURI(article.iri()));
                ofArticles.check(graph).forEach(violation -> findings.add(line(violation, article.source())));
            }
            ShapeCheck.ofDataset()
                    .check(data.getUnionGraph())
                    .forEach(violation -> findings.add(line(violation, "all graphs")));
            return findings;
        });
    }

    private static String line(Violation violation, String where) {
        String path = violation.path().isEmpty() ? "" : " " + violation.path();
        return "shape: " + violation.focus() + path + ": " + violation.message() + " (" + where + ")";
    }

    private static List<String> quotes(Store store) {
        return QUOTES.ask(store, Map.of()).stream()
                .filter(row -> !stands(row))
                .map(row -> "quote: " + row.text("claim") + " does not stand at characters " + row.text("start")
                        + " to " + row.text("end") + " (" + row.text("source") + ")")
                .toList();
    }

    private static boolean stands(Row row) {
        String text = row.text("text");
        int start = row.integer("start");
        int end = row.integer("end");
        return start >= 0
                && start <= end
                && end <= text.codePointCount(0, text.length())
                && new Span(start, end).in(text).equals(row.text("quote"));
    }

    private static List<String> findings(Store store, Check check) {
        Terms terms = new Terms(store.iris());
        return new Question(check.query())
                .ask(store, Map.of()).stream()
                        .map(row -> check.query().name() + ": " + terms.text(row.get("node")) + ": " + check.problem()
                                + " (" + terms.text(row.get("graph")) + ") " + check.solution())
                        .toList();
    }
}
