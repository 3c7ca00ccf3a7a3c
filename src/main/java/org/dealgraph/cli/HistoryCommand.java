package org.dealgraph.cli;

import java.io.PrintStream;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.dealgraph.store.ArticleSummary;
import org.dealgraph.store.Revision;
import org.dealgraph.store.Revision.Statement;
import org.dealgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells how an article changed. */
@Command(
        name = "history",
        header = "Show the revisions of an article, with the claims that each gained and lost.",
        description = "A claim that only moved within the text is neither gained nor lost.")
final class HistoryCommand extends StoreCommand {
    @Parameters(paramLabel = "ARTICLE", description = "IRI of the article, or its source as \"articles\" lists it.")
    private String given;

    @Option(names = "--json", description = "Print an array of objects, one a state, the first one first.")
    private boolean json;

    @Override
    int run(Store store) {
        ArticleSummary article = store.article(new Terms(store.iris()).iri(given));
        List<Revision> states = store.history(article.iri());
        if (json) {
            printJson(states);
        } else {
            print(article, states, console().out());
        }
        return ExitCode.DONE;
    }

    private static void print(ArticleSummary article, List<Revision> states, PrintStream out) {
        out.println(article.source() + " (" + article.iri() + "): " + Counts.of(states.size() - 1, "revision"));
        for (int i = 0; i < states.size(); i++) {
            Revision state = states.get(i);
            out.println();
            out.println((i == 0 ? "first read " : "revision " + state.number() + ", read ") + state.read() + ", "
                    + Counts.of(state.claims().size(), "claim") + ", sha256 " + state.digest());
            state.headline().ifPresent(headline -> out.println("  \"" + headline + "\""));
            if (i > 0) {
                Revision before = states.get(i - 1);
                before.gainedSince(state).forEach(lost -> print("-", lost, out));
                state.gainedSince(before).forEach(gained -> print("+", gained, out));
            }
        }
    }

    private static void print(String sign, Statement claim, PrintStream out) {
        out.println("  " + sign + " " + claim.text());
        out.println("      \"" + claim.quote() + "\"");
    }

    private void printJson(List<Revision> states) {
        JsonArray array = new JsonArray();
        for (int i = 0; i < states.size(); i++) {
            Revision state = states.get(i);
            JsonObject object = new JsonObject();
            object.put("revision", state.number());
            object.put("read", state.read());
            object.put("sha256", state.digest());
            state.headline().ifPresent(headline -> object.put("headline", headline));
            object.put("claims", state.claims().size());
            List<Statement> none = List.of();
            object.put("gained", json(i == 0 ? none : state.gainedSince(states.get(i - 1))));
            object.put("lost", json(i == 0 ? none : states.get(i - 1).gainedSince(state)));
            array.add(object);
        }
        JSON.write(console().out(), array);
    }

    private static JsonArray json(List<Statement> claims) {
        JsonArray array = new JsonArray();
        for (Statement claim : claims) {
            JsonObject object = new JsonObject();
            object.put("claim", claim.text());
            object.put("quote", claim.quote());
            array.add(object);
        }
        return array;
    }
}
