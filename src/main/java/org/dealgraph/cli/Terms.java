package org.dealgraph.cli;

import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.dealgraph.rdf.Iris;
import org.dealgraph.rdf.Vocabulary;

/** The nodes of a store as people read them: IRIs shortened by the usual prefixes, literals by their text. */
final class Terms {
    private final PrefixMapping prefixes;

    Terms(Iris iris) {
        prefixes = PrefixMapping.Factory.create()
                .setNsPrefix("dg", Vocabulary.NAMESPACE)
                .setNsPrefix("id", iris.base() + "id/")
                .setNsPrefix("article", iris.base() + "article/")
                .setNsPrefix("claim", iris.base() + "claim/")
                .setNsPrefix("deal", iris.base() + "deal/")
                .setNsPrefix("rule", Vocabulary.RULE_NAMESPACE)
                .setNsPrefix("dcterms", DCTerms.getURI())
                .setNsPrefix("owl", OWL.getURI())
                .setNsPrefix("prov", "http://www.w3.org/ns/prov#")
                .setNsPrefix("rdf", RDF.getURI())
                .setNsPrefix("rdfs", RDFS.getURI())
                .setNsPrefix("schema", "https://schema.org/")
                .setNsPrefix("skos", SKOS.getURI())
                .setNsPrefix("wd", "http://www.wikidata.org/entity/")
                .setNsPrefix("xsd", XSD.getURI());
    }

    PrefixMapping prefixes() {
        return prefixes;
    }

    /** The text of a node; empty for none. */
    String text(Node node) {
        if (node == null) {
            return "";
        }
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        return node.isURI() ? prefixes.shortForm(node.getURI()) : node.toString();
    }
}
