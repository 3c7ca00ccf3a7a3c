package org.dealgraph.export.content;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.dealgraph.rdf.Vocabulary;

/** Turns a deal and what was counted of its claims into a row. */
final class DealReader {
    private DealReader() {}

    static DealRow read(DatasetGraph data, EntityReader entities, String iri, DealRow.Tally tally) {
        Node deal = NodeFactory.createURI(iri);
        List<EntityRow> parties = data.stream(Node.ANY, deal, Vocabulary.PARTY, Node.ANY)
                .map(Quad::getObject)
                .distinct()
                .map(entities::read)
                .sorted(Comparator.comparing(EntityRow::label).thenComparing(EntityRow::id))
                .toList();
        TreeSet<String> types = new TreeSet<>();
        data.stream(Node.ANY, deal, RDF.Nodes.type, Node.ANY)
                .map(quad -> Nodes.localName(quad.getObject()))
                .forEach(types::add);
        return new DealRow(
                iri,
                data.stream(Node.ANY, deal, RDFS.Nodes.label, Node.ANY)
                        .map(quad -> Nodes.text(quad.getObject()))
                        .min(Comparator.naturalOrder())
                        .orElse(""),
                types.isEmpty() ? "Deal" : types.first(),
                parties.stream().map(EntityRow::label).toList(),
                parties.stream().map(EntityRow::id).toList(),
                tally.latest().map(claim -> claim.stance().phase()),
                tally.claims(),
                tally.denials(),
                tally.articles(),
                tally.outlets(),
                tally.first(),
                tally.last());
    }
}
