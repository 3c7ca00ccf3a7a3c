package org.dealgraph;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The packages and the arrows between them. */
@AnalyzeClasses(packages = "org.dealgraph", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule arrowsPointDown = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("model")
            .definedBy("org.dealgraph.model..")
            .layer("read")
            .definedBy("org.dealgraph.read..")
            .layer("source")
            .definedBy("org.dealgraph.source..")
            .layer("nlp")
            .definedBy("org.dealgraph.nlp..")
            .layer("extract")
            .definedBy("org.dealgraph.extract..")
            .layer("rdf")
            .definedBy("org.dealgraph.rdf..")
            .layer("root")
            .definedBy("org.dealgraph")
            .layer("store")
            .definedBy("org.dealgraph.store..")
            .layer("export")
            .definedBy("org.dealgraph.export..")
            .layer("evaluate")
            .definedBy("org.dealgraph.evaluate..")
            .layer("serve")
            .definedBy("org.dealgraph.serve..")
            .layer("cli")
            .definedBy("org.dealgraph.cli..")
            .whereLayer("model")
            .mayNotAccessAnyLayer()
            .whereLayer("read")
            .mayOnlyAccessLayers("model")
            .whereLayer("source")
            .mayOnlyAccessLayers("read", "model")
            .whereLayer("nlp")
            .mayOnlyAccessLayers("model")
            .whereLayer("extract")
            .mayOnlyAccessLayers("model")
            .whereLayer("rdf")
            .mayOnlyAccessLayers("model")
            .whereLayer("root")
            .mayOnlyAccessLayers("read", "nlp", "extract", "rdf", "model")
            .whereLayer("store")
            .mayOnlyAccessLayers("rdf", "model")
            .whereLayer("export")
            .mayOnlyAccessLayers("store", "rdf", "model")
            .whereLayer("evaluate")
            .mayOnlyAccessLayers("model")
            .whereLayer("serve")
            .mayOnlyAccessLayers("store", "export", "root", "read", "rdf", "model")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule thereAreNoCycles =
            slices().matching("org.dealgraph.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theModelNeedsTheJdkAlone = classes()
            .that()
            .resideInAPackage("org.dealgraph.model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.dealgraph.model..");

    @ArchTest
    static final ArchRule extractionNeedsTheModelAlone = classes()
            .that()
            .resideInAPackage("org.dealgraph.extract..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.dealgraph.model..", "org.dealgraph.extract..");

    @ArchTest
    static final ArchRule openNlpTellsLanguagesAlone = noClasses()
            .that()
            .haveNameNotMatching(".*\\.nlp\\.LanguageDetector(?:\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("opennlp..");

    @ArchTest
    static final ArchRule onlyReadersKnowTheFormatsOfFiles =
            only("read", "org.apache.pdfbox..", "org.apache.fontbox..", "org.apache.james.mime4j..");

    @ArchTest
    static final ArchRule onlyThoseWhoReadOrWritePagesKnowJsoup = noClasses()
            .that()
            .resideOutsideOfPackages("org.dealgraph.read..", "org.dealgraph.source..", "org.dealgraph.serve..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jsoup..");

    @ArchTest
    static final ArchRule onlyTheStoreKnowsTdb = only("store", "org.apache.jena.tdb2..", "org.apache.jena.dboe..");

    @ArchTest
    static final ArchRule onlySourcesKnowFeedsCrawlsAndTheNetwork =
            only("source", "com.rometools..", "org.netpreserve..", "crawlercommons..");

    @ArchTest
    static final ArchRule onlyTheServerKnowsHttp =
            only("serve", "org.apache.jena.fuseki..", "org.eclipse.jetty..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule onlyTheCommandLineKnowsPicocli = only("cli", "picocli..");

    @ArchTest
    static final ArchRule onlyTheCommandLineTouchesTheProcess = noClasses()
            .that(resideInAPackage("org.dealgraph.."))
            .and()
            .resideOutsideOfPackage("org.dealgraph.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .accessField(System.class, "in")
            .orShould()
            .callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule onlyTheConsoleKnowsTheStreamsOfTheProcess = noClasses()
            .that()
            .resideInAPackage("org.dealgraph.cli..")
            .and()
            .doNotHaveSimpleName("Console")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .accessField(System.class, "in");

    private static ArchRule only(String user, String... packages) {
        return noClasses()
                .that()
                .resideInAPackage("org.dealgraph..")
                .and()
                .resideOutsideOfPackage("org.dealgraph." + user + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }
}
