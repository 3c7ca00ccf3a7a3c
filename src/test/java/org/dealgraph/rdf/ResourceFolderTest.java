package org.dealgraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourceFolderTest {
    private static final List<String> ENTRIES = List.of(
            "queries/b.rq", "queries/", "queries/a.rq", "queries/checks/c.rq", "queries/note.txt", "other/d.rq");

    @TempDir
    Path folder;

    @Test
    void aFolderOfClassesAndAJarListTheSameFiles() throws IOException {
        Path jar = folder.resolve("program.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String entry : ENTRIES) {
                out.putNextEntry(new JarEntry(entry));
            }
        }
        Path classes = folder.resolve("classes");
        for (String entry : ENTRIES) {
            Path path = classes.resolve(entry);
            Files.createDirectories(path.getParent());
            if (!entry.endsWith("/")) {
                Files.createFile(path);
            }
        }
        ResourceFolder queries = new ResourceFolder("queries");
        assertThat(queries.files(".rq", jar))
                .containsExactly("queries/a.rq", "queries/b.rq")
                .isEqualTo(queries.files(".rq", classes));
    }

    @Test
    void theProgramListsAndReadsItsOwnFiles() {
        assertThat(new ResourceFolder("ontology").files(".ttl")).contains("ontology/dealgraph.ttl");
        assertThat(new ResourceFolder("no-such-folder").files(".ttl")).isEmpty();
        assertThat(ResourceFolder.read("ontology/dealgraph.ttl")).isNotEmpty();
    }

    @Test
    void aFileThatWasNotPackedIsNamed() {
        assertThatThrownBy(() -> ResourceFolder.read("ontology/none.ttl"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the program was packed without ontology/none.ttl");
    }
}
