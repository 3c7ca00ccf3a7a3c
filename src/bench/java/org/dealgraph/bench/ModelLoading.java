package org.dealgraph.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.dealgraph.extract.LearnedReading;
import org.dealgraph.nlp.LanguageModels;

/**
 * Prints how long the models take to load, each time in a new Java machine with the options of the launcher, beside OpenNLP's
 * three models in the same run: the least, the median and the most of several turns, in seconds.
 */
public final class ModelLoading {
    private static final int TURNS = 9;

    /** The options that the launcher gives to commands. */
    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static final Map<String, Supplier<Object>> LOADERS = new TreeMap<>(Map.of(
            "OpenNLP's sentences, tokens and tags",
            BareOpenNlp::new,
            "our models, of language and of claims",
            ModelLoading::ours));

    private ModelLoading() {}

    /** Side by side, as the program loads them. */
    private static Object ours() {
        var language = CompletableFuture.supplyAsync(LanguageModels::load);
        return List.of(LearnedReading.load(), language.join());
    }

    /**
     * Measures.
     *
     * @param arguments in a new Java machine the name of the models to load there; else they do not matter
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 1 && LOADERS.containsKey(arguments[0])) {
            long start = System.nanoTime();
            Object loaded = LOADERS.get(arguments[0]).get();
            System.out.println(loaded == null ? 0 : System.nanoTime() - start);
            return;
        }
        Map<String, double[]> seconds = new TreeMap<>();
        for (int turn = 0; turn < TURNS; turn++) {
            for (String title : LOADERS.keySet()) {
                seconds.computeIfAbsent(title, unused -> new double[TURNS])[turn] = inNewMachine(title);
            }
        }
        seconds.forEach((title, turns) -> {
            Arrays.sort(turns);
            System.out.printf(
                    Locale.ROOT, "%-38s %.2f s, %.2f to %.2f%n", title, turns[TURNS / 2], turns[0], turns[TURNS - 1]);
        });
    }

    private static double inNewMachine(String title) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(OPTIONS);
        command.addAll(
                List.of("-classpath", System.getProperty("java.class.path"), ModelLoading.class.getName(), title));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(title + " did not load");
        }
        return Long.parseLong(said.strip()) / 1e9;
    }
}
