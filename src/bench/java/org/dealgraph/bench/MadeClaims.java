package org.dealgraph.bench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.dealgraph.rdf.Vocabulary;

/** Any number of invented articles with invented claims among so many companies; the same number is always the same. */
record MadeClaims(String base, int companies) {
    static final int AN_ARTICLE = 10;
    private static final List<String> RELATIONS = List.of("investsIn", "acquires", "supplies", "partnersWith", "sues");

    /** The article's name, and its graph's. */
    Node name(int number) {
        return node(base + "article/" + number);
    }

    Set<Triple> article(int number) {
        Node article = name(number);
        Set<Triple> triples = new LinkedHashSet<>();
        triples.add(Triple.create(article, RDF.Nodes.type, Vocabulary.ARTICLE));
        triples.add(Triple.create(article, DCTerms.source.asNode(), text("made/" + number + ".txt")));
        triples.add(Triple.create(
                article,
                SchemaDO.datePublished.asNode(),
                NodeFactory.createLiteralDT("2025-01-%02d".formatted(number % 28 + 1), XSDDatatype.XSDdate)));
        for (int i = 0; i < AN_ARTICLE; i++) {
            claim(article, number * AN_ARTICLE + i, triples);
        }
        return triples;
    }

    private void claim(Node article, int number, Set<Triple> triples) {
        Node claim = node(base + "claim/" + number);
        Node subject = company(number * 7919L, triples);
        Node object = company(number * 104_729L + 1, triples);
        Node relation = Vocabulary.term(RELATIONS.get(number % RELATIONS.size()));
        String quote = "Company " + number * 7919L % companies
                + " made a deal in a sentence of usual length, said number " + number + ".";
        triples.add(Triple.create(claim, RDF.Nodes.type, Vocabulary.CLAIM));
        triples.add(Triple.create(claim, RDF.Nodes.subject, subject));
        triples.add(Triple.create(claim, RDF.Nodes.predicate, relation));
        triples.add(Triple.create(claim, RDF.Nodes.object, object));
        triples.add(Triple.create(claim, Vocabulary.PHASE, Vocabulary.term("Begins")));
        triples.add(Triple.create(claim, Vocabulary.MODALITY, Vocabulary.term("Asserted")));
        triples.add(
                Triple.create(claim, Vocabulary.NEGATED, NodeFactory.createLiteralDT("false", XSDDatatype.XSDboolean)));
        triples.add(Triple.create(claim, Vocabulary.QUOTE, text(quote)));
        triples.add(Triple.create(claim, Vocabulary.QUOTE_START, integer(number % 5000)));
        triples.add(Triple.create(claim, Vocabulary.QUOTE_END, integer(number % 5000 + quote.length())));
        triples.add(Triple.create(claim, Vocabulary.FOUND_BY, Vocabulary.rule("made")));
        triples.add(Triple.create(
                claim, Vocabulary.CONFIDENCE, NodeFactory.createLiteralDT("0.75", XSDDatatype.XSDdecimal)));
        triples.add(Triple.create(claim, Vocabulary.WAS_DERIVED_FROM, article));
        triples.add(Triple.create(subject, relation, object));
    }

    private Node company(long seed, Set<Triple> triples) {
        long number = seed % companies;
        Node company = node(base + "id/company-" + number);
        triples.add(Triple.create(company, RDF.Nodes.type, Vocabulary.term("Company")));
        triples.add(Triple.create(company, RDFS.Nodes.label, text("Company " + number)));
        return company;
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private static Node integer(int number) {
        return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
    }
}
