package org.dealgraph.cli;

import java.util.List;
import org.dealgraph.store.ArticleSummary;
import org.dealgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes articles out of the store, with all that they contributed. */
@Command(
        name = "retract",
        header = "Take articles out of the store, with all that they contributed.",
        description = "If one of them is not in the store, none is taken out.")
final class RetractCommand extends StoreCommand {
    @Parameters(
            arity = "1..*",
            paramLabel = "ARTICLE",
            description = "IRI of the article, or its source as \"articles\" lists it.")
    private List<String> given;

    @Override
    int run(Store store) {
        Terms terms = new Terms(store.iris());
        List<ArticleSummary> articles =
                given.stream().map(terms::iri).map(store::article).distinct().toList();
        for (ArticleSummary article : articles) {
            store.retract(article.iri());
            console()
                    .out()
                    .println("retracted " + article.source() + " (" + article.iri() + "), which made "
                            + Counts.of(article.claims(), "claim"));
        }
        return ExitCode.DONE;
    }
}
