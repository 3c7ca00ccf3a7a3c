package org.dealgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher in a project of its own, where Java and Maven are scripts that write down how they are called. */
class LauncherTest {
    private static final String RELEASE = "JAVA_VERSION=\"%s\"\n";
    private static final String JAVA =
            """
            #!/bin/sh
            for word; do printf '%s\\n' "$word"; done
            printf 'in %s\\n' "$(pwd)"
            exit 3
            """;
    private static final String MAVEN =
            """
            #!/bin/sh
            printf '%s\\n' "$*" >>builds
            sleep 0.2
            mkdir -p target
            : >target/dealgraph-9-all.jar
            """;
    private static final String BROKEN_MAVEN =
            """
            #!/bin/sh
            echo 'no such symbol'
            exit 1
            """;

    @TempDir
    private Path folder;

    private Path project;
    private Path javaHome;
    private Path launcher;

    @BeforeEach
    void makeProject() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a POSIX shell");
        project = Files.createDirectories(folder.resolve("my project"));
        launcher = project.resolve("dealgraph");
        Files.copy(Path.of("dealgraph"), launcher);
        for (String source : List.of("src/main", "ontology", "queries")) {
            Files.createDirectories(project.resolve(source));
        }
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        javaHome = javaHome("17.0.1");
        script(folder.resolve("bin/mvn"), MAVEN);
    }

    @Test
    void theJarIsBuiltOnceAndThenRun() throws Exception {
        Result first = launch("articles");
        Result second = launch("articles");

        assertThat(first.out())
                .contains("-jar", project.toRealPath().resolve("target/dealgraph-9-all.jar") + "", "articles");
        assertThat(first.err()).containsExactly("dealgraph: building the program, once; this takes a minute or two");
        assertThat(second.err()).isEmpty();
        assertThat(builds()).hasSize(1);
    }

    @Test
    void theJarIsBuiltAnewWhenASourceIsNewer() throws Exception {
        launch("articles");
        Path rule = Files.writeString(project.resolve("ontology/rule.ttl"), "");
        Files.setLastModifiedTime(rule, FileTime.from(Instant.now().plusSeconds(5)));

        launch("articles");

        assertThat(builds()).hasSize(2);
    }

    @Test
    void twoLaunchersAtOnceBuildOnce() throws Exception {
        Process one = start(javaHome, launcher, "articles");
        Process other = start(javaHome, launcher, "articles");

        assertThat(one.waitFor()).isEqualTo(3);
        assertThat(other.waitFor()).isEqualTo(3);
        assertThat(builds()).hasSize(1);
    }

    @Test
    void argumentsStayWhole() throws Exception {
        assertThat(launch("query", "SELECT * { ?s ?p 'a  b' }", "").out())
                .containsSubsequence("query", "SELECT * { ?s ?p 'a  b' }", "");
    }

    @Test
    void theExitCodeAndTheWorkingDirectoryAreTheProgramsAndTheUsers() throws Exception {
        Result result = launch("articles");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.out()).contains("in " + folder.toRealPath());
    }

    @Test
    void aSymbolicLinkLeadsToTheProject() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("links"));
        Path link = Files.createSymbolicLink(bin.resolve("dg"), Path.of("../my project/dealgraph"));

        assertThat(run(javaHome, link, "articles").out())
                .contains(project.toRealPath().resolve("target/dealgraph-9-all.jar") + "");
    }

    @Test
    void anOldJavaIsRefused() throws Exception {
        Result result = run(javaHome("11.0.2"), launcher, "articles");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).singleElement().asString().contains("is Java 11; set JAVA_HOME to a JDK 17 or later");
    }

    @Test
    void aJavaHomeWithoutJavaIsRefused() throws Exception {
        Result result = run(folder.resolve("nowhere"), launcher, "articles");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).singleElement().asString().contains("there is no bin/java");
    }

    @Test
    void aBuildThatFailsShowsWhatMavenSays() throws Exception {
        script(folder.resolve("bin/mvn"), BROKEN_MAVEN);

        Result result = launch("articles");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("no such symbol").last().asString().contains("the build failed");
        assertThat(project.resolve("target/launcher.lock")).doesNotExist();
    }

    @Test
    void theLockOfABuildThatDiedIsNamed() throws Exception {
        Path lock = Files.createDirectories(project.resolve("target/launcher.lock"));
        Files.writeString(lock.resolve("pid"), "999999999\n");

        Result result = launch("articles");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).singleElement().asString().contains("launcher.lock; remove that folder");
    }

    private Result launch(String... arguments) throws Exception {
        return run(javaHome, launcher, arguments);
    }

    private Result run(Path home, Path script, String... arguments) throws Exception {
        Process process = start(home, script, arguments);
        List<String> out = lines(process.getInputStream().readAllBytes());
        List<String> err = lines(process.getErrorStream().readAllBytes());
        return new Result(process.waitFor(), out, err);
    }

    private Process start(Path home, Path script, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("JAVA_HOME", home.toString());
        builder.environment().merge("PATH", folder.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        return builder.start();
    }

    private List<String> builds() throws IOException {
        return Files.readAllLines(project.resolve("builds"));
    }

    private Path javaHome(String version) throws IOException {
        Path home = folder.resolve("java " + version);
        script(home.resolve("bin/java"), JAVA);
        Files.writeString(home.resolve("release"), RELEASE.formatted(version));
        return home;
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static List<String> lines(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }

    private record Result(int exitCode, List<String> out, List<String> err) {}
}
