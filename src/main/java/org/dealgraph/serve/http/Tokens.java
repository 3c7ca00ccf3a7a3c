package org.dealgraph.serve.http;

import static java.util.stream.Collectors.toUnmodifiableList;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who may write: a file of names, each with the SHA-256 of a token. Tokens are made by {@link #add}, 256 random bits each, so
 * that a plain hash tells nobody what they are.
 */
public final class Tokens {
    private static final Pattern LINE = Pattern.compile("([A-Za-z0-9_.-]{1,64}):sha256:([0-9a-f]{64})");
    private static final int TOKEN_BYTES = 32;

    private final List<Entry> entries;

    private Tokens(List<Entry> entries) {
        this.entries = entries;
    }

    /**
     * Reads the file.
     *
     * @throws ServerException if it cannot be read, holds no token, or holds what is none
     */
    public static Tokens read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ServerException(
                    "The token file " + file + " cannot be read (" + e.getMessage()
                            + "); make one with \"dealgraph token --file " + file + " NAME\".",
                    e);
        }
        List<Entry> entries = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> entry(line, file))
                .collect(toUnmodifiableList());
        if (entries.isEmpty()) {
            throw new ServerException("The token file " + file
                    + " holds no token; make one with \"dealgraph token --file " + file + " NAME\".");
        }
        return new Tokens(entries);
    }

    private static Entry entry(String line, Path file) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new ServerException("The token file " + file
                    + " has a line that is not NAME:sha256:HASH; make tokens with" + " \"dealgraph token\".");
        }
        return new Entry(matcher.group(1), HexFormat.of().parseHex(matcher.group(2)));
    }

    /**
     * Makes a token and adds its hash to the file, which is made readable for its owner alone if it is new.
     *
     * @return the token itself, which is kept nowhere
     */
    public static String add(Path file, String name) throws IOException {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        String line = name + ":sha256:" + HexFormat.of().formatHex(hash(token)) + "\n";
        if (!LINE.matcher(line.strip()).matches()) {
            throw new ServerException("\"" + name
                    + "\" is no name for a token; use up to 64 letters, digits, dots, hyphens and underscores.");
        }
        boolean fresh = !Files.exists(file);
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        if (fresh && Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return token;
    }

    /**
     * Whose credentials these are. Takes as long for a wrong token as for a right one.
     *
     * @param authorization the header: Bearer with a token, or Basic with a name and a token
     */
    public Optional<String> nameOf(String authorization) {
        if (authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return nameOf(Optional.empty(), authorization.substring(7).strip());
        }
        if (authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return basic(authorization.substring(6).strip());
        }
        return Optional.empty();
    }

    private Optional<String> basic(String encoded) {
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int colon = pair.indexOf(':');
        return colon < 0 ? Optional.empty() : nameOf(Optional.of(pair.substring(0, colon)), pair.substring(colon + 1));
    }

    private Optional<String> nameOf(Optional<String> name, String token) {
        byte[] hash = hash(token);
        Optional<String> found = Optional.empty();
        for (Entry entry : entries) {
            boolean same = MessageDigest.isEqual(entry.hash(), hash);
            if (same && (name.isEmpty() || name.get().equals(entry.name()))) {
                found = Optional.of(entry.name());
            }
        }
        return found;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared as a whole, and shared with nobody.
    private record Entry(String name, byte[] hash) {}
}
