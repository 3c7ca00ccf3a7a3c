package org.dealgraph.rdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.dealgraph.model.Catalogue;
import org.dealgraph.model.CatalogueEntry;
import org.dealgraph.model.Entity;
import org.dealgraph.model.EntityType;
import org.dealgraph.rdf.Description.Fact;

/** Makes catalogue entries of their descriptions. */
final class CatalogueReader {
    /** What the IRIs of entities start with in catalogue files, whatever the base of the data. */
    static final String ID_NAMESPACE = Iris.DEFAULT_BASE + "id/";

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Set<Node> KNOWN =
            Set.of(Vocabulary.MAKER, Vocabulary.PARENT, Vocabulary.SEAT, Vocabulary.KIND, Vocabulary.AMBIGUOUS);

    private CatalogueReader() {}

    /**
     * The catalogue of these descriptions, one an entity.
     *
     * @throws OntologyException if one cannot be an entry, or two do not go together: a name that both have, a maker or
     *     parent that is not there
     */
    static Catalogue read(Collection<Description> descriptions) {
        Map<String, Description> byId = new LinkedHashMap<>();
        Map<String, String> idOfName = new HashMap<>();
        List<CatalogueEntry> entries = new ArrayList<>();
        for (Description description : descriptions) {
            CatalogueEntry entry = read(description);
            entries.add(entry);
            byId.put(entry.entity().id(), description);
            names(entry.entity()).forEach(name -> {
                String other = idOfName.putIfAbsent(name, entry.entity().id());
                if (other != null) {
                    throw description.problem("\"" + name + "\" is also a name of " + other
                            + "; drop it from one of them, or describe both as one entity");
                }
            });
        }
        for (CatalogueEntry entry : entries) {
            Stream.concat(entry.maker().stream(), entry.parent().stream())
                    .filter(organization -> !byId.containsKey(organization))
                    .forEach(missing -> {
                        throw byId.get(entry.entity().id()).problem("no catalogue describes " + ID_NAMESPACE + missing);
                    });
        }
        return Catalogue.of(entries);
    }

    private static Stream<String> names(Entity entity) {
        return Stream.concat(Stream.of(entity.label()), entity.aliases().stream());
    }

    private static CatalogueEntry read(Description description) {
        description.allowOnly(KNOWN);
        String id = idOf(description.subject())
                .orElseThrow(() -> description.problem("the IRI of an entity must be " + ID_NAMESPACE
                        + " and words of a-z and 0-9 joined by hyphens, not " + description.subject()));
        String label = description.text(description.one(RDFS.Nodes.label));
        List<String> aliases = description.texts(SKOS.altLabel.asNode()).stream()
                .filter(alias -> !alias.equals(label))
                .distinct()
                .sorted()
                .toList();
        return new CatalogueEntry(
                new Entity(id, type(description), label, aliases, true),
                organization(description, Vocabulary.MAKER),
                organization(description, Vocabulary.PARENT),
                description.texts(Vocabulary.SEAT),
                description.texts(Vocabulary.KIND),
                description.truth(Vocabulary.AMBIGUOUS).orElse(false));
    }

    /** The id in the IRI of an entity of a catalogue file. */
    static Optional<String> idOf(Node entity) {
        return Optional.of(entity)
                .filter(Node::isURI)
                .map(Node::getURI)
                .filter(iri -> iri.startsWith(ID_NAMESPACE))
                .map(iri -> iri.substring(ID_NAMESPACE.length()))
                .filter(id -> ID.matcher(id).matches());
    }

    private static EntityType type(Description description) {
        List<Fact> types = description.all(RDF.Nodes.type).stream()
                .filter(fact -> fact.value().isURI() && fact.value().getURI().startsWith(Vocabulary.NAMESPACE))
                .toList();
        if (types.size() != 1) {
            throw description.problem("an entity has one class of the ontology, not " + types.size());
        }
        String className = types.get(0).value().getURI().substring(Vocabulary.NAMESPACE.length());
        return EntityType.ofClass(className)
                .orElseThrow(() -> description.problem(
                        types.get(0), "dg:" + className + " is no class of entities; there are " + classNames()));
    }

    private static Optional<String> organization(Description description, Node property) {
        return description.optional(property).map(fact -> idOf(fact.value())
                .orElseThrow(() -> description.problem(fact, "\"" + fact.value() + "\" is no entity of a catalogue")));
    }

    private static String classNames() {
        return Arrays.stream(EntityType.values())
                .map(type -> "dg:" + type.className())
                .collect(Collectors.joining(", "));
    }
}
