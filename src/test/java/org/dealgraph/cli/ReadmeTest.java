package org.dealgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Runs every command that README.md shows, in its order, as a user would. Blocks of {@code sh} must succeed; blocks of
 * {@code console} must also print what stands there, save for times. Each kind has a store of its own.
 *
 * <p>{@code mvn -Dtest=ReadmeTest -Dreadme=write test} writes what the commands print into README.md.
 */
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final String PROGRAM = "./dealgraph";
    private static final String PROMPT = "$ ";

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Folders.fresh("readme");
        for (String name : List.of("src", "ontology", "queries")) {
            Files.createSymbolicLink(folder.resolve(name), Path.of(name).toAbsolutePath());
        }
    }

    @Test
    void everyCommandDoesWhatTheReadmeSays() throws Exception {
        List<String> written = Files.readAllLines(README);
        List<String> actual = withOutputs(written);
        if (System.getProperty("readme", "").equals("write")) {
            Files.write(README, actual);
            return;
        }
        assertThat(actual.stream().map(ReadmeTest::withoutTimes).toList())
                .as("what README.md shows; \"mvn -Dtest=ReadmeTest -Dreadme=write test\" brings it up to date")
                .containsExactlyElementsOf(
                        written.stream().map(ReadmeTest::withoutTimes).toList());
    }

    @Test
    void continuousIntegrationRunsItsFirstTwoCommands() throws IOException {
        List<String> first = Files.readAllLines(README).stream()
                .dropWhile(line -> !line.equals("```sh"))
                .skip(1)
                .takeWhile(line -> !line.equals("```"))
                .toList();

        assertThat(first).hasSize(2);
        assertThat(Files.readAllLines(Path.of(".ci/run"))).containsSubsequence(first);
    }

    private List<String> withOutputs(List<String> lines) throws Exception {
        List<String> result = new ArrayList<>();
        String block = "";
        for (String line : lines) {
            if (line.startsWith("```")) {
                block = block.isEmpty() ? line.substring(3) : "";
            }
            boolean output = block.equals("console") && !line.startsWith("```") && !line.startsWith(PROMPT);
            if (!output) {
                result.add(line);
            }
            if (block.equals("console") && line.startsWith(PROMPT)) {
                result.addAll(run(line.substring(PROMPT.length()), block));
            } else if (block.equals("sh") && line.startsWith(PROGRAM)) {
                runWell(line, block);
            }
        }
        return result;
    }

    private void runWell(String command, String store) throws Exception {
        if (command.startsWith(PROGRAM + " serve")) {
            assertThat(firstLine(command + " --port 0", store)).startsWith("Serving http://");
            return;
        }
        if (command.contains(" --watch ")) {
            assertThat(firstLine(command, store)).startsWith("dealgraph: watching ");
            return;
        }
        Process process = start(command, store);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(command + "\n" + out).isZero();
    }

    private List<String> run(String command, String store) throws Exception {
        Process process = start(command, store);
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).as(command).isIn(ExitCode.DONE, ExitCode.FAILED);
        return lines;
    }

    private String firstLine(String command, String store) throws Exception {
        Process process = start("exec " + command, store);
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.readLine();
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /** A command of the README in a shell, with the classes under test in place of the launcher's jar. */
    private Process start(String command, String store) throws IOException {
        String java = Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Ddealgraph.program=" + PROGRAM,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName())
                .map(Shell::quote)
                .reduce((words, word) -> words + " " + word)
                .orElseThrow();
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", command.replace(PROGRAM, java))
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("DEALGRAPH_DB", "store of " + store);
        return builder.start();
    }

    private static String withoutTimes(String line) {
        return line.replaceAll("\\b\\d+\\.\\d s\\b", "… s");
    }
}
