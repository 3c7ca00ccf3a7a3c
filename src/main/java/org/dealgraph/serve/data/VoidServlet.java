package org.dealgraph.serve.data;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.dealgraph.rdf.Iris;
import org.dealgraph.rdf.Vocabulary;
import org.dealgraph.serve.http.ServerAddress;
import org.dealgraph.serve.view.Snapshots;

/** What this data set is, where it answers and how much is in it, in the Vocabulary of Interlinked Datasets. */
public final class VoidServlet extends HttpServlet {
    private static final String EXAMPLE = "id/microsoft";

    private final Snapshots snapshots;
    private final Iris iris;
    private final PrefixMapping prefixes;

    public VoidServlet(Snapshots snapshots, Iris iris, PrefixMapping prefixes) {
        this.snapshots = snapshots;
        this.iris = iris;
        this.prefixes = prefixes;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RdfForm form = Accepted.by(request).filter(RdfForm::isRdf).orElse(RdfForm.TURTLE);
        Binding counts =
                snapshots.look(snapshot -> snapshot.rows("counts", Map.of()).get(0));
        response.setHeader("Vary", "Accept");
        response.setContentType(form.mediaType() + ";charset=utf-8");
        form.write(description(ServerAddress.of(request), counts), response.getOutputStream());
    }

    private Graph description(String server, Binding counts) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefixes(prefixes).setNsPrefix("void", VOID.getURI());
        Node dataset = NodeFactory.createURI(server + "/.well-known/void#dataset");
        graph.add(dataset, RDF.Nodes.type, VOID.Dataset.asNode());
        graph.add(dataset, DCTerms.title.asNode(), NodeFactory.createLiteralString("dealgraph"));
        graph.add(
                dataset,
                DCTerms.description.asNode(),
                NodeFactory.createLiteralString("Companies, their deals, and what news articles claim of them."));
        graph.add(dataset, VOID.sparqlEndpoint.asNode(), NodeFactory.createURI(server + "/dealgraph/sparql"));
        graph.add(dataset, VOID.uriSpace.asNode(), NodeFactory.createLiteralString(iris.base()));
        graph.add(dataset, VOID.vocabulary.asNode(), NodeFactory.createURI(Vocabulary.NAMESPACE));
        graph.add(dataset, VOID.exampleResource.asNode(), NodeFactory.createURI(iris.base() + EXAMPLE));
        graph.add(dataset, VOID.uriLookupEndpoint.asNode(), NodeFactory.createURI(server + "/search?q="));
        graph.add(dataset, VOID.documents.asNode(), count(counts, "articles"));
        graph.add(dataset, VOID.entities.asNode(), count(counts, "entities"));
        return graph;
    }

    private static Node count(Binding counts, String name) {
        return NodeFactory.createLiteralDT(counts.get(name).getLiteralLexicalForm(), XSDDatatype.XSDinteger);
    }
}
