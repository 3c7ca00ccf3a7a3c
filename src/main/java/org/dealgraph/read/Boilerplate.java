package org.dealgraph.read;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells the residue of a page (comment counts, share bars, navigation) from its content, by a list of phrases.
 *
 * <p>A phrase must fit a whole line, or each sentence and each part between bars of one. Case, quotes, final marks and
 * runs of white space do not count. In a phrase {@code *} stands for any words, {@code <number>} for a number and
 * {@code <word>} for letters. Long lines are content, which also bounds the work.
 */
final class Boilerplate {
    private static final int LONGEST = 300;
    private static final int MOST_WORDS_BESIDE = 10;
    private static final int MOST_WORDS_IN_MENU = 4;
    private static final Pattern WILD = Pattern.compile("\\*|<number>|<word>");
    private static final Pattern NOTHING = Pattern.compile("(?!)");
    private static final Pattern BARS = Pattern.compile("\\s*[|·•»›]\\s*");
    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?])\\s+|\\s+[-–—]\\s+");

    private final Set<String> phrases = new HashSet<>();

    /** All phrases with a wild card in one, which is much quicker to try than each of them. */
    private final Pattern wildPhrases;

    /** Residue by these phrases. */
    Boilerplate(Set<String> lines) {
        Set<String> wild = new TreeSet<>();
        for (String line : lines) {
            (WILD.matcher(line).find() ? wild : phrases).add(plain(line));
        }
        wildPhrases = wild.isEmpty()
                ? NOTHING
                : Pattern.compile(wild.stream().map(Boilerplate::regex).collect(Collectors.joining("|")));
    }

    /** Whether {@code line} is residue. */
    boolean matches(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        return isPhrase(line) || all(SENTENCES, line, this::isPhrase) || isMenu(line);
    }

    /** Whether {@code part} as a whole is one of the phrases. */
    boolean isPhrase(String part) {
        String plain = plain(part);
        return phrases.contains(plain) || wildPhrases.matcher(plain).matches();
    }

    /** Short titles with bars between, at least one of them a phrase or all as short as menu entries. */
    private boolean isMenu(String line) {
        List<String> parts = parts(BARS, line);
        if (parts.size() < 2 || !parts.stream().allMatch(Boilerplate::isTitle)) {
            return false;
        }
        return parts.stream().anyMatch(part -> isPhrase(part) || all(SENTENCES, part, this::isPhrase))
                || (parts.size() > 2 && parts.stream().allMatch(Boilerplate::isMenuEntry));
    }

    private static boolean isTitle(String part) {
        return Wording.words(part, MOST_WORDS_BESIDE) <= MOST_WORDS_BESIDE && ".".indexOf(Wording.lastMark(part)) < 0;
    }

    private static boolean isMenuEntry(String part) {
        return Wording.words(part, MOST_WORDS_IN_MENU) <= MOST_WORDS_IN_MENU
                && part.chars().noneMatch(Character::isDigit);
    }

    private static boolean all(Pattern separator, String line, Predicate<String> test) {
        List<String> parts = parts(separator, line);
        return parts.size() > 1 && parts.stream().allMatch(test);
    }

    private static List<String> parts(Pattern separator, String line) {
        return Stream.of(separator.split(line, -1)).filter(Wording::hasWord).toList();
    }

    private static String plain(String line) {
        String plain = Wording.onOneLine(line)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace('“', '"')
                .replace('”', '"');
        int end = plain.length();
        while (end > 0 && " .!?…:→»".indexOf(plain.charAt(end - 1)) >= 0) {
            end--;
        }
        return plain.substring(0, end);
    }

    /** Each star takes the shortest run that lets what follows it fit, and is not tried again: no backtracking. */
    private static String regex(String phrase) {
        String[] pieces = phrase.split("\\*", -1);
        StringBuilder regex = new StringBuilder(regexOfPiece(pieces[0]));
        for (int i = 1; i < pieces.length; i++) {
            boolean last = i == pieces.length - 1;
            regex.append(last ? ".*" : "(?>.*?").append(regexOfPiece(pieces[i])).append(last ? "" : ")");
        }
        return regex.toString();
    }

    private static String regexOfPiece(String piece) {
        StringBuilder regex = new StringBuilder();
        Matcher wild = WILD.matcher(piece);
        int from = 0;
        while (wild.find()) {
            regex.append(Pattern.quote(piece.substring(from, wild.start())));
            regex.append(wild.group().equals("<number>") ? "\\d[\\d.,]*k?" : "\\p{L}+");
            from = wild.end();
        }
        return regex.append(Pattern.quote(piece.substring(from))).toString();
    }
}
