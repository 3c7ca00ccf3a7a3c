package org.dealgraph.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dealgraph.model.PartialDate;

/**
 * A date written out in English or as ISO 8601.
 *
 * @param start first UTF-16 unit, its weekday included
 * @param end one past the last, a time of day that follows included
 * @param date what it says; never completed by guess
 */
public record DateText(int start, int end, PartialDate date) {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String WEEKDAY =
            "(?:\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]*\\s+)?";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "((?:19|20)\\d\\d)(?!\\d)";
    private static final String TIME = "(?:,?\\s+(?:at\\s+)?\\d{1,2}(?:[:.]\\d{2}){1,2}(?:\\s*[ap]\\.?m\\b\\.?)?"
            + "(?:\\s+(?-i:[A-Z]{2,4})\\b)?)?";

    private static final int LONGEST = 200;
    private static final Pattern ISO_PART = Pattern.compile("(?:19|20)\\d\\d(?:-(?:0[1-9]|1[0-2]))?");

    /** A spelling and how its groups are read; of two that fit at one place the longer counts. */
    private record Spelling(Pattern pattern, Function<MatchResult, PartialDate> reading) {
        Spelling(String pattern, Function<MatchResult, PartialDate> reading) {
            this(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), reading);
        }
    }

    private static final List<Spelling> SPELLINGS = List.of(
            new Spelling(
                    "(?<![\\d-])" + YEAR
                            + "([-/])(\\d{1,2})\\2(\\d{1,2})(?:T\\d{2}:\\d{2}[\\d:.]*(?:Z|[+-]\\d{2}:?\\d{2})?"
                            + "|(?!\\d)" + TIME + ")",
                    m -> day(m.group(1), number(m.group(3)), m.group(4))),
            new Spelling(
                    WEEKDAY + "(?<!\\d)" + DAY + "[\\s-]+(?:of\\s+)?" + MONTH + "[,\\s-]+" + YEAR + TIME,
                    m -> day(m.group(3), month(m.group(2)), m.group(1))),
            new Spelling(
                    WEEKDAY + "\\b" + MONTH + "\\s+" + DAY + "(?:,\\s*|\\s+)" + YEAR + TIME,
                    m -> day(m.group(3), month(m.group(1)), m.group(2))),
            new Spelling(
                    "(?<!\\d(?:st|nd|rd|th)?[\\s-])\\b" + MONTH + ",?\\s+" + YEAR,
                    m -> PartialDate.of(number(m.group(2)), month(m.group(1)))),
            new Spelling("(?<![\\d/.])(\\d{1,2})([/.])(\\d{1,2})\\2" + YEAR + TIME, DateText::inNumbers));

    /** The first date in {@code text}. */
    static Optional<DateText> find(String text) {
        return SPELLINGS.stream()
                .flatMap(spelling -> read(spelling, text).stream())
                .min((a, b) -> a.start != b.start ? Integer.compare(a.start, b.start) : Integer.compare(b.end, a.end));
    }

    /** The date that {@code value} gives; of a date alone also {@code YYYY} and {@code YYYY-MM}. */
    public static Optional<PartialDate> read(String value) {
        String plain = value.substring(0, Math.min(LONGEST, value.length())).strip();
        return ISO_PART.matcher(plain).matches()
                ? Optional.of(PartialDate.parse(plain))
                : find(plain).map(DateText::date);
    }

    private static Optional<DateText> read(Spelling spelling, String text) {
        return spelling.pattern
                .matcher(text)
                .results()
                .flatMap(found ->
                        onCalendar(spelling, found)
                                .map(date -> new DateText(found.start(), found.end(), date))
                                .stream())
                .findFirst();
    }

    private static Optional<PartialDate> onCalendar(Spelling spelling, MatchResult found) {
        try {
            return Optional.of(spelling.reading.apply(found));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Day and month in either order; a date only if one order alone is possible. */
    private static PartialDate inNumbers(MatchResult m) {
        int first = number(m.group(1));
        int second = number(m.group(3));
        if (first <= 12 && second <= 12 && first != second) {
            throw new DateTimeException("day or month first?");
        }
        return first > 12 ? day(m.group(4), second, m.group(1)) : day(m.group(4), first, m.group(3));
    }

    private static PartialDate day(String year, int month, String day) {
        return PartialDate.of(LocalDate.of(number(year), month, number(day)));
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
