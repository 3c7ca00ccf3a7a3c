package org.dealgraph.extract;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dealgraph.model.PartialDate;

/**
 * Reads dates in a sentence, as exact as the words are. Relative ones ("last June", "on Monday") count from the day of
 * publication; where that is unknown they stay unread.
 */
final class Dates {
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern DAY = Pattern.compile("([12]?\\d|3[01])(?:st|nd|rd|th)?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern MONTH =
            Pattern.compile("(?:january|february|march|april|may|june|july|august|september|october|november|december"
                    + "|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?)");
    private static final Map<String, DayOfWeek> WEEKDAYS = Map.of(
            "monday", DayOfWeek.MONDAY,
            "tuesday", DayOfWeek.TUESDAY,
            "wednesday", DayOfWeek.WEDNESDAY,
            "thursday", DayOfWeek.THURSDAY,
            "friday", DayOfWeek.FRIDAY,
            "saturday", DayOfWeek.SATURDAY,
            "sunday", DayOfWeek.SUNDAY);
    private static final Set<String> ENDING = Set.of("until", "till", "through", "by");

    private final Tree tree;
    private final Optional<LocalDate> published;
    private final List<Dated> found = new ArrayList<>();

    /** A date in a sentence: where, and whether it says how long something lasts. */
    record Dated(int first, int end, PartialDate date, boolean until) {}

    private Dates(Tree tree, Optional<LocalDate> published) {
        this.tree = tree;
        this.published = published;
    }

    /** The dates in a sentence, from left to right. */
    static List<Dated> in(Tree tree, Optional<LocalDate> published) {
        Dates dates = new Dates(tree, published);
        for (int i = 0; i < tree.size(); ) {
            i = Math.max(i + 1, dates.readAt(i));
        }
        return dates.found;
    }

    /** Reads a date at a token; one past its last token, or 0 if there is none. */
    private int readAt(int at) {
        String word = word(at);
        if (MONTH.matcher(word).matches()
                && Character.isUpperCase(tree.token(at).text().charAt(0))) {
            return month(at);
        }
        if (YEAR.matcher(word).matches() && isFreeYear(at)) {
            return add(at, at + 1, PartialDate.of(Integer.parseInt(word)));
        }
        return published.map(day -> relative(at, word, day)).orElse(0);
    }

    private String word(int at) {
        return at >= 0 && at < tree.size() ? tree.token(at).text().toLowerCase(Locale.ROOT) : "";
    }

    /** A year stands after a preposition or in brackets, not in front of a noun that it counts. */
    private boolean isFreeYear(int at) {
        boolean introduced = Set.of(
                        "in", "since", "until", "through", "by", "of", "before", "after", "from", "to", "early", "late",
                        "mid", "during", "(")
                .contains(word(at - 1));
        return introduced && !tree.tag(Math.min(at + 1, tree.size() - 1)).equals("SYM");
    }

    private int month(int at) {
        int month = MONTHS.indexOf(word(at).substring(0, 3)) + 1;
        Integer dayBefore = day(at - 1);
        Integer dayAfter = day(at + 1);
        int first = dayBefore != null && dayAfter == null ? at - 1 : at;
        Integer day = dayAfter != null ? dayAfter : dayBefore;
        int end = dayAfter != null ? at + 2 : at + 1;
        int yearAt = word(end).equals(",") || word(end).equals("of") ? end + 1 : end;
        if (YEAR.matcher(word(yearAt)).matches()) {
            return add(first, yearAt + 1, date(Integer.parseInt(word(yearAt)), month, day));
        }
        if (published.isEmpty()) {
            return end;
        }
        return add(first, end, date(nearestYear(at, month, published.get()), month, day));
    }

    /** The month that was last before publication, unless the sentence looks ahead. */
    private int nearestYear(int at, int month, LocalDate day) {
        if (word(at - 1).equals("next")) {
            return month > day.getMonthValue() ? day.getYear() : day.getYear() + 1;
        }
        boolean ahead = tree.sentence().tokens().stream()
                .anyMatch(token -> Set.of("will", "next", "expected", "until").contains(token.lemma()));
        boolean past = month <= day.getMonthValue() && !(word(at - 1).equals("last") && month == day.getMonthValue());
        if (past) {
            return day.getYear();
        }
        return ahead ? day.getYear() : day.getYear() - 1;
    }

    private static PartialDate date(int year, int month, Integer day) {
        YearMonth yearMonth = YearMonth.of(year, month);
        return day == null || !yearMonth.isValidDay(day)
                ? PartialDate.of(year, month)
                : PartialDate.of(yearMonth.atDay(day));
    }

    private Integer day(int at) {
        var matcher = DAY.matcher(word(at));
        return matcher.matches() && !matcher.group(1).equals("0") ? Integer.valueOf(matcher.group(1)) : null;
    }

    private int relative(int at, String word, LocalDate day) {
        String next = word(at + 1);
        if (WEEKDAYS.containsKey(word) && !word(at - 1).equals("next")) {
            return add(at, at + 1, PartialDate.of(day.with(TemporalAdjusters.previousOrSame(WEEKDAYS.get(word)))));
        }
        return switch (word) {
            case "today" -> add(at, at + 1, PartialDate.of(day));
            case "yesterday" -> add(at, at + 1, PartialDate.of(day.minusDays(1)));
            case "last" ->
                period(at, next, day.getYear() - 1, YearMonth.from(day).minusMonths(1));
            case "this" -> period(at, next, day.getYear(), YearMonth.from(day));
            case "next" ->
                period(at, next, day.getYear() + 1, YearMonth.from(day).plusMonths(1));
            default -> 0;
        };
    }

    private int period(int at, String unit, int year, YearMonth month) {
        return switch (unit) {
            case "year" -> add(at, at + 2, PartialDate.of(year));
            case "month" -> add(at, at + 2, PartialDate.of(month.getYear(), month.getMonthValue()));
            default -> 0;
        };
    }

    private int add(int first, int end, PartialDate date) {
        boolean until = false;
        for (int i = Math.max(0, first - 4); i < first; i++) {
            until |= ENDING.contains(word(i)) && !tree.isVerb(i);
        }
        found.add(new Dated(first, end, date, until));
        return end;
    }
}
