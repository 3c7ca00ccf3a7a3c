package org.dealgraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The SHA-256 of a backup, in a file beside it that {@code sha256sum -c} understands. */
final class BackupDigest {
    private BackupDigest() {}

    static DigestOutputStream over(OutputStream out) {
        return new DigestOutputStream(out, sha256());
    }

    static void write(Path backup, MessageDigest digest) throws IOException {
        String hex = HexFormat.of().formatHex(digest.digest());
        Files.writeString(beside(backup), hex + "  " + backup.getFileName() + "\n");
    }

    /** What is wrong with a backup; empty if it is as it was written, or no digest is beside it. */
    static Optional<String> fault(Path backup) throws IOException {
        Path beside = beside(backup);
        if (!Files.exists(beside)) {
            return Optional.empty();
        }
        String written = Files.readString(beside).strip().split("\\s+", 2)[0];
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(backup), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return written.equals(HexFormat.of().formatHex(digest.digest()))
                ? Optional.empty()
                : Optional.of(backup + " is not what was backed up: its SHA-256 is not that of " + beside
                        + "; take another backup");
    }

    private static Path beside(Path backup) {
        return backup.resolveSibling(backup.getFileName() + ".sha256");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
