package org.dealgraph.nlp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the names of GUM out of its entities. GUM marks every phrase that speaks of something, names or not, with titles,
 * articles and all that hangs on it; the name is the capitalized core around a head that is a proper noun.
 */
final class GumNames {
    private static final Set<String> INNER =
            Set.of("of", "for", "and", "on", "the", "&", "-", "'s", "de", "la", "van", "von");
    private static final Set<String> PERSONS_INNER = Set.of("-", "de", "la", "van", "von", "bin", "al");
    private static final Set<String> TITLES = Set.of(
            "President",
            "Minister",
            "Prime",
            "Mr.",
            "Mr",
            "Mrs.",
            "Ms.",
            "Ms",
            "Dr.",
            "Dr",
            "Professor",
            "Prof.",
            "Sir",
            "Secretary",
            "Senator",
            "Sen.",
            "Governor",
            "Mayor",
            "Judge",
            "Justice",
            "General",
            "Ambassador",
            "Sheriff",
            "Chancellor",
            "King",
            "Queen",
            "Pope",
            "Lord",
            "Lady",
            "Captain",
            "Director",
            "Chief",
            "Chairman",
            "CEO",
            "Emeritus",
            "Representative",
            "Rep.",
            "State",
            "Lieutenant",
            "Colonel",
            "Major",
            "Deputy",
            "Congressman");
    private static final Set<String> NO_NAMES =
            Set.of("The", "A", "An", "This", "That", "His", "Her", "Its", "Our", "My");

    private GumNames() {}

    /** The documents of a genre in {@code folder}, by name. */
    static List<Path> documents(Path folder, String genre) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("GUM_" + genre + "_"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sentences of a document, with spans typed as GUM types its entities. */
    static List<LabelledSentence> read(Path document) {
        List<LabelledSentence> sentences = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(document)) {
                if (line.isBlank() && !rows.isEmpty()) {
                    sentences.add(sentence(rows));
                    rows.clear();
                } else if (!line.isBlank()
                        && Character.isDigit(line.charAt(0))
                        && line.split("\t", -1)[0].matches("\\d+")) {
                    rows.add(line.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!rows.isEmpty()) {
            sentences.add(sentence(rows));
        }
        return sentences;
    }

    private static LabelledSentence sentence(List<String[]> rows) {
        List<LabelledSpan> entities = entities(rows);
        List<LabelledSpan> names = new ArrayList<>();
        entities.stream()
                .filter(entity -> isInnermost(rows, entity, entities))
                .flatMap(entity -> name(rows, entity, entities).stream())
                .sorted(Comparator.comparingInt((LabelledSpan name) -> name.first() - name.end())
                        .thenComparingInt(LabelledSpan::first))
                .filter(name -> name.end() > name.first())
                .forEach(name -> addUnlessOverlapping(names, name));
        names.sort(Comparator.comparingInt(LabelledSpan::first));
        return new LabelledSentence(
                rows.stream()
                        .map(row -> row[1].replace('’', '\'')
                                .replace('‘', '\'')
                                .replace('“', '"')
                                .replace('”', '"'))
                        .toList(),
                names);
    }

    private static void addUnlessOverlapping(List<LabelledSpan> names, LabelledSpan name) {
        if (names.stream().noneMatch(other -> other.first() < name.end() && name.first() < other.end())) {
            names.add(name);
        }
    }

    private static List<LabelledSpan> entities(List<String[]> rows) {
        List<LabelledSpan> entities = new ArrayList<>();
        List<Open> open = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            for (String part : brackets(rows.get(i)[9])) {
                String[] fields = part.replace("(", "").replace(")", "").split("-", -1);
                if (part.startsWith("(")) {
                    open.add(new Open(fields[0], i, fields[1]));
                }
                if (part.endsWith(")")) {
                    close(open, fields[0], i + 1, entities);
                }
            }
        }
        return entities;
    }

    private record Open(String id, int first, String type) {}

    private static void close(List<Open> open, String id, int end, List<LabelledSpan> entities) {
        for (int k = open.size() - 1; k >= 0; k--) {
            if (open.get(k).id().equals(id)) {
                Open entity = open.remove(k);
                entities.add(new LabelledSpan(entity.first(), end, entity.type()));
                return;
            }
        }
    }

    private static List<String> brackets(String misc) {
        List<String> brackets = new ArrayList<>();
        for (String field : misc.split("\\|", -1)) {
            if (field.startsWith("Entity=")) {
                java.util.regex.Matcher matcher = BRACKET.matcher(field.substring(7));
                while (matcher.find()) {
                    brackets.add(matcher.group());
                }
            }
        }
        return brackets;
    }

    private static final java.util.regex.Pattern BRACKET = java.util.regex.Pattern.compile("\\(?[^()]+\\)?");

    /** The token of the span that depends on one outside of it. */
    private static int head(List<String[]> rows, LabelledSpan span) {
        for (int i = span.first(); i < span.end(); i++) {
            int head = Integer.parseInt(rows.get(i)[6]) - 1;
            if (head < span.first() || head >= span.end()) {
                return i;
            }
        }
        return span.end() - 1;
    }

    private static boolean isInnermost(List<String[]> rows, LabelledSpan span, List<LabelledSpan> entities) {
        int head = head(rows, span);
        return entities.stream()
                .noneMatch(other -> other.first() >= span.first()
                        && other.end() <= span.end()
                        && other.end() - other.first() < span.end() - span.first()
                        && other.type().equals(span.type())
                        && head(rows, other) == head);
    }

    private static List<LabelledSpan> name(List<String[]> rows, LabelledSpan span, List<LabelledSpan> entities) {
        boolean person = span.type().equals("person");
        int head = person ? named(rows, span, entities) : head(rows, span);
        if (!rows.get(head)[3].equals("PROPN")
                || (person && (isTitle(rows, head) || rows.get(head)[4].equals("NNPS")))) {
            return List.of();
        }
        int first = head;
        while (first > span.first() && goesLeft(rows, first, person, entities)) {
            first--;
        }
        while (first < head && !isCapitalized(rows.get(first)[1])) {
            first++;
        }
        while (first < head && NO_NAMES.contains(rows.get(first)[1])) {
            first++;
        }
        int end = head + 1;
        while (end < span.end() && goesRight(rows, end, span.end(), person)) {
            end++;
        }
        return List.of(new LabelledSpan(first, end, span.type()));
    }

    private static boolean isTitle(List<String[]> rows, int token) {
        return TITLES.contains(rows.get(token)[1]);
    }

    /** The head of a phrase for a person, or what stands right after it when that is a title or a role: "curator Ann Lee". */
    private static int named(List<String[]> rows, LabelledSpan span, List<LabelledSpan> entities) {
        int head = head(rows, span);
        if (rows.get(head)[3].equals("PROPN") && !isTitle(rows, head)) {
            return head;
        }
        for (int i = head + 1; i < span.end() && !rows.get(i)[1].equals(","); i++) {
            int token = i;
            boolean hangs = Integer.parseInt(rows.get(i)[6]) == head + 1 && rows.get(i)[7].matches("flat|appos");
            boolean nested = entities.stream()
                    .anyMatch(other -> !other.equals(span)
                            && other.first() <= token
                            && token < other.end()
                            && other.first() > head);
            if (hangs && rows.get(i)[3].equals("PROPN") && !isTitle(rows, i)) {
                return nested ? head : lastOfName(rows, i, span.end());
            }
        }
        return head;
    }

    private static int lastOfName(List<String[]> rows, int first, int end) {
        int last = first;
        while (last + 1 < end && rows.get(last + 1)[3].equals("PROPN") && isCapitalized(rows.get(last + 1)[1])) {
            last++;
        }
        return last;
    }

    private static boolean goesLeft(List<String[]> rows, int first, boolean person, List<LabelledSpan> entities) {
        String word = rows.get(first - 1)[1];
        if (person) {
            boolean nested = entities.stream()
                    .anyMatch(other -> other.end() == first && !other.type().equals("person"));
            return !nested
                    && !TITLES.contains(word)
                    && !rows.get(first - 1)[3].equals("ADJ")
                    && (isCapitalized(word) || word.equals("-"));
        }
        boolean nested = word.equals("'s") && entities.stream().anyMatch(other -> other.end() == first);
        return !nested
                && (isCapitalized(word)
                        || (INNER.contains(word)
                                && first >= 2
                                && isCapitalized(rows.get(first - 2)[1])
                                && !rows.get(first - 2)[3].equals("DET")));
    }

    private static boolean goesRight(List<String[]> rows, int end, int limit, boolean person) {
        String word = rows.get(end)[1];
        if (isCapitalized(word) || Character.isDigit(word.charAt(0)) || rows.get(end)[3].equals("PROPN")) {
            return true;
        }
        Set<String> inner = person ? PERSONS_INNER : INNER;
        int next = end;
        while (next < limit && inner.contains(rows.get(next)[1]) && !rows.get(next)[1].equals("'s")) {
            next++;
        }
        return next > end && next < limit && (isCapitalized(rows.get(next)[1]) || rows.get(next)[3].equals("PROPN"));
    }

    private static boolean isCapitalized(String word) {
        return Character.isUpperCase(word.charAt(0));
    }
}
