package org.dealgraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgraph.rdf.UserFiles.CATALOGUE;
import static org.dealgraph.rdf.UserFiles.PREFIXES;
import static org.dealgraph.rdf.UserFiles.RULE;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.dealgraph.model.CatalogueEntry;
import org.dealgraph.model.Entity;
import org.dealgraph.model.EntityType;
import org.dealgraph.model.Modality;
import org.dealgraph.model.Ontology;
import org.dealgraph.model.Phase;
import org.dealgraph.model.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OntologyLoaderTest {
    @TempDir
    Path folder;

    @Test
    void aUsersCatalogueAddsEntities() throws IOException {
        Ontology ontology = withCatalogue(CATALOGUE).load();
        assertThat(ontology.catalogue().find("zorg-industries"))
                .contains(new CatalogueEntry(
                        new Entity("zorg-industries", EntityType.COMPANY, "Zorg Industries", List.of("Zorg"), true),
                        Optional.empty(),
                        Optional.empty(),
                        List.of("Zorgville"),
                        List.of("weapons maker"),
                        true));
        assertThat(ontology.catalogue().find("zf1").flatMap(CatalogueEntry::maker))
                .contains("zorg-industries");
        assertThat(ontology.catalogue().find("openai")).isPresent();
    }

    @Test
    void aLaterCatalogueReplacesAnEntry() throws IOException {
        Path first = write("first.ttl", CATALOGUE);
        Path second = write(
                "second.ttl", PREFIXES + "id:zf1 a dg:Product ; rdfs:label \"ZF-2\" ; dg:maker id:zorg-industries .");
        OntologyLoader loader = new OntologyLoader(List.of(first, second), List.of());
        assertThat(loader.load().catalogue().find("zf1").orElseThrow().entity().label())
                .isEqualTo("ZF-2");
        Node zf1 = Iris.ofDefaultBase().entity("zf1");
        Graph graph = loader.graphs(Iris.ofDefaultBase()).catalogue();
        assertThat(graph.stream(zf1, RDFS.Nodes.label, Node.ANY)).hasSize(1);
    }

    @Test
    void theCatalogueMovesToTheBaseOfTheData() throws IOException {
        Iris mine = new Iris("https://example.org/kg/");
        Graph graph = withCatalogue(CATALOGUE).graphs(mine).catalogue();
        assertThat(graph.contains(mine.entity("zf1"), Vocabulary.MAKER, mine.entity("zorg-industries")))
                .isTrue();
        assertThat(graph.stream())
                .noneMatch(triple -> triple.getSubject().getURI().startsWith(Iris.DEFAULT_BASE));
    }

    @Test
    void aUsersRuleIsReadWithAllThatItSays() throws IOException {
        Ontology ontology = withRules(RULE).load();
        Rule rule = rule(ontology, "zorgs");
        assertThat(rule)
                .isEqualTo(new Rule(
                        "zorgs",
                        ontology.relations().get("acquires"),
                        Rule.PartOfSpeech.VERB,
                        List.of(List.of("zorg"), List.of("zorg", "up")),
                        List.of("possessor", "by", "holder"),
                        List.of("object"),
                        Set.of("whole"),
                        Set.of("half"),
                        Phase.BEGINS,
                        Modality.PLANNED,
                        true,
                        Optional.of(false),
                        new BigDecimal("0.6"),
                        List.of(
                                new Rule.Example(
                                        "Ann; Bob",
                                        List.of(
                                                "Ann | acquires | Bob | begins | planned | -",
                                                "Cy | acquires | Di | ends | asserted | +")),
                                new Rule.Example("Nobody zorgs.", List.of()))));
        assertThat(ontology.rules()).isSortedAccordingTo(Comparator.comparing(Rule::name));
    }

    @Test
    void aUsersRuleReplacesTheOneOfItsName() throws IOException {
        String name = OntologyLoader.shipped().load().rules().get(0).name();
        Ontology ontology =
                withRules(RULE.replace("rule:zorgs", "rule:" + name)).load();
        assertThat(rule(ontology, name).triggers()).contains(List.of("zorg", "up"));
    }

    @Test
    void aUsersFolderMayBringARelation() throws IOException {
        String relation = PREFIXES
                + """
                dg:admires a dg:Relation ;
                    dg:subjectType dg:Person ;
                    dg:objectType dg:AIModel .
                """;
        write("admires.ttl", relation);
        write("zorgs.ttl", RULE.replace("dg:acquires", "dg:admires").replace("| acquires |", "| admires |"));
        Ontology ontology = new OntologyLoader(List.of(), List.of(folder)).load();
        assertThat(rule(ontology, "zorgs").relation().range()).containsExactly(EntityType.AI_MODEL);
    }

    @Test
    void aUsersWordListExtendsTheOneOfItsName() throws IOException {
        write("boilerplate.txt", "# mine\n\n  Beam me up  \n");
        write("mine.txt", "eins\r\nzwei");
        Ontology shipped = OntologyLoader.shipped().load();
        Ontology ontology = new OntologyLoader(List.of(), List.of(folder)).load();
        assertThat(ontology.lexicon().list("boilerplate"))
                .contains("Beam me up")
                .containsAll(shipped.lexicon().list("boilerplate"))
                .doesNotContain("# mine", "");
        assertThat(ontology.lexicon().list("mine")).containsExactly("eins", "zwei");
    }

    private OntologyLoader withCatalogue(String text) throws IOException {
        return new OntologyLoader(List.of(write("catalogue.ttl", text)), List.of());
    }

    private OntologyLoader withRules(String text) throws IOException {
        write("rules.ttl", text);
        return new OntologyLoader(List.of(), List.of(folder));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Rule rule(Ontology ontology, String name) {
        return ontology.rules().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
