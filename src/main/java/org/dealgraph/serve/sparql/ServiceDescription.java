package org.dealgraph.serve.sparql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/** What the endpoint can do, in the words of SPARQL 1.1 Service Description. */
final class ServiceDescription {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";
    private static final AcceptList OFFERED =
            AcceptList.create("text/turtle", "application/rdf+xml", "application/n-triples", "application/ld+json");
    private static final List<String> RESULTS = List.of(
            "SPARQL_Results_XML",
            "SPARQL_Results_JSON",
            "SPARQL_Results_CSV",
            "SPARQL_Results_TSV",
            "Turtle",
            "RDF_XML",
            "N-Triples",
            "JSON-LD");

    private ServiceDescription() {}

    /** Answers with it. */
    static void send(HttpAction action, boolean updates) {
        MediaType type = ConNeg.chooseContentType(action.getRequest(), OFFERED, MediaType.create("text/turtle"));
        Lang lang = Optional.ofNullable(RDFLanguages.contentTypeToLang(type.getContentTypeStr()))
                .orElse(Lang.TURTLE);
        action.setResponseStatus(200);
        action.setResponseContentType(lang.getHeaderString());
        action.setResponseHeader("Vary", "Accept");
        try {
            RDFDataMgr.write(
                    action.getResponseOutputStream(),
                    graph(action.getRequestRequestURL().toString(), updates),
                    lang);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Graph graph(String endpoint, boolean updates) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefix("sd", SD).setNsPrefix("formats", FORMATS);
        Node service = NodeFactory.createURI(endpoint + "#service");
        graph.add(service, RDF.Nodes.type, term("Service"));
        graph.add(service, term("endpoint"), NodeFactory.createURI(endpoint));
        graph.add(service, term("supportedLanguage"), term("SPARQL11Query"));
        if (updates) {
            graph.add(service, term("supportedLanguage"), term("SPARQL11Update"));
        }
        graph.add(service, term("feature"), term("UnionDefaultGraph"));
        RESULTS.forEach(format -> graph.add(service, term("resultFormat"), NodeFactory.createURI(FORMATS + format)));
        return graph;
    }

    private static Node term(String name) {
        return NodeFactory.createURI(SD + name);
    }
}
