package org.dealgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SchemaDO;
import org.dealgraph.model.Article;
import org.dealgraph.rdf.Iris;
import org.dealgraph.rdf.OntologyLoader;
import org.dealgraph.rdf.ShapeCheck;
import org.dealgraph.rdf.Vocabulary;
import org.dealgraph.read.ReadOptions;
import org.junit.jupiter.api.Test;

class PipelineTest {
    private static final Pipeline PIPELINE = Pipeline.load(OntologyLoader.shipped(), Iris.ofDefaultBase(), "1.2.3");

    @Test
    void anArticleBecomesAGraphThatConforms() throws Exception {
        Pipeline.Result result = PIPELINE.run(article("Microsoft acquired GitHub in 2018."));

        assertThat(ShapeCheck.ofArticles().check(result.graph())).isEmpty();
        assertThat(result.extraction().claims())
                .anySatisfy(claim -> assertThat(claim.relation().name()).isEqualTo("acquires"));
        assertThat(result.graph()
                        .contains(
                                Node.ANY,
                                Vocabulary.term("acquires"),
                                Iris.ofDefaultBase().entity("github")))
                .isTrue();
    }

    @Test
    void theSameArticleGivesTheSameGraph() throws Exception {
        Article article = article("Microsoft acquired GitHub in 2018. Amazon may invest in Anthropic.");

        assertThat(PIPELINE.run(article)
                        .graph()
                        .isIsomorphicWith(PIPELINE.run(article).graph()))
                .isTrue();
    }

    @Test
    void whatIsNotEnglishIsKeptWithItsLanguageAndWithoutClaims() throws Exception {
        Pipeline.Result result =
                PIPELINE.run(article("Microsoft acquired GitHub, so hieß es in der Meldung. Der Konzern hat am"
                        + " Montag mitgeteilt, dass er den kleineren Wettbewerber übernimmt und die Belegschaft bleiben soll, wo sie"
                        + " ist."));

        assertThat(result.foreignLanguage()).contains("de");
        assertThat(result.extraction().claims()).isEmpty();
        assertThat(ShapeCheck.ofArticles().check(result.graph())).isEmpty();
        assertThat(result.graph()
                        .contains(Node.ANY, SchemaDO.inLanguage.asNode(), NodeFactory.createLiteralString("de")))
                .isTrue();
        assertThat(result.graph().contains(Node.ANY, Vocabulary.ORIGINAL_DIGEST, Node.ANY))
                .isTrue();
    }

    private static Article article(String text) throws Exception {
        return PIPELINE.reader().read("a.txt", text.getBytes(StandardCharsets.UTF_8), ReadOptions.defaults());
    }
}
