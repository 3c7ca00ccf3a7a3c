package org.dealgraph.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.dealgraph.export.content.Selection;
import org.dealgraph.model.Modality;
import org.dealgraph.model.PartialDate;
import org.dealgraph.rdf.Vocabulary;
import org.dealgraph.store.NamedQuery;
import org.dealgraph.store.QueryLibrary;
import org.dealgraph.store.Store;
import org.dealgraph.store.StoreException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which claims an export is about. */
final class SelectionOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--entity",
            paramLabel = "NAME",
            description = "Only claims with this entity at an end, as speaker, or as a party of the deal.")
    private List<String> entities = List.of();

    @Option(names = "--deal", paramLabel = "IRI", description = "Only claims about this deal: IRI or deal:….")
    private List<String> deals = List.of();

    @Option(names = "--since", paramLabel = "DATE", description = "Only from articles published then or later.")
    private String since;

    @Option(names = "--until", paramLabel = "DATE", description = "Only from articles published then or earlier.")
    private String until;

    @Option(names = "--outlet", paramLabel = "NAME", description = "Only from articles of this outlet.")
    private List<String> outlets = List.of();

    @Option(names = "--relation", paramLabel = "NAME", description = "Only claims of this relation.")
    private List<String> relations = List.of();

    @Option(
            names = "--min-outlets",
            paramLabel = "N",
            description = "Only claims about facts that so many independent outlets support; copies count once.")
    private int leastOutlets;

    @Option(names = "--modality", paramLabel = "NAME", description = "Only claims of this modality, such as asserted.")
    private List<String> modalities = List.of();

    @Option(
            names = "--select",
            paramLabel = "QUERY",
            description = "A file or a shipped query: a CONSTRUCT makes the triples to write; a SELECT with a column"
                    + " ?claim chooses claims; any SELECT makes the table that csv, tsv, xlsx or parquet write.")
    private String query;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "Set a parameter of that query.")
    private Map<String, String> settings = new LinkedHashMap<>();

    /** The query; empty if none is given. */
    Optional<NamedQuery> query() throws IOException {
        if (query == null) {
            return Optional.empty();
        }
        try {
            Path file = Path.of(query);
            return Optional.of(
                    Files.isRegularFile(file)
                            ? NamedQuery.parse(query, Files.readString(file, StandardCharsets.UTF_8))
                            : QueryLibrary.question(query));
        } catch (StoreException e) {
            throw wrongUse(e.getMessage());
        }
    }

    Map<String, String> settings() {
        return settings;
    }

    /** The conditions on claims, names looked up in the store. */
    Selection selection(Store store) {
        Terms terms = new Terms(store.iris());
        return new Selection(
                iris(entities, store, terms),
                deals.stream().map(terms::iri).collect(Collectors.toSet()),
                iris(outlets, store, terms),
                relations.stream().map(name -> relation(name, store)).collect(Collectors.toSet()),
                modalities.stream().map(this::modality).collect(Collectors.toSet()),
                date("--since", since),
                date("--until", until),
                leastOutlets,
                Optional.empty());
    }

    private static Set<String> iris(List<String> names, Store store, Terms terms) {
        return names.stream()
                .map(name -> store.entity(terms.iri(name)).getURI())
                .collect(Collectors.toSet());
    }

    private String relation(String name, Store store) {
        String local = name.startsWith("dg:") ? name.substring("dg:".length()) : name;
        boolean known = store.read(
                data -> data.contains(Node.ANY, Vocabulary.term(local), RDF.Nodes.type, Vocabulary.RELATION));
        if (!known) {
            throw wrongUse("there is no relation \"" + name + "\"; the ontology names them, such as investsIn");
        }
        return local;
    }

    private String modality(String name) {
        return Arrays.stream(Modality.values())
                .map(Modality::term)
                .filter(term -> term.equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> wrongUse("there is no modality \"" + name + "\"; there are "
                        + Arrays.stream(Modality.values()).map(Modality::term).collect(Collectors.joining(", "))));
    }

    private Optional<PartialDate> date(String option, String text) {
        try {
            return Optional.ofNullable(text).map(PartialDate::parse);
        } catch (DateTimeException e) {
            throw wrongUse(option + " is \"" + text + "\", which is no date such as 2025, 2025-01 or 2025-01-31");
        }
    }

    private ParameterException wrongUse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
