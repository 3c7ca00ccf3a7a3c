package org.dealgraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;

/** Terms come out as Jena writes them, whatever is in them. */
class NTriplesTest {
    @Property(tries = 300)
    void anIriIsWrittenAsJenaDoes(
            @ForAll @CharRange(from = '!', to = '\u00FF') @Chars({' ', '\\', '<', '"'}) String path) {
        assertIsAsJenaWrites(NodeFactory.createURI("https://news.example/" + path));
    }

    @Property(tries = 300)
    void aLiteralIsWrittenAsJenaDoes(
            @ForAll @CharRange(from = '\u0000', to = '\u0100') @Chars({'"', '\\', '\n', '\u2019'}) String text) {
        assertIsAsJenaWrites(NodeFactory.createLiteralString(text));
        assertIsAsJenaWrites(NodeFactory.createLiteralLang(text, "en"));
        assertIsAsJenaWrites(NodeFactory.createLiteralDT(text, XSDDatatype.XSDanyURI));
    }

    private static void assertIsAsJenaWrites(Node node) {
        assertThat(NTriples.term(node)).isEqualTo(NodeFmtLib.strNT(node));
    }
}
