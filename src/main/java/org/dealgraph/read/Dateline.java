package org.dealgraph.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dealgraph.model.Metadata;
import org.dealgraph.model.PartialDate;

/**
 * Where and when a report was filed, before its first sentence: "BERLIN, 4 November 2025 – ".
 *
 * @param length up to the first sentence, in UTF-16 units
 * @param outlet the agency in brackets
 * @param filed the date, where the year is given
 */
record Dateline(int length, Optional<String> outlet, Optional<PartialDate> filed) {
    private static final int LONGEST = 100;
    private static final Pattern END = Pattern.compile("(?:\\s+(?:-{1,2}|–)|\\s*—)\\s*(?=[\"“'‘]?\\p{Lu})");
    private static final Pattern AGENCY = Pattern.compile("\\(([\\p{L}\\d .&'’-]{2,40})\\)|/[\\p{L} -]{2,30}/");
    private static final Pattern DAY_WITHOUT_YEAR =
            Pattern.compile(",?\\s+(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.? \\d{1,2}\\b"
                    + "|,?\\s+\\d{1,2} (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\b\\.?");
    private static final Pattern CITY = Pattern.compile("\\p{Lu}{2}[\\p{Lu} .'’/-]*\\p{Lu}\\.?");
    private static final Pattern REGION = Pattern.compile("\\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*){0,2}");

    /** The dateline that {@code paragraph} begins with. */
    static Optional<Dateline> find(String paragraph) {
        String head = paragraph.substring(0, Math.min(LONGEST, paragraph.length()));
        Matcher end = END.matcher(head);
        while (end.find()) {
            Optional<Dateline> dateline = read(head.substring(0, end.start()), end.end());
            if (dateline.isPresent()) {
                return dateline;
            }
        }
        return Optional.empty();
    }

    /** {@code head} in its parts: city, region, date, agency; nothing if there is more than that. */
    private static Optional<Dateline> read(String head, int length) {
        Optional<DateText> date = DateText.find(head);
        String undated = date.map(found -> head.substring(0, found.start()) + head.substring(found.end()))
                .orElse(head);
        Matcher agency = AGENCY.matcher(undated);
        boolean wired = agency.find();
        Optional<String> outlet = wired ? Optional.ofNullable(agency.group(1)) : Optional.empty();
        String places = DAY_WITHOUT_YEAR.matcher(agency.replaceAll("")).replaceAll("");
        return isPlace(places, wired)
                ? Optional.of(new Dateline(length, outlet, date.map(DateText::date)))
                : Optional.empty();
    }

    private static boolean isPlace(String text, boolean wired) {
        List<String> parts = Stream.of(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty()) {
            return wired;
        }
        return parts.get(0).length() > 3
                && CITY.matcher(parts.get(0)).matches()
                && parts.stream().skip(1).allMatch(part -> REGION.matcher(part).matches());
    }

    /** What it tells about the article. */
    Metadata metadata() {
        return new Metadata(Optional.empty(), List.of(), outlet, filed, Optional.empty(), Optional.empty());
    }
}
