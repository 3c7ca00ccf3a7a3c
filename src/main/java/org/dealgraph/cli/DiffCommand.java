package org.dealgraph.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.dealgraph.export.content.ClaimRow;
import org.dealgraph.export.content.Difference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Compares two stores or dumps. */
@Command(
        name = "diff",
        header = "Compare two stores or dumps: claims gained, lost and changed.",
        description = {
            "A claim has changed if the same article says of the same two something else in the same place.",
            "Lines start with + for a gained claim, - for a lost one, and ~ for one that has changed."
        })
final class DiffCommand implements Callable<Integer> {
    @ParentCommand
    private Dealgraph program;

    @Parameters(index = "0", paramLabel = "OLD", description = "The folder of a store, or a dump.")
    private Path old;

    @Parameters(index = "1", paramLabel = "NEW", description = "The folder of a store, or a dump.")
    private Path recent;

    @Option(names = "--json", description = "Print one object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Difference difference = new GraphFile(old)
                .asStore(before -> new GraphFile(recent).asStore(after -> Difference.between(before, after)));
        if (json) {
            JSON.write(program.console().out(), json(difference));
        } else {
            print(difference, program.console().out());
        }
        return ExitCode.DONE;
    }

    private static void print(Difference difference, PrintStream out) {
        difference.gained().forEach(claim -> out.println("+ " + line(claim)));
        difference.lost().forEach(claim -> out.println("- " + line(claim)));
        difference.changed().forEach(change -> {
            out.println("~ " + line(change.before()));
            out.println("  " + line(change.after()));
        });
        out.println(Counts.of(difference.gained().size(), "claim") + " gained, "
                + difference.lost().size() + " lost, " + difference.changed().size() + " changed; quads: "
                + difference.quadsGained() + " gained, " + difference.quadsLost() + " lost");
    }

    private static String line(ClaimRow claim) {
        return claim.subject().label() + " " + claim.relation() + " "
                + claim.object().label() + ", "
                + (claim.stance().negated() ? "denied, " : "")
                + claim.stance().phase().toLowerCase(Locale.ROOT) + ", "
                + claim.stance().modality().toLowerCase(Locale.ROOT) + " ("
                + claim.article().source() + ", characters "
                + claim.evidence().start() + " to " + claim.evidence().end() + ")";
    }

    private static JsonObject json(Difference difference) {
        JsonObject object = new JsonObject();
        object.put("gained", claims(difference.gained()));
        object.put("lost", claims(difference.lost()));
        JsonArray changed = new JsonArray();
        difference.changed().forEach(change -> {
            JsonObject pair = new JsonObject();
            pair.put("before", json(change.before()));
            pair.put("after", json(change.after()));
            changed.add(pair);
        });
        object.put("changed", changed);
        object.put("quadsGained", difference.quadsGained());
        object.put("quadsLost", difference.quadsLost());
        return object;
    }

    private static JsonArray claims(Iterable<ClaimRow> claims) {
        JsonArray array = new JsonArray();
        claims.forEach(claim -> array.add(json(claim)));
        return array;
    }

    private static JsonObject json(ClaimRow claim) {
        JsonObject object = new JsonObject();
        object.put("claim", claim.iri());
        object.put("subject", claim.subject().label());
        object.put("relation", claim.relation());
        object.put("object", claim.object().label());
        object.put("phase", claim.stance().phase());
        object.put("modality", claim.stance().modality());
        object.put("negated", claim.stance().negated());
        object.put("article", claim.article().iri());
        object.put("quote", claim.evidence().quote());
        return object;
    }
}
