package org.dealgraph.nlp;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts a sentence into tokens as the treebank does that the parser is trained on (GUM, UD English), by rules.
 *
 * <p>One tokenization throughout: money is sign, number and unit ({@code $ 1.5 bn}, {@code US$ 2 billion}), percent
 * number and sign ({@code 12.5 %}). Hyphens between words are tokens ({@code AI - based}, {@code Microsoft - OpenAI},
 * {@code 10 - year}); a prefix keeps its word ({@code multi-cloud}, {@code co-founder}), a product its number
 * ({@code GPT-4o}, {@code o3-mini}), a short double name stays whole ({@code Lip-Bu}, {@code Wi-Fi}). Possessive and contracted endings are tokens ({@code OpenAI 's}, {@code did n't}).
 * Abbreviations keep their full stop, at the end of a sentence too.
 */
final class Tokenizer {
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://|www\\.)\\S+|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+|[@#]\\w+");
    private static final Pattern CODE = Pattern.compile("(?=.*[0-9])(?=.*[A-Z])[A-Z0-9]+(?:-[A-Z0-9]+)+");
    private static final Pattern GIVEN_NAME = Pattern.compile("[A-Z][a-z]{1,3}-[A-Z][a-z]{1,4}");
    private static final Pattern CURRENCY_PREFIX = Pattern.compile("[A-Z]{1,3}");
    private static final String SEPARATE = "\"()[]{}<>,;:!?—–*•·|~™®©%$€£¥₹/\\";
    private static final String CURRENCY = "$€£¥₹";
    private static final Set<String> CLITICS = Set.of("'s", "'m", "'d", "'re", "'ve", "'ll");
    private static final Set<String> UNITS =
            Set.of("bn", "mn", "mln", "tn", "m", "km", "gw", "mw", "kwh", "gwh", "gb", "tb", "pb", "kg", "pc", "bps");
    private static final Set<String> MONEY_UNITS = Set.of("b", "k", "t");
    private static final Set<String> ELISIONS = Set.of("em", "til", "tis", "twas", "cause", "n");
    private static final Set<String> PARTICLES = Set.of("up", "off", "out", "in", "on", "over", "down", "back");
    private static final Set<String> SUFFIXES =
            Set.of("like", "style", "class", "level", "era", "native", "only", "wide");

    private final Abbreviations abbreviations;
    private final Set<String> prefixes;

    Tokenizer(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
        this.prefixes =
                WordList.lines("prefixes.txt").stream().flatMap(List::stream).collect(toUnmodifiableSet());
    }

    /**
     * The tokens of a sentence.
     *
     * @param plain plain text (see {@link AlignedText})
     * @param sentence where the sentence stands in it
     * @return its tokens in order; together they cover all that is not white space
     */
    List<Range> tokenize(String plain, Range sentence) {
        List<Range> tokens = new ArrayList<>();
        int start = sentence.start();
        while (start < sentence.end()) {
            if (plain.charAt(start) == ' ') {
                start++;
                continue;
            }
            int end = plain.indexOf(' ', start);
            end = end < 0 || end > sentence.end() ? sentence.end() : end;
            new Chunk(plain, sentence, start, end, tokens).cut();
            start = end;
        }
        return tokens;
    }

    /** What stands between two spaces. */
    private final class Chunk {
        private final String plain;
        private final Range sentence;
        private final int start;
        private final int end;
        private final List<Range> tokens;

        Chunk(String plain, Range sentence, int start, int end, List<Range> tokens) {
            this.plain = plain;
            this.sentence = sentence;
            this.start = start;
            this.end = end;
            this.tokens = tokens;
        }

        void cut() {
            int word = start;
            int i = addressEnd();
            while (i < end) {
                int markEnd = markEnd(word, i);
                if (markEnd > i) {
                    int markStart = isCurrencyPrefix(word, i) ? word : i;
                    addWord(word, markStart);
                    tokens.add(new Range(markStart, markEnd));
                    word = markEnd;
                }
                i = Math.max(i + 1, markEnd);
            }
            addWord(word, end);
        }

        private int addressEnd() {
            char first = plain.charAt(start);
            boolean candidate = first == '@'
                    || first == '#'
                    || first == 'h'
                    || first == 'w'
                    || plain.substring(start, end).indexOf('@') > 0;
            if (!candidate) {
                return start;
            }
            var matcher = ADDRESS.matcher(plain).region(start, end);
            if (!matcher.lookingAt()) {
                return start;
            }
            int last = matcher.end();
            while (".,;:!?)]\"'".indexOf(plain.charAt(last - 1)) >= 0) {
                last--;
            }
            return last;
        }

        /** Where the mark that starts at {@code i} ends, or {@code i} when the char belongs to a word. */
        private int markEnd(int word, int i) {
            char c = plain.charAt(i);
            return switch (c) {
                case '.' -> stopEnd(word, i);
                case '-' -> hyphenEnd(word, i);
                case '\'' -> isQuote(word, i) ? i + 1 : i;
                case '!', '?' -> runEnd(i, "!?");
                case ',', ':', '/' -> isBetweenDigits(i) ? i : i + 1;
                default -> SEPARATE.indexOf(c) >= 0 ? i + 1 : i;
            };
        }

        private boolean isCurrencyPrefix(int word, int i) {
            return plain.charAt(i) == '$'
                    && CURRENCY_PREFIX.matcher(plain.substring(word, i)).matches();
        }

        private int stopEnd(int word, int i) {
            int run = runEnd(i, ".");
            if (run > i + 1) {
                return run;
            }
            boolean last = restIsMarks(run);
            if (!last || isListNumber(word, i)) {
                return i;
            }
            boolean keeps = abbreviations.keepsStop(plain.substring(word, run), next());
            boolean finalLetter = i - word == 1 && run + closers(run) >= sentence.end();
            return keeps && !finalLetter ? i : run;
        }

        private int hyphenEnd(int word, int i) {
            int run = runEnd(i, "-");
            if (run > i + 1) {
                return run;
            }
            if (i == word) {
                return run < end && Character.isDigit(plain.charAt(run)) && i == start ? i : run;
            }
            return run < end && isBound(word, i) ? i : run;
        }

        /** Whether the hyphen at {@code i} binds both sides into one word. */
        private boolean isBound(int word, int i) {
            String left = plain.substring(word, i);
            String right = plain.substring(i + 1, wordEnd(i + 1));
            if (right.isEmpty() || !Character.isLetterOrDigit(right.charAt(0))) {
                return false;
            }
            if (prefixes.contains(left.toLowerCase(Locale.ROOT)) || isPhrasalNoun(left, right, i)) {
                return true;
            }
            if (isSuffix(right)) {
                return false;
            }
            if (GIVEN_NAME.matcher(plain.substring(word, chainEnd(i))).matches()
                    || CODE.matcher(plain.substring(word, chainEnd(i))).matches()) {
                return true;
            }
            boolean firstLetter = Character.isLetter(left.charAt(0));
            if (left.length() == 1 && firstLetter) {
                return word == start || plain.charAt(word - 1) != '-';
            }
            return firstLetter
                    ? Character.isDigit(right.charAt(0)) || left.chars().anyMatch(Character::isDigit)
                    : isDigits(left.replace("-", "")) && isDigits(right) && isLongNumber(word, i);
        }

        /** A noun made of a verb and its particle: tie-up, spin-off. The treebank cuts it; as one word it is a noun. */
        private boolean isPhrasalNoun(String left, String right, int i) {
            boolean plural = right.endsWith("s") && PARTICLES.contains(right.substring(0, right.length() - 1));
            return (plural || PARTICLES.contains(right))
                    && left.chars().skip(1).allMatch(Character::isLowerCase)
                    && chainEnd(i) == i + 1 + right.length();
        }

        /** A date or a telephone number, not a range: another hyphen, or seven digits. */
        private boolean isLongNumber(int word, int i) {
            String chain = plain.substring(word, chainEnd(i));
            return chain.indexOf('-') != chain.lastIndexOf('-') || chain.matches("\\d{3}-\\d{4}");
        }

        private int wordEnd(int from) {
            int i = from;
            while (i < end && Character.isLetterOrDigit(plain.charAt(i))) {
                i++;
            }
            return i;
        }

        private int chainEnd(int from) {
            int i = from;
            while (i < end && (Character.isLetterOrDigit(plain.charAt(i)) || plain.charAt(i) == '-')) {
                i++;
            }
            return i;
        }

        /** An apostrophe that is no part of a word: at either end, unless it stands for left-out letters. */
        private boolean isQuote(int word, int i) {
            if (i == word) {
                String rest = plain.substring(i, wordEnd(i + 1)).toLowerCase(Locale.ROOT);
                boolean elision = rest.length() > 1
                        && (Character.isDigit(rest.charAt(1)) || ELISIONS.contains(rest.substring(1)));
                return !elision && !CLITICS.contains(rest);
            }
            return wordEnd(i + 1) == i + 1;
        }

        private boolean isBetweenDigits(int i) {
            return i > start
                    && i + 1 < end
                    && Character.isDigit(plain.charAt(i - 1))
                    && Character.isDigit(plain.charAt(i + 1));
        }

        private boolean isListNumber(int word, int i) {
            return word == sentence.start()
                    && i - word <= 2
                    && end < sentence.end()
                    && isDigits(plain.substring(word, i));
        }

        private boolean restIsMarks(int from) {
            return from + closers(from) == end || !Character.isLetterOrDigit(plain.charAt(from));
        }

        private int closers(int from) {
            int i = from;
            while (i < end && "\"')]},;:!?*".indexOf(plain.charAt(i)) >= 0) {
                i++;
            }
            return i - from;
        }

        private char next() {
            return end + 1 < sentence.end() ? plain.charAt(end + 1) : ' ';
        }

        private int runEnd(int from, String marks) {
            int i = from;
            while (i < end && marks.indexOf(plain.charAt(i)) >= 0) {
                i++;
            }
            return i;
        }

        private void addWord(int from, int to) {
            if (from == to) {
                return;
            }
            int cut = wordCut(from, to);
            if (cut > from) {
                tokens.add(new Range(from, cut));
            }
            tokens.add(new Range(Math.max(from, cut), to));
        }

        /** Where a word falls into two tokens, or its start. */
        private int wordCut(int from, int to) {
            char first = plain.charAt(from);
            if (Character.isDigit(first)) {
                return unitStart(from, to);
            }
            String word = plain.substring(from, to).toLowerCase(Locale.ROOT);
            if (word.equals("cannot")) {
                return from + 3;
            }
            if (word.endsWith("n't") && word.length() > 3) {
                return to - 3;
            }
            int apostrophe = word.lastIndexOf('\'');
            return apostrophe > 0 && CLITICS.contains(word.substring(apostrophe)) ? from + apostrophe : from;
        }

        private int unitStart(int from, int to) {
            int i = from;
            while (i < to && (Character.isDigit(plain.charAt(i)) || ".,".indexOf(plain.charAt(i)) >= 0)) {
                i++;
            }
            String unit = plain.substring(i, to).toLowerCase(Locale.ROOT);
            boolean money = from > 0 && CURRENCY.indexOf(plain.charAt(from - 1)) >= 0;
            return UNITS.contains(unit) || (money && MONEY_UNITS.contains(unit)) ? i : from;
        }
    }

    private static boolean isDigits(String word) {
        return !word.isEmpty() && word.chars().allMatch(Character::isDigit);
    }

    private static boolean isSuffix(String word) {
        return SUFFIXES.contains(word) || (word.length() > 4 && word.endsWith("ed"));
    }
}
