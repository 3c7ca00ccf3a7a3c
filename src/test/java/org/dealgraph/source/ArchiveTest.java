package org.dealgraph.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    @TempDir
    Path folder;

    @Test
    void anArchiveIsSearchedAsAFolderIs() throws IOException {
        byte[] zip = Finds.zip(
                "news/b.txt",
                "One.",
                "a.HTML",
                "<p>Two.</p>",
                "logo.png",
                "PNG",
                ".hidden/c.txt",
                "no",
                "__MACOSX/._b.txt",
                "no");

        Finds finds = Finds.in(write("news.zip", zip));

        assertThat(finds.names(folder)).containsExactly("news.zip!/news/b.txt", "news.zip!/a.HTML");
        assertThat(finds.texts()).containsExactly("One.", "<p>Two.</p>");
        assertThat(finds.problems()).isEmpty();
        assertThat(finds.items()).allMatch(item -> item.container().isPresent());
    }

    @Test
    void tarComesPlainOrCompressedAndOnStandardInput() throws IOException {
        byte[] tar = tar("a.txt", "One.", "b.md", "# Two");

        assertThat(Finds.in(write("a.tar", tar)).texts()).containsExactly("One.", "# Two");
        assertThat(Finds.in(write("a.tar.gz", Finds.gzip(tar))).texts()).containsExactly("One.", "# Two");
        assertThat(Finds.in(write("a.tgz", Finds.gzip(tar))).texts()).containsExactly("One.", "# Two");
        assertThat(Finds.onStandardInput(Finds.gzip(tar)).texts()).containsExactly("One.", "# Two");
        assertThat(Finds.onStandardInput(Finds.zip("a.txt", "One.")).texts()).containsExactly("One.");
    }

    @Test
    void tablesAndArchivesInAnArchiveAreOpened() throws IOException {
        byte[] inner = Finds.zip("deep.txt", "Deep.", "rows.jsonl", "{\"text\": \"Row.\"}\n");
        byte[] zip = Finds.zip("news.csv", "text\nOne.\nTwo.\n", "inner.zip", inner, "last.txt", "Last.");

        Finds finds = Finds.in(write("news.zip", zip));

        assertThat(finds.problems()).isEmpty();
        assertThat(finds.names(folder))
                .containsExactly(
                        "news.zip!/news.csv#1",
                        "news.zip!/news.csv#2",
                        "news.zip!/inner.zip!/deep.txt",
                        "news.zip!/inner.zip!/rows.jsonl#1",
                        "news.zip!/last.txt");
    }

    @Test
    void aPlaceInAContainerCanBeGivenAlone() throws IOException {
        Path zip = write("news.zip", Finds.zip("a.txt", "One.", "t.csv", "text\nTwo.\nThree.\n"));
        Path lines = write("news.jsonl", Finds.bytes("{\"text\": \"Four.\"}\n{\"text\": \"Five.\"}\n"));

        Finds finds = Finds.of(
                List.of(zip + "!/t.csv#2", lines + "#2", zip + "!/a.txt", zip + "!/b.txt"),
                InputStream.nullInputStream(),
                Finds.OPTIONS);

        assertThat(finds.texts()).containsExactly("One.", "Three.", "Five.");
        assertThat(finds.problems()).singleElement().asString().contains("news.zip!/b.txt: there is no such place in");
    }

    @Test
    void namesThatClimbOutAreRefused() throws IOException {
        Finds finds = Finds.in(write(
                "evil.zip",
                Finds.zip(
                        "../../etc/a.txt",
                        "x",
                        "/etc/b.txt",
                        "x",
                        "C:\\c.txt",
                        "x",
                        "d\\..\\..\\e.txt",
                        "x",
                        "good.txt",
                        "Good.")));

        assertThat(finds.texts()).containsExactly("Good.");
        assertThat(finds.problems())
                .hasSize(4)
                .allMatch(problem -> problem.contains("its name climbs out of the archive"));
    }

    @Test
    void linksInATarAreNotFollowed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry link = new TarArchiveEntry("passwd.txt", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
            TarArchiveEntry hard = new TarArchiveEntry("hard.txt", TarConstants.LF_LINK);
            hard.setLinkName("passwd.txt");
            tar.putArchiveEntry(hard);
            tar.closeArchiveEntry();
        }

        assertThat(Finds.in(write("a.tar", bytes.toByteArray())).problems())
                .hasSize(2)
                .allMatch(problem -> problem.contains("is a link and not a file"));
    }

    @Test
    void aZipBombIsStoppedAndSaysSo() throws IOException {
        Finds finds = Finds.in(write("bomb.zip", zeros("bomb.txt", 1L << 30)));

        assertThat(finds.problems()).anyMatch(problem -> problem.contains("as a decompression bomb does"));
        assertThat(finds.items()).allMatch(item -> item.content().held() <= Finds.MOST_BYTES + 1);
    }

    @Test
    void aBombWithinABombIsStopped() throws IOException {
        byte[] inner = zeros("bomb.txt", 512L << 20);
        byte[] outer = Finds.zip("1.zip", inner, "2.zip", inner, "3.zip", Finds.zip("4.zip", inner));

        assertThat(Finds.in(write("bombs.zip", outer)).problems())
                .anyMatch(problem -> problem.contains("as a decompression bomb does"));
    }

    @Test
    void aGzipBombIsStopped() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 512; i++) {
                gzip.write(zeros);
            }
        }

        assertThat(Finds.in(write("bomb.jsonl.gz", bytes.toByteArray())).problems())
                .singleElement()
                .asString()
                .contains("as a decompression bomb does");
    }

    @Test
    void archivesWithinArchivesEndSomewhere() throws IOException {
        byte[] zip = Finds.zip("a.txt", "One.");
        for (int i = 0; i < 5; i++) {
            zip = Finds.zip("inner.zip", zip);
        }

        assertThat(Finds.in(write("deep.zip", zip)).problems())
                .anyMatch(problem -> problem.contains("lies 3 containers deep"));
    }

    @Test
    void whatIsCutOffIsReadAsFarAsItGoes() throws IOException {
        byte[] tar = tar("a.txt", "One.", "b.txt", "Two. ".repeat(10_000));
        Path file = write("cut.tar", Arrays.copyOf(tar, tar.length / 2));

        Finds finds = Finds.in(file);

        assertThat(finds.texts()).contains("One.");
        assertThat(finds.problems()).isNotEmpty();
    }

    @Test
    void whatIsNoArchiveOrHoldsNothingSaysSo() throws IOException {
        assertThat(Finds.in(write("a.zip", Finds.bytes("no zip at all"))).problems())
                .isNotEmpty();
        assertThat(Finds.in(write("b.zip", Finds.zip("logo.png", "PNG"))).problems())
                .singleElement()
                .asString()
                .contains("holds no articles");
    }

    @Test
    void anOfficeDocumentIsNoArchive() {
        byte[] docx = Finds.zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>");

        assertThat(Finds.onStandardInput(docx).items())
                .singleElement()
                .satisfies(item -> assertThat(item.content().held()).isEqualTo(docx.length));
    }

    @Test
    void aContainerOfAnySizeHoldsOneArticleInMemory() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            lines.append("{\"text\": \"Article ").append(i).append(".\"}\n");
        }
        try (Sources sources =
                Sources.of(List.of("-"), new ByteArrayInputStream(Finds.bytes(lines.toString())), Finds.OPTIONS)) {
            sources.next();

            assertThat(sources.total()).isEmpty();
            assertThat(sources.hasNext()).isTrue();
        }
    }

    private static byte[] zeros(String name, long count) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] zeros = new byte[1 << 20];
            for (long written = 0; written < count; written += zeros.length) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] tar(String... namesAndContents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                byte[] content = Finds.bytes(namesAndContents[i + 1]);
                TarArchiveEntry entry = new TarArchiveEntry(namesAndContents[i]);
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
