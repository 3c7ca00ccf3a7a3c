package org.dealgraph.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What tells one build of the program, with what users add to it, from another. */
final class Identity {
    private static final List<String> PARTS = List.of("org/dealgraph/", "ontology/");

    private Identity() {}

    /**
     * A checksum of the program's own classes, models and rules, and of files and folders that add to them.
     *
     * @throws IOException if one of them cannot be read
     */
    static String of(Collection<Path> additions) throws IOException {
        CRC32C sum = new CRC32C();
        contents(program()).forEach((name, checksum) -> sum.update((name + ' ' + checksum + '\n').getBytes(UTF_8)));
        for (Path addition : additions) {
            try (Stream<Path> files = Files.walk(addition)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    sum.update(Files.readAllBytes(file));
                }
            }
        }
        return Dealgraph.version() + " " + Long.toHexString(sum.getValue());
    }

    private static Path program() {
        try {
            return Path.of(Identity.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program cannot find itself", e);
        }
    }

    private static Map<String, Long> contents(Path program) throws IOException {
        return Files.isDirectory(program) ? inFolder(program) : inJar(program);
    }

    private static Map<String, Long> inJar(Path program) throws IOException {
        Map<String, Long> contents = new TreeMap<>();
        try (ZipFile jar = new ZipFile(program.toFile())) {
            Enumeration<? extends ZipEntry> entries = jar.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (PARTS.stream().anyMatch(entry.getName()::startsWith)) {
                    contents.put(entry.getName(), entry.getCrc());
                }
            }
        }
        return contents;
    }

    /** A build that is not packed is told by sizes and times, which is quicker than by contents. */
    private static Map<String, Long> inFolder(Path program) throws IOException {
        Map<String, Long> contents = new TreeMap<>();
        for (String part : PARTS) {
            try (Stream<Path> files = Files.walk(program.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    long time = Files.getLastModifiedTime(file).toMillis();
                    contents.put(program.relativize(file).toString(), time + Files.size(file));
                }
            }
        }
        return contents;
    }
}
