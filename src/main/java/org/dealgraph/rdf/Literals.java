package org.dealgraph.rdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dealgraph.model.PartialDate;

/** Values as RDF literals, each in one lexical form. */
final class Literals {
    private Literals() {}

    /** A string; half a surrogate pair, which no file can hold, becomes a question mark. */
    static Node text(String text) {
        return NodeFactory.createLiteralString(
                new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    /** An address as it was given, which need not be a sound IRI. */
    static Node address(String url) {
        return NodeFactory.createLiteralDT(text(url).getLiteralLexicalForm(), XSDDatatype.XSDanyURI);
    }

    static Node integer(int number) {
        return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
    }

    /** A number in the canonical form of XML Schema 1.0, which is also the form that TDB2 gives back. */
    static Node decimal(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        BigDecimal canonical = stripped.setScale(Math.max(1, stripped.scale()), RoundingMode.UNNECESSARY);
        return NodeFactory.createLiteralDT(canonical.toPlainString(), XSDDatatype.XSDdecimal);
    }

    static Node truth(boolean truth) {
        return NodeFactory.createLiteralDT(Boolean.toString(truth), XSDDatatype.XSDboolean);
    }

    /** A date, in the datatype that is as exact as it is. */
    static Node date(PartialDate date) {
        return NodeFactory.createLiteralDT(date.toString(), datatype(date));
    }

    private static XSDDatatype datatype(PartialDate date) {
        if (date instanceof PartialDate.OfYear) {
            return XSDDatatype.XSDgYear;
        }
        return date instanceof PartialDate.OfMonth ? XSDDatatype.XSDgYearMonth : XSDDatatype.XSDdate;
    }
}
