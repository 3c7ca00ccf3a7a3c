package org.dealgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dealgraph.export.ExportFormat;
import org.dealgraph.export.Exporter;
import org.dealgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the whole store in a format that other programs load. */
@Command(
        name = "export",
        header = "Write the whole store as N-Quads, TriG, Turtle, N-Triples, JSON-LD or RDF/XML.",
        description = "N-Quads come sorted: the same articles give the same bytes.")
final class ExportCommand extends StoreCommand {
    private static final String STANDARD_OUTPUT = "-";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "nquads, trig, turtle, ntriples, jsonld or rdfxml."
                    + " Default: by the extension of the file, else nquads.")
    private String label;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            defaultValue = STANDARD_OUTPUT,
            description = "The file to write, or - for standard output. Default: ${DEFAULT-VALUE}.")
    private String file;

    @Override
    int run(Store store) throws IOException {
        Exporter exporter = new Exporter(store);
        if (file.equals(STANDARD_OUTPUT)) {
            exporter.write(format(), console().out());
        } else {
            exporter.write(format(), Path.of(file));
            console().err().println("Wrote " + file + ".");
        }
        return ExitCode.DONE;
    }

    private ExportFormat format() {
        if (label != null) {
            return ExportFormat.named(label)
                    .orElseThrow(() -> wrongUse("there is no format \"" + label + "\"; there are " + labels()));
        }
        if (file.equals(STANDARD_OUTPUT)) {
            return ExportFormat.N_QUADS;
        }
        return Optional.of(Path.of(file).getFileName().toString())
                .flatMap(ExportFormat::ofFile)
                .orElseThrow(() ->
                        wrongUse("the name of " + file + " tells no format; give one with --format: " + labels()));
    }

    private static String labels() {
        return Arrays.stream(ExportFormat.values()).map(ExportFormat::label).collect(Collectors.joining(", "));
    }
}
