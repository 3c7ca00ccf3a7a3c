package org.dealgraph.cli;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dealgraph.read.ReadOptions;
import org.dealgraph.source.Columns;
import org.dealgraph.source.ContainerFormat;
import org.dealgraph.source.SourceOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the user says about files that hold many articles. */
final class FromOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--from",
            paramLabel = "FORMAT",
            description = "What the arguments are: ${COMPLETION-CANDIDATES}. Default: by name and beginning.")
    private ContainerFormat format;

    @Option(
            names = "--column",
            paramLabel = "PART=NAME",
            description = "Which column of a table, or field of a JSON object, is the text, headline, author, outlet,"
                    + " published, url or language; inner fields as source.name. Default: by their usual names.")
    private Map<String, String> columns = new LinkedHashMap<>();

    SourceOptions options(ReadOptions reading) {
        SourceOptions options = SourceOptions.of(reading.maxBytes()).withColumns(columns());
        if (reading.charset().isPresent()) {
            options = options.withCharset(reading.charset().get());
        }
        return format == null ? options : options.withFormat(format);
    }

    private Columns columns() {
        Map<Columns.Part, String> given = new EnumMap<>(Columns.Part.class);
        columns.forEach((part, name) -> given.put(part(part), name));
        return new Columns(given);
    }

    private Columns.Part part(String title) {
        for (Columns.Part part : Columns.Part.values()) {
            if (part.title().equalsIgnoreCase(title)) {
                return part;
            }
        }
        throw new ParameterException(
                spec.commandLine(), "an article has no \"" + title + "\"; --column takes " + Columns.titles());
    }
}
