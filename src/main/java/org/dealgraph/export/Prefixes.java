package org.dealgraph.export;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.apache.jena.vocabulary.XSD;
import org.dealgraph.rdf.Iris;
import org.dealgraph.rdf.Vocabulary;

/** The prefixes that IRIs of a store are abbreviated with. */
public final class Prefixes {
    private Prefixes() {}

    /** Namespaces by prefix, in the order of the prefixes. */
    public static Map<String, String> of(Iris iris) {
        Map<String, String> prefixes = new TreeMap<>();
        prefixes.put("dg", Vocabulary.NAMESPACE);
        prefixes.put("rule", Vocabulary.RULE_NAMESPACE);
        prefixes.put("id", iris.base() + "id/");
        prefixes.put("article", iris.base() + "article/");
        prefixes.put("claim", iris.base() + "claim/");
        prefixes.put("deal", iris.base() + "deal/");
        prefixes.put("rdf", RDF.getURI());
        prefixes.put("rdfs", RDFS.getURI());
        prefixes.put("owl", OWL.getURI());
        prefixes.put("xsd", XSD.getURI());
        prefixes.put("skos", SKOS.getURI());
        prefixes.put("dcterms", DCTerms.getURI());
        prefixes.put("schema", SchemaDO.NS);
        prefixes.put("prov", "http://www.w3.org/ns/prov#");
        return prefixes;
    }
}
