package org.dealgraph.rdf;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.dealgraph.model.Entity;
import org.dealgraph.model.EntityType;

/**
 * Names the entities of one article, and describes those that the catalogue does not.
 *
 * @param iris names them
 * @param out where descriptions go
 */
record EntityWriter(Iris iris, Set<Triple> out) {
    private static final Node ALT_LABEL = SKOS.altLabel.asNode();

    /** The entity's IRI; what the catalogue does not say of it is written. */
    Node write(Entity entity) {
        return entity.catalogued() ? iris.entity(entity.id()) : describe(entity, entity.type());
    }

    /** The entity's IRI, described as one of a type whatever the catalogue says. */
    Node describe(Entity entity, EntityType type) {
        Node iri = iris.entity(entity.id());
        out.add(Triple.create(iri, RDF.Nodes.type, Vocabulary.term(type.className())));
        out.add(Triple.create(iri, RDFS.Nodes.label, Literals.text(entity.label())));
        entity.aliases().forEach(alias -> out.add(Triple.create(iri, ALT_LABEL, Literals.text(alias))));
        return iri;
    }
}
