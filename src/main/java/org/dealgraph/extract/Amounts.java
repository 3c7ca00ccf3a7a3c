package org.dealgraph.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealgraph.model.Money;

/** Reads sums of money and percentages: "$1.5bn", "300 billion dollars", "€600m", "USD 1.0 billion", "about 11%". */
final class Amounts {
    private static final Map<String, String> SYMBOLS = Map.ofEntries(
            Map.entry("$", "USD"),
            Map.entry("US$", "USD"),
            Map.entry("USD", "USD"),
            Map.entry("€", "EUR"),
            Map.entry("EUR", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("GBP", "GBP"),
            Map.entry("¥", "JPY"),
            Map.entry("₹", "INR"),
            Map.entry("₩", "KRW"),
            Map.entry("C$", "CAD"),
            Map.entry("CA$", "CAD"),
            Map.entry("A$", "AUD"),
            Map.entry("AU$", "AUD"),
            Map.entry("S$", "SGD"),
            Map.entry("HK$", "HKD"),
            Map.entry("NT$", "TWD"),
            Map.entry("CHF", "CHF"));
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("dollar", "USD"),
            Map.entry("euro", "EUR"),
            Map.entry("pound", "GBP"),
            Map.entry("yen", "JPY"),
            Map.entry("won", "KRW"),
            Map.entry("yuan", "CNY"),
            Map.entry("renminbi", "CNY"),
            Map.entry("rupee", "INR"),
            Map.entry("rouble", "RUB"),
            Map.entry("ruble", "RUB"),
            Map.entry("franc", "CHF"),
            Map.entry("krona", "SEK"),
            Map.entry("shekel", "ILS"));
    private static final Map<String, Integer> POWERS = Map.ofEntries(
            Map.entry("thousand", 3),
            Map.entry("k", 3),
            Map.entry("million", 6),
            Map.entry("m", 6),
            Map.entry("mn", 6),
            Map.entry("mln", 6),
            Map.entry("billion", 9),
            Map.entry("b", 9),
            Map.entry("bn", 9),
            Map.entry("bln", 9),
            Map.entry("trillion", 12),
            Map.entry("tn", 12),
            Map.entry("trn", 12));
    private static final Pattern NUMBER =
            Pattern.compile("(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?:-?([A-Za-z]+))?(?:-.*)?");
    private static final Pattern GLUED = Pattern.compile("(US\\$|[A-Z]{1,2}\\$|[$€£¥₹₩])(\\d.*)");

    private static final Pattern PERCENT = Pattern.compile("(\\d+(?:\\.\\d+)?)(%?)");
    private static final Set<String> PERCENT_SIGNS = Set.of("%", "percent", "pct", "percentage");

    private static final Set<String> BEFORE_SHARE =
            Set.of("-", "–", "a", "per", "for", "in", "cash", "every", "ordinary");

    /** Between a price and "share" stand no more tokens than this. */
    private static final int PRICE_WORDS = 4;

    private Amounts() {}

    /** A sum of money in a sentence: the tokens that it takes, and whether it is a price a share and no whole sum. */
    record Sum(int first, int end, Money money, boolean aShare) {}

    /** A percentage in a sentence. */
    record Share(int first, int end, BigDecimal percent) {}

    /** The sums of money in a sentence, from left to right. */
    static List<Sum> sums(Tree tree) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            words.add(tree.token(i).text());
        }
        List<Sum> sums = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Optional<Sum> sum = sumAt(tree, words, i);
            if (sum.isPresent()) {
                sums.add(sum.get());
                i = sum.get().end() - 1;
            }
        }
        return sums;
    }

    private static Optional<Sum> sumAt(Tree tree, List<String> words, int first) {
        Matcher glued = GLUED.matcher(words.get(first));
        if (glued.matches()) {
            return sum(tree, words, first, first, glued.group(2), SYMBOLS.get(glued.group(1)));
        }
        String currency = SYMBOLS.get(words.get(first));
        if (currency != null && first + 1 < words.size()) {
            return sum(tree, words, first, first + 1, words.get(first + 1), currency);
        }
        return Character.isDigit(words.get(first).codePointAt(0))
                ? sum(tree, words, first, first, words.get(first), null)
                : Optional.empty();
    }

    /** A sum whose number is the token {@code at}; without a currency before it, a unit must follow. */
    private static Optional<Sum> sum(
            Tree tree, List<String> words, int first, int at, String numeral, String currency) {
        Matcher number = NUMBER.matcher(numeral);
        if (!number.matches()) {
            return Optional.empty();
        }
        BigDecimal amount = new BigDecimal(number.group(1).replace(",", ""));
        int end = at + 1;
        Integer power = power(number.group(2));
        if (power == null && end < words.size() && words.get(end).equals("-")) {
            end++;
        }
        if (power == null && end < words.size()) {
            power = power(words.get(end).replaceAll("-.*", ""));
            end = power == null ? at + 1 : end + 1;
        }
        String unit = end < words.size() ? unit(tree, end) : null;
        if (currency == null && unit == null) {
            return Optional.empty();
        }
        if (unit != null) {
            end++;
        }
        Money money =
                new Money(amount.scaleByPowerOfTen(power == null ? 0 : power), currency == null ? unit : currency);
        return Optional.of(new Sum(first, end, money, isPrice(words, end, power == null)));
    }

    /** The currency that a word names; the word itself too, for "won" has the lemma of a verb. */
    private static String unit(Tree tree, int at) {
        String byLemma = UNITS.get(tree.lemma(at).toLowerCase(Locale.ROOT));
        return byLemma != null ? byLemma : UNITS.get(tree.token(at).text().toLowerCase(Locale.ROOT));
    }

    private static Integer power(String suffix) {
        return suffix == null ? null : POWERS.get(suffix.toLowerCase(Locale.ROOT));
    }

    /** "$40 a share", "$5.75-a-share", "$20.47 apiece"; a small sum that ends the sentence says too little. */
    private static boolean isPrice(List<String> words, int end, boolean small) {
        if (!small || end >= words.size()) {
            return small && end >= words.size();
        }
        int at = end;
        while (at < Math.min(words.size() - 1, end + PRICE_WORDS) && BEFORE_SHARE.contains(words.get(at))) {
            at++;
        }
        String next = words.get(at).toLowerCase(Locale.ROOT);
        return next.contains("share") || next.equals("apiece") || next.equals("each");
    }

    /** The percentages in a sentence, from left to right. */
    static List<Share> shares(Tree tree) {
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            Matcher number = PERCENT.matcher(tree.token(i).text());
            if (!number.matches()) {
                continue;
            }
            int end = number.group(2).isEmpty() ? endOfPercentSign(tree, i + 1) : i + 1;
            if (end > 0) {
                BigDecimal value = new BigDecimal(number.group(1)).stripTrailingZeros();
                shares.add(new Share(i, end, value.scale() < 0 ? value.setScale(0) : value));
            }
        }
        return shares;
    }

    /** One past the sign or word for "percent" at a token, or -1 if there is none. */
    private static int endOfPercentSign(Tree tree, int at) {
        if (at >= tree.size()) {
            return -1;
        }
        String word = tree.token(at).text().toLowerCase(Locale.ROOT);
        if (PERCENT_SIGNS.contains(word)) {
            return at + 1;
        }
        boolean twoWords = word.equals("per")
                && at + 1 < tree.size()
                && tree.token(at + 1).text().equals("cent");
        return twoWords ? at + 2 : -1;
    }
}
