package org.dealgraph.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import org.apache.jena.graph.Triple;

/** SHA-256 over sorted lines: the same for the same set of triples, in whatever order they come. */
final class ContentDigest {
    private ContentDigest() {}

    /** The digest, in hexadecimal, of the sorted N-Triples of these triples; one given twice counts once. */
    static String of(Collection<Triple> triples) {
        MessageDigest digest = sha256();
        triples.stream().map(NQuadLine::of).sorted().distinct().forEach(line -> {
            digest.update(line.utf8());
            digest.update((byte) '\n');
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
