package org.dealgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
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

    private static Article article(String text) throws Exception {
        return PIPELINE.reader().read("a.txt", text.getBytes(StandardCharsets.UTF_8), ReadOptions.defaults());
    }
}
