package org.dealgraph.export;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.dealgraph.rdf.Vocabulary;
import org.dealgraph.store.ArticleGraph;
import org.dealgraph.store.Store;
import org.dealgraph.store.World;

/** A store in which companies have names that a careless writer stumbles over, each making a deal with the next. */
public final class HostileWorld {
    public static final List<String> NAMES = List.of(
            "=cmd|' /C calc'!A0",
            "+1 \"quoted\", Inc.",
            "-2\nlines",
            "@tab\there",
            "back\\slash \\\" and ' quote",
            "<b>&amp; ]]></b>",
            "\u202Eright to left\u202C \u05D0\u05D1",
            "emoji \uD83E\uDD16\uD83D\uDC68\u200D\uD83D\uDCBB",
            "semi;colon | bar",
            "carriage\r\nreturn",
            "ends in backslash\\",
            " leading and trailing ",
            "{curly} ${dollar} %s");

    private HostileWorld() {}

    /** A store in memory with a claim a name. */
    public static Store inMemory() {
        Store store = Store.inMemory(World.IRIS);
        World.prepare(store);
        store.replace(article(NAMES), World.NOON);
        return store;
    }

    /** An article with a claim a name: each company partners with the next one. */
    public static ArticleGraph article(List<String> names) {
        Node article = World.iri("article/hostile");
        List<Triple> triples = new ArrayList<>();
        triples.add(Triple.create(article, RDF.Nodes.type, Vocabulary.ARTICLE));
        triples.add(Triple.create(article, DCTerms.source.asNode(), text("hostile.txt")));
        for (int i = 0; i < names.size(); i++) {
            Node company = company(i);
            triples.add(Triple.create(company, RDF.Nodes.type, Vocabulary.term("Company")));
            triples.add(Triple.create(company, RDFS.Nodes.label, text(names.get(i))));
            claim(article, i, company, company((i + 1) % names.size()), names.get(i), triples);
        }
        return ArticleGraph.of(article, triples);
    }

    private static void claim(Node article, int number, Node subject, Node object, String quote, List<Triple> triples) {
        Node claim = World.iri("claim/hostile-%02d".formatted(number));
        triples.add(Triple.create(claim, RDF.Nodes.type, Vocabulary.CLAIM));
        triples.add(Triple.create(claim, RDF.Nodes.subject, subject));
        triples.add(Triple.create(claim, RDF.Nodes.predicate, Vocabulary.term("supplies")));
        triples.add(Triple.create(claim, RDF.Nodes.object, object));
        triples.add(Triple.create(claim, Vocabulary.PHASE, Vocabulary.term("Holds")));
        triples.add(Triple.create(claim, Vocabulary.MODALITY, Vocabulary.term("Asserted")));
        triples.add(
                Triple.create(claim, Vocabulary.NEGATED, NodeFactory.createLiteralDT("false", XSDDatatype.XSDboolean)));
        triples.add(Triple.create(claim, Vocabulary.QUOTE, text(quote)));
        triples.add(Triple.create(claim, Vocabulary.WAS_DERIVED_FROM, article));
        triples.add(Triple.create(subject, Vocabulary.term("supplies"), object));
    }

    private static Node company(int number) {
        return World.iri("id/hostile-%02d".formatted(number));
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }
}
