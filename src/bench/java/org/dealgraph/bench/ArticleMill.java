package org.dealgraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealgraph.model.Catalogue;
import org.dealgraph.model.EntityType;

/**
 * Makes any number of different articles out of a few: paragraphs are shuffled among three of them, and half of the
 * companies get invented names. The same number always gives the same article.
 */
final class ArticleMill {
    private static final int SOURCES = 3;
    private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\\n\\s*\\n");
    private static final List<String> FIRST_SYLLABLES = List.of(
            "Bel", "Cor", "Dran", "Fen", "Gal", "Hul", "Jor", "Kest", "Lum", "Mar", "Nor", "Ost", "Pel", "Quor");
    private static final List<String> SECOND_SYLLABLES =
            List.of("a", "ber", "dal", "en", "gor", "i", "lan", "mo", "nex", "o", "ri", "tha", "va", "wick");
    private static final List<String> LAST_SYLLABLES =
            List.of("con", "dyne", "field", "gate", "lex", "mont", "point", "ra", "soft", "tek", "via", "worth");
    private static final List<String> KINDS = List.of("", "", " Labs", " Systems", " Robotics", " Software", " Inc.");

    private final List<List<String>> examples;
    private final Pattern companies;

    private ArticleMill(List<List<String>> examples, Pattern companies) {
        this.examples = List.copyOf(examples);
        this.companies = companies;
    }

    /**
     * A mill for the articles in a folder.
     *
     * @param catalogue of the companies to rename
     */
    static ArticleMill of(Path folder, Catalogue catalogue) throws IOException {
        List<List<String>> examples = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                examples.add(
                        List.of(BETWEEN_PARAGRAPHS.split(Files.readString(file).strip())));
            }
        }
        String names = catalogue.entries().values().stream()
                .filter(entry -> entry.entity().type() == EntityType.COMPANY)
                .map(entry -> Pattern.quote(entry.entity().label()))
                .collect(Collectors.joining("|"));
        return new ArticleMill(examples, Pattern.compile("\\b(?:" + names + ")\\b"));
    }

    /** The article of this number: a headline and about as many paragraphs as the example that the headline is from. */
    String article(long number) {
        SplittableRandom random = new SplittableRandom(number);
        List<String> first = pick(examples, random);
        List<String> body = new ArrayList<>(first.subList(1, first.size()));
        for (int i = 1; i < SOURCES; i++) {
            List<String> other = pick(examples, random);
            body.addAll(other.subList(1, other.size()));
        }
        StringBuilder text = new StringBuilder(first.get(0));
        for (int i = 1; i < first.size(); i++) {
            text.append("\n\n").append(body.remove(random.nextInt(body.size())));
        }
        return renamed(text.append('\n').toString(), random);
    }

    private String renamed(String text, SplittableRandom random) {
        TreeMap<String, String> names = new TreeMap<>();
        return companies
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(names.computeIfAbsent(
                        match.group(), company -> random.nextBoolean() ? company : invented(random))));
    }

    private static String invented(SplittableRandom random) {
        return pick(FIRST_SYLLABLES, random)
                + pick(SECOND_SYLLABLES, random)
                + pick(LAST_SYLLABLES, random)
                + pick(KINDS, random);
    }

    private static <T> T pick(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }
}
