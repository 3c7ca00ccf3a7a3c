package org.dealgraph.export.content;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealgraph.rdf.Vocabulary;
import org.dealgraph.store.Store;

/**
 * What has become of one store in another.
 *
 * @param gained claims of the later one alone, in its order
 * @param lost claims of the earlier one alone, in its order
 * @param changed claims that the same article makes of the same two ends with the same relation and sentence, but otherwise
 * @param quadsGained how many quads of any sort the later one alone has
 * @param quadsLost how many the earlier one alone has
 */
public record Difference(
        List<ClaimRow> gained, List<ClaimRow> lost, List<Change> changed, long quadsGained, long quadsLost) {
    public Difference {
        gained = List.copyOf(gained);
        lost = List.copyOf(lost);
        changed = List.copyOf(changed);
    }

    /** A claim, before and after. */
    public record Change(ClaimRow before, ClaimRow after) {}

    /** Compares by quads, so that two equal stores cost two sorted dumps and no more. */
    public static Difference between(Store before, Store after) throws IOException {
        Lines lost = new Lines();
        Lines gained = new Lines();
        compare(before, after, lost, gained);
        List<ClaimRow> lostClaims = lost.claims(before);
        List<ClaimRow> gainedClaims = gained.claims(after);
        List<Change> changed = new ArrayList<>();
        Map<String, ClaimRow> byPlace = new HashMap<>();
        lostClaims.forEach(claim -> byPlace.put(place(claim), claim));
        for (ClaimRow claim : gainedClaims) {
            ClaimRow was = byPlace.remove(place(claim));
            if (was != null) {
                changed.add(new Change(was, claim));
            }
        }
        Set<ClaimRow> paired = new HashSet<>();
        changed.forEach(change -> paired.addAll(List.of(change.before(), change.after())));
        gainedClaims.removeAll(paired);
        lostClaims.removeAll(paired);
        return new Difference(gainedClaims, lostClaims, changed, gained.count, lost.count);
    }

    private static String place(ClaimRow claim) {
        return String.join(
                "\n",
                claim.article().iri(),
                claim.subject().id(),
                claim.relation(),
                claim.object().id(),
                claim.evidence().quote());
    }

    private static void compare(Store before, Store after, Lines lost, Lines gained) throws IOException {
        Path one = sorted(before);
        try {
            Path other = sorted(after);
            try (BufferedReader left = reader(one);
                    BufferedReader right = reader(other)) {
                String old = left.readLine();
                String recent = right.readLine();
                while (old != null || recent != null) {
                    int order = old == null ? 1 : recent == null ? -1 : byBytes(old, recent);
                    if (order < 0) {
                        lost.add(old);
                    } else if (order > 0) {
                        gained.add(recent);
                    }
                    old = order <= 0 ? left.readLine() : old;
                    recent = order >= 0 ? right.readLine() : recent;
                }
            } finally {
                Files.delete(other);
            }
        } finally {
            Files.delete(one);
        }
    }

    /** As the lines are sorted. */
    private static int byBytes(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static BufferedReader reader(Path file) throws IOException {
        return new BufferedReader(
                new InputStreamReader(new BufferedInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
    }

    private static Path sorted(Store store) throws IOException {
        Path file = Files.createTempFile("dealgraph-diff", ".nq");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            store.writeSorted(out);
        }
        return file;
    }

    /** Quads that one side alone has. */
    private static final class Lines {
        private static final String CLAIM = " <" + Vocabulary.CLAIM.getURI() + "> ";

        private final Set<String> claims = new HashSet<>();
        private long count;

        void add(String line) {
            count++;
            if (line.contains(CLAIM)) {
                claims.add(line.substring(1, line.indexOf('>')));
            }
        }

        List<ClaimRow> claims(Store store) throws IOException {
            List<ClaimRow> rows = new ArrayList<>();
            if (!claims.isEmpty()) {
                new Contents(store).forEachClaim(claim -> {
                    if (claims.contains(claim.iri())) {
                        rows.add(claim);
                    }
                });
            }
            return rows;
        }
    }
}
