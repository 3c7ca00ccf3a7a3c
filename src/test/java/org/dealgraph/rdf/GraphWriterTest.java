package org.dealgraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgraph.rdf.HandMade.ARTICLE;
import static org.dealgraph.rdf.HandMade.GLOBEX;
import static org.dealgraph.rdf.HandMade.GLOBEX_CLOUD;
import static org.dealgraph.rdf.HandMade.HOOLI;
import static org.dealgraph.rdf.HandMade.INITECH;
import static org.dealgraph.rdf.HandMade.INVESTS_IN;
import static org.dealgraph.rdf.HandMade.NO_MORE_EXCLUSIVE;
import static org.dealgraph.rdf.HandMade.PARTNERSHIP;
import static org.dealgraph.rdf.HandMade.USES_CLOUD;
import static org.dealgraph.rdf.HandMade.VALUATION;
import static org.dealgraph.rdf.HandMade.claim;
import static org.dealgraph.rdf.HandMade.extraction;
import static org.dealgraph.rdf.HandMade.writer;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.dealgraph.model.Claim;
import org.dealgraph.model.EntityType;
import org.dealgraph.model.Extraction;
import org.dealgraph.model.Metadata;
import org.dealgraph.model.Modality;
import org.dealgraph.model.PartialDate;
import org.dealgraph.model.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GraphWriterTest {
    private static final Iris IRIS = Iris.ofDefaultBase();

    @Test
    void aWholeArticleIsWrittenAsTheGoldenFileHasIt() {
        Graph golden = golden();
        Graph written = writer().graph(HandMade.whole());
        assertThat(written.isIsomorphicWith(golden))
                .as(
                        "%s",
                        written.stream()
                                .filter(triple -> !golden.contains(triple))
                                .toList())
                .isTrue();
    }

    @Test
    void everyQuadIsInTheArticlesGraphOnceAndNothingIsBlank() {
        List<Quad> quads = quads(extraction(PARTNERSHIP, PARTNERSHIP, VALUATION, PARTNERSHIP));
        assertThat(quads).doesNotHaveDuplicates();
        assertThat(quads).allSatisfy(quad -> {
            assertThat(quad.getGraph()).isEqualTo(IRIS.article(ARTICLE));
            assertThat(quad.getSubject().isURI()).isTrue();
            assertThat(quad.getObject().isBlank()).isFalse();
        });
    }

    @Test
    void quadsComeInTheSameOrderEveryTime() {
        assertThat(quads(HandMade.whole())).isEqualTo(quads(HandMade.whole()));
    }

    @Test
    void claimsThatAreEqualInEverythingAreOne() {
        assertThat(claims(extraction(PARTNERSHIP, PARTNERSHIP))).hasSize(1);
    }

    @Test
    void claimsThatDifferInAnythingAreTwo() {
        Claim later = claim(INITECH, HandMade.PARTNERS_WITH, HOOLI, Phase.ENDS, Modality.ASSERTED, "partner-verb");
        Claim otherRule = claim(INITECH, HandMade.PARTNERS_WITH, HOOLI, Phase.BEGINS, Modality.ASSERTED, "other");
        Claim otherWay = claim(HOOLI, HandMade.PARTNERS_WITH, INITECH, Phase.BEGINS, Modality.ASSERTED, "partner-verb");
        assertThat(claims(extraction(PARTNERSHIP, later, otherRule, otherWay))).hasSize(4);
    }

    @Test
    void theSameClaimOfAnotherArticleIsAnother() {
        Extraction elsewhere = extraction(HandMade.article(Metadata.unknown()), PARTNERSHIP);
        assertThat(claims(elsewhere)).doesNotContainAnyElementsOf(claims(extraction(PARTNERSHIP)));
    }

    @Test
    void aSymmetricRelationHoldsInBothDirections() {
        Graph graph = writer().graph(extraction(PARTNERSHIP));
        Node partnersWith = Vocabulary.term("partnersWith");
        assertThat(graph.contains(entity(INITECH.id()), partnersWith, entity("hooli")))
                .isTrue();
        assertThat(graph.contains(entity("hooli"), partnersWith, entity(INITECH.id())))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Modality.class)
    void onlyWhatIsVouchedForIsAPlainTriple(Modality modality) {
        Graph graph = writer().graph(extraction(claim(HOOLI, INVESTS_IN, INITECH, Phase.BEGINS, modality, "r")));
        boolean vouched =
                List.of(Modality.ASSERTED, Modality.REPORTED, Modality.PLANNED).contains(modality);
        assertThat(graph.contains(Node.ANY, Vocabulary.term("investsIn"), Node.ANY))
                .isEqualTo(vouched);
    }

    @Test
    void aDenialIsNoPlainTriple() {
        Graph graph = writer().graph(extraction(NO_MORE_EXCLUSIVE));
        assertThat(graph.contains(Node.ANY, Vocabulary.term("usesCloud"), Node.ANY))
                .isFalse();
        assertThat(graph.contains(Node.ANY, Vocabulary.NEGATED, Literals.truth(true)))
                .isTrue();
    }

    @Test
    void aQuoteIsTheTextAtItsOffsetsInCodePoints() {
        Graph graph = writer().graph(extraction(VALUATION));
        int start = number(graph, Vocabulary.QUOTE_START);
        int end = number(graph, Vocabulary.QUOTE_END);
        int[] codePoints =
                HandMade.TEXT.codePoints().skip(start).limit(end - start).toArray();
        assertThat(value(graph, Vocabulary.QUOTE).getLiteralLexicalForm())
                .isEqualTo(new String(codePoints, 0, codePoints.length))
                .isEqualTo("Analysts value Initech at $4.5 billion.");
    }

    @Test
    void articlesThatTellOfOneDealMeetInItWhicheverWayTheyPutIt() {
        Claim otherWay = claim(HOOLI, HandMade.PARTNERS_WITH, INITECH, Phase.ENDS, Modality.REPORTED, "partner-noun");
        Graph elsewhere = writer().graph(extraction(HandMade.article(Metadata.unknown()), otherWay));
        assertThat(value(elsewhere, Vocabulary.DEAL))
                .isEqualTo(value(writer().graph(extraction(PARTNERSHIP)), Vocabulary.DEAL));
    }

    @Test
    void theMakerOfAPlatformIsTheParty() {
        Graph graph = writer().graph(extraction(NO_MORE_EXCLUSIVE));
        assertThat(graph.contains(value(graph, Vocabulary.DEAL), Vocabulary.PARTY, entity(GLOBEX.id())))
                .isTrue();
    }

    @Test
    void aHouseMakesNoDealWithItself() {
        Graph graph = writer().graph(
                        extraction(claim(GLOBEX, USES_CLOUD, GLOBEX_CLOUD, Phase.HOLDS, Modality.ASSERTED, "r")));
        assertThat(graph.contains(Node.ANY, Vocabulary.DEAL, Node.ANY)).isFalse();
        assertThat(graph.contains(Node.ANY, Vocabulary.PARTY, Node.ANY)).isFalse();
    }

    @Test
    void entitiesOfTheCatalogueAreNotDescribedAgain() {
        Graph graph = writer().graph(HandMade.whole());
        assertThat(graph.contains(entity(HOOLI.id()), RDFS.Nodes.label, Node.ANY))
                .isFalse();
        assertThat(graph.contains(entity(INITECH.id()), RDFS.Nodes.label, Literals.text("Initech")))
                .isTrue();
        assertThat(graph.contains(entity("group/analysts"), RDF.Nodes.type, Vocabulary.term("Group")))
                .isTrue();
    }

    @Test
    void anOutletThatTheCatalogueDoesNotKnowIsDescribed() {
        Graph graph = writer().graph(extraction(HandMade.article(publishedBy("Daily Bugle"))));
        Node outlet = value(graph, SchemaDO.publisher.asNode());
        assertThat(outlet).isEqualTo(entity("org/daily-bugle"));
        assertThat(graph.contains(outlet, RDF.Nodes.type, Vocabulary.term(EntityType.OUTLET.className())))
                .isTrue();
        assertThat(graph.contains(outlet, RDFS.Nodes.label, Literals.text("Daily Bugle")))
                .isTrue();
    }

    @Test
    void aKnownCompanyThatPublishesIsAnOutletToo() {
        Graph graph = writer().graph(extraction(HandMade.article(publishedBy("Globex Corporation"))));
        assertThat(value(graph, SchemaDO.publisher.asNode())).isEqualTo(entity("globex"));
        assertThat(graph.contains(entity("globex"), RDF.Nodes.type, Vocabulary.term("Outlet")))
                .isTrue();
        assertThat(ShapeCheck.ofArticles().check(graph)).isEmpty();
    }

    @Test
    void datesAreAsExactAsTheyAreKnown() {
        assertThat(Literals.date(PartialDate.parse("2025")).getLiteralDatatypeURI())
                .endsWith("#gYear");
        assertThat(Literals.date(PartialDate.parse("2025-03")).getLiteralDatatypeURI())
                .endsWith("#gYearMonth");
        assertThat(Literals.date(PartialDate.parse("2025-03-04")).getLiteralDatatypeURI())
                .endsWith("#date");
    }

    @Test
    void aNumberHasOneForm() {
        assertThat(List.of("4.5E9", "4500000000", "4500000000.00")).allSatisfy(number -> assertThat(
                        Literals.decimal(new BigDecimal(number)).getLiteralLexicalForm())
                .isEqualTo("4500000000.0"));
        assertThat(Literals.decimal(new BigDecimal("0.80")).getLiteralLexicalForm())
                .isEqualTo("0.8");
    }

    @Test
    void halfASurrogatePairDoesNotReachTheGraph() {
        assertThat(Literals.text("a\uD83Db").getLiteralLexicalForm()).isEqualTo("a?b");
        assertThat(Literals.text("🚀").getLiteralLexicalForm()).isEqualTo("🚀");
    }

    @Test
    void theTimeOfIngestionIsInAGraphOfItsOwn() {
        Quad quad = writer().ingestion(IRIS.article(ARTICLE), Instant.parse("2026-01-02T03:04:05.678Z"));
        assertThat(quad.getGraph()).isEqualTo(IRIS.ingestionsGraph());
        assertThat(quad.getObject().toString()).contains("\"2026-01-02T03:04:05Z\"");
    }

    private static Metadata publishedBy(String outlet) {
        return new Metadata(
                Optional.empty(), List.of(), Optional.of(outlet), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Graph golden() {
        return RDFParser.source(GraphWriterTest.class.getResourceAsStream("whole.ttl"))
                .lang(Lang.TURTLE)
                .toGraph();
    }

    private static List<Quad> quads(Extraction extraction) {
        List<Quad> quads = new ArrayList<>();
        writer().write(extraction, new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                quads.add(quad);
            }
        });
        return quads;
    }

    private static List<Node> claims(Extraction extraction) {
        return writer().graph(extraction).stream(Node.ANY, RDF.Nodes.type, Vocabulary.CLAIM)
                .map(Triple::getSubject)
                .toList();
    }

    private static Node entity(String id) {
        return IRIS.entity(id);
    }

    private static Node value(Graph graph, Node property) {
        return graph.find(Node.ANY, property, Node.ANY).next().getObject();
    }

    private static int number(Graph graph, Node property) {
        return Integer.parseInt(value(graph, property).getLiteralLexicalForm());
    }
}
