package org.dealgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleSourcesTest {
    @TempDir
    Path folder;

    @BeforeEach
    void fillFolder() throws IOException {
        for (String name :
                List.of("b.txt", "a.md", "sub/c.HTML", "sub/deep/d.txt", "sub/notes.doc", ".hidden/e.txt", ".f.txt")) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "Words.");
        }
        Files.createDirectories(folder.resolve("empty"));
    }

    private ArticleSources find(String... names) {
        return ArticleSources.of(
                Stream.of(names).map(name -> folder.toString() + "/" + name).toList());
    }

    private List<String> names(ArticleSources sources) {
        return sources.found().stream()
                .map(source -> source.name().substring(folder.toString().length() + 1))
                .toList();
    }

    @Test
    void aFolderGivesTheArticlesBelowItByName() {
        assertThat(names(ArticleSources.of(List.of(folder.toString()))))
                .containsExactly("a.md", "b.txt", "sub/c.HTML", "sub/deep/d.txt");
    }

    @Test
    void aFileIsTakenWhateverItsEnding() {
        assertThat(names(find("sub/notes.doc"))).containsExactly("sub/notes.doc");
    }

    @Test
    void aPatternGivesWhatFitsIt() {
        assertThat(names(find("*.txt"))).containsExactly("b.txt");
        assertThat(names(find("sub/*/?.txt"))).containsExactly("sub/deep/d.txt");
        assertThat(names(find("{a,b}.*"))).containsExactly("a.md", "b.txt");
    }

    @Test
    void twoStarsStandForAnyFoldersOrNone() {
        assertThat(names(find("**/*.txt"))).containsExactly("b.txt", "sub/deep/d.txt");
        assertThat(names(find("sub/**/*.txt"))).containsExactly("sub/deep/d.txt");
    }

    @Test
    void theOrderIsThatOfTheArgumentsAndEachArticleComesOnce() {
        assertThat(names(find("sub", "b.txt", "./b.txt", "")))
                .containsExactly("sub/c.HTML", "sub/deep/d.txt", "b.txt", "a.md");
    }

    @Test
    void aDashIsStandardInput() {
        assertThat(ArticleSources.of(List.of("-", "-")).found()).containsExactly(ArticleSource.STANDARD_INPUT);
    }

    @Test
    void anArgumentWithoutArticlesIsAProblemAndStopsNoOther() {
        ArticleSources sources = find("no.txt", "empty", "*.pdf", "[.txt", "b.txt");

        assertThat(names(sources)).containsExactly("b.txt");
        assertThat(sources.problems())
                .extracting(Throwable::getMessage)
                .satisfiesExactly(
                        missing -> assertThat(missing).endsWith("no.txt: no such file or folder; check the path"),
                        empty -> assertThat(empty)
                                .endsWith("empty: is a folder without articles; they end in .txt, .text, .md,"
                                        + " .markdown, .html, .htm, .xhtml, .pdf, .docx, .eml"),
                        none -> assertThat(none).endsWith("*.pdf: no file fits this pattern; check the path"),
                        broken -> assertThat(broken).contains("[.txt: is no pattern"));
    }

    @Test
    void emptyAndUnnameableArgumentsAreProblems() {
        ArticleSources sources = ArticleSources.of(List.of("", "a\0b"));

        assertThat(sources.found()).isEmpty();
        assertThat(sources.problems()).hasSize(2);
    }

    @Test
    void linksThatLeadInACircleAreWalkedOnce() throws IOException {
        Files.createSymbolicLink(folder.resolve("sub/up"), folder);

        assertThat(names(ArticleSources.of(List.of(folder.toString()))))
                .containsExactly("a.md", "b.txt", "sub/c.HTML", "sub/deep/d.txt");
    }

    @Test
    void aLinkToNothingIsLeftToFailWhenRead() throws IOException {
        Files.createSymbolicLink(folder.resolve("lost.txt"), folder.resolve("nowhere.txt"));

        assertThat(names(ArticleSources.of(List.of(folder.toString())))).contains("lost.txt");
    }
}
