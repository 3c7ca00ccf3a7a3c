package org.dealgraph.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dealgraph.evaluate.Evaluation;
import org.dealgraph.evaluate.GoldClaim;
import org.dealgraph.evaluate.NameMask;
import org.dealgraph.model.Article;
import org.dealgraph.model.Ontology;
import org.dealgraph.read.ArticleSource;

/**
 * Scores articles again with invented names in the place of all that the catalogue knows.
 *
 * @param run reads them
 * @param ontology has the catalogue
 */
record MaskedRun(ArticleRun run, Ontology ontology) {
    /** The same evaluation on masked articles and as masked a gold. */
    Evaluation evaluate(Evaluation plain, List<ArticleSource> sources) {
        NameMask mask = new NameMask(ontology.catalogue(), ontology.lexicon());
        Map<String, NameMask.Masked> masks = new TreeMap<>();
        plain.articles().forEach((doc, article) -> {
            List<GoldClaim> here = plain.scoring().gold().stream()
                    .filter(claim -> claim.doc().equals(doc))
                    .toList();
            masks.put(doc, mask.forArticle(article.extraction().article().text(), here));
        });
        List<GoldClaim> gold = plain.scoring().gold().stream()
                .map(claim ->
                        masks.containsKey(claim.doc()) ? masks.get(claim.doc()).claim(claim) : claim)
                .toList();
        return Evaluation.of(
                gold, run.read(sources, article -> masks.get(doc(article)).text()));
    }

    private static String doc(Article article) {
        return article.source().substring(article.source().lastIndexOf('/') + 1);
    }
}
