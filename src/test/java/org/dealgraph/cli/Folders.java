package org.dealgraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders under {@code target/}, for what should be there to look at after a test. */
final class Folders {
    private Folders() {}

    /** An empty folder; what an earlier run left in it is gone, what links in it lead to is not. */
    static Path fresh(String name) throws IOException {
        Path folder = Path.of("target", name).toAbsolutePath();
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(folder);
    }
}
