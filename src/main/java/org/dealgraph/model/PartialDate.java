package org.dealgraph.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/** A date as exact as its source gave it: a year, a month of a year, or a day. Printed as XML Schema does. */
public sealed interface PartialDate extends Comparable<PartialDate> {
    /** The first day that it covers. */
    LocalDate firstDay();

    /** The last day that it covers. */
    LocalDate lastDay();

    /** A year. */
    record OfYear(Year year) implements PartialDate {
        public OfYear {
            requireNonNull(year, "year is null");
        }

        @Override
        public LocalDate firstDay() {
            return year.atDay(1);
        }

        @Override
        public LocalDate lastDay() {
            return year.atMonth(12).atEndOfMonth();
        }

        @Override
        public String toString() {
            return "%04d".formatted(year.getValue());
        }
    }

    /** A month of a year. */
    record OfMonth(YearMonth month) implements PartialDate {
        public OfMonth {
            requireNonNull(month, "month is null");
        }

        @Override
        public LocalDate firstDay() {
            return month.atDay(1);
        }

        @Override
        public LocalDate lastDay() {
            return month.atEndOfMonth();
        }

        @Override
        public String toString() {
            return month.toString();
        }
    }

    /** A day. */
    record OfDay(LocalDate day) implements PartialDate {
        public OfDay {
            requireNonNull(day, "day is null");
        }

        @Override
        public LocalDate firstDay() {
            return day;
        }

        @Override
        public LocalDate lastDay() {
            return day;
        }

        @Override
        public String toString() {
            return day.toString();
        }
    }

    static PartialDate of(int year) {
        return new OfYear(Year.of(year));
    }

    static PartialDate of(int year, int month) {
        return new OfMonth(YearMonth.of(year, month));
    }

    static PartialDate of(LocalDate day) {
        return new OfDay(day);
    }

    /**
     * Reads {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}.
     *
     * @throws java.time.DateTimeException if it is none of them
     */
    static PartialDate parse(String text) {
        return switch (text.length()) {
            case 4 -> new OfYear(Year.parse(text));
            case 7 -> new OfMonth(YearMonth.parse(text));
            default -> new OfDay(LocalDate.parse(text));
        };
    }

    /** By first day, the less exact first. */
    @Override
    default int compareTo(PartialDate other) {
        int byDay = firstDay().compareTo(other.firstDay());
        return byDay != 0 ? byDay : toString().compareTo(other.toString());
    }
}
