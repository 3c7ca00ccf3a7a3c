package org.dealgraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dealgraph.rdf.UserFiles.CATALOGUE;
import static org.dealgraph.rdf.UserFiles.PREFIXES;
import static org.dealgraph.rdf.UserFiles.RULE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenOntologyFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    rdfs:label "Zorg Industries" ; | rdfs:label "Zorg Industries" , , | 8: | COMMA
                    a dg:Company | a dg:Firm | 7: | dg:Firm is no class of entities; there are dg:Company
                    a dg:Company | a dg:Company, dg:Person | 7: | one class of the ontology, not 2
                    rdfs:label "Zorg Industries" ; | | 7: | zorg-industries: label is missing
                    rdfs:label "Zorg Industries" ; | rdfs:label "Zorg"@en ; | 8: | must be a string without a language
                    rdfs:label "Zorg Industries" ; | rdfs:label "Zorg I", "Zorg II" ; | 8: | label is given twice
                    rdfs:label "Zorg Industries" ; | rdfs:label "OpenAI" ; | 7: | "OpenAI" is also a name of openai
                    dg:seat "Zorgville" | dg:sead "Zorgville" | 10: | sead does not belong here
                    dg:ambiguous true | dg:ambiguous "perhaps" | 12: | ambiguous must be true or false
                    id:zorg-industries . | id:acme-zorg . | 14: | no catalogue describes https://w3id.org/dealgraph/id/acme-zorg
                    id:zorg-industries . | "Zorg" . | 16: | is no entity of a catalogue
                    id:zf1 | <https://example.org/zf1> | 14: | must be https://w3id.org/dealgraph/id/
                    id:zf1 | id:ZF1 | 14: | must be https://w3id.org/dealgraph/id/
                    id:zf1 | [] | 14: | a blank node, list or [ ] cannot be used here
                    id:zf1 | nope:zf1 | 14: | nope
                    """)
    void aBrokenCatalogueIsToldByFileLineAndReason(String sound, String broken, String line, String reason) {
        String text = CATALOGUE.replace(sound, broken == null ? "" : broken);
        assertThatThrownBy(() -> withCatalogue(text).load())
                .isInstanceOf(OntologyException.class)
                .hasMessageStartingWith(folder.resolve("catalogue.ttl") + ":" + line)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    rdfs:comment "X zorgs Y."@en ; ~ ~ 7: ~ zorgs: comment is missing
                    dg:acquires ~ dg:acquire ~ 9: ~ is no relation; there are acquires, availableOn
                    "verb" ~ "adverb" ~ 10: ~ "adverb" is none of [verb, noun, adjective, name]
                    dg:trigger "zorg", "zorg up" ; ~ ~ 7: ~ trigger is missing
                    dg:trigger ~ dg:triger ~ 11: ~ triger does not belong here
                    possessor, ~ beneath ~ 12: ~ "beneath" is no place; there are [subject, object
                    dg:objectAt "object" ; ~ ~ 7: ~ objectAt is missing
                    dg:Begins ~ dg:Starts ~ 16: ~ is none of [Begins, Holds, Changes, Ends]
                    dg:Planned ~ "planned" ~ 17: ~ is none of [Asserted
                    claimNegated true ~ claimNegated 1 ~ 18: ~ claimNegated must be true or false
                    0.6 ~ 1.6 ~ 20: ~ confidence must be a decimal number from 0 to 1
                    "Nobody zorgs. =>" ~ "Nobody zorgs." ~ 22: ~ is not of the form TEXT => SUBJECT
                    Ann | acquires ~ Ann | sues ~ 21: ~ is not of the form TEXT => SUBJECT | acquires
                    rule:zorgs a dg:Rule ~ rule:zorgs a dg:Company ~ 7: ~ neither a dg:Rule nor a dg:Relation
                    rule:zorgs a ~ <https://example.org/zorgs> a ~ 7: ~ a rule's IRI must be https://w3id.org/dealgraph/rule/
                    """)
    void aBrokenRuleIsToldByFileLineAndReason(String sound, String broken, String line, String reason) {
        String text = RULE.replace(sound, broken == null ? "" : broken);
        assertThat(text).isNotEqualTo(RULE);
        assertThatThrownBy(() -> withRules(text).load())
                .isInstanceOf(OntologyException.class)
                .hasMessageStartingWith(folder.resolve("rules.ttl") + ":" + line)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    dg:Person | dg:Human | 7: | is no class of entities
                    dg:Investment | dg:Company | 9: | is no class of deals
                    dg:subjectType dg:Person ; | | 6: | admires: subjectType is missing
                    dg:admires | id:admires | 6: | a relation must be in the namespace
                    """)
    void aBrokenRelationIsToldByFileLineAndReason(String sound, String broken, String line, String reason) {
        String relation = PREFIXES
                + """
                dg:admires a dg:Relation ;
                    dg:subjectType dg:Person ;
                    dg:objectType dg:AIModel ;
                    dg:makesDeal dg:Investment .
                """;
        assertThatThrownBy(() -> withRules(relation.replace(sound, broken == null ? "" : broken))
                        .load())
                .isInstanceOf(OntologyException.class)
                .hasMessageStartingWith(folder.resolve("rules.ttl") + ":" + line)
                .hasMessageContaining(reason);
    }

    @Test
    void twoFilesOfAFolderMayNotDescribeOneRule() throws IOException {
        write("again.ttl", RULE);
        assertThatThrownBy(() -> withRules(RULE))
                .isInstanceOf(OntologyException.class)
                .hasMessage(
                        folder.resolve("rules.ttl") + ":7: zorgs: another file of the same folder describes it too");
    }

    @Test
    void aFileInAnotherEncodingIsToldByLine() throws IOException {
        Path file = Files.write(folder.resolve("latin.txt"), "eins\nfünf\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> new OntologyLoader(List.of(), List.of(folder)))
                .isInstanceOf(OntologyException.class)
                .hasMessage(file + ":2: the line is not UTF-8; save the file in that encoding");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path missing = folder.resolve("missing.ttl");
        assertThatThrownBy(() -> new OntologyLoader(List.of(missing), List.of()))
                .isInstanceOf(OntologyException.class)
                .hasMessageStartingWith(missing + " cannot be read: there is no such file");
        assertThatThrownBy(() -> new OntologyLoader(List.of(), List.of(missing)))
                .isInstanceOf(OntologyException.class)
                .hasMessageStartingWith(missing + " cannot be read as a folder of rules");
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
}
