package org.dealgraph.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dealgraph.model.Metadata;
import org.dealgraph.model.PartialDate;

/**
 * Reads a line that names authors, outlet and date: "By Lena Ortiz, Example Wire, 31 October 2025".
 *
 * <p>A line is a byline only if every part of it is understood: a name, a team, a role, an outlet, a place, a date, a
 * time, an issue number or residue. So a title that begins with "By" stays a title.
 */
final class Byline {
    private static final int LONGEST = 200;
    private static final int CASELESS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern EMPHASIS = Pattern.compile("[*_#]+");
    private static final Pattern BY = Pattern.compile("(?:(?:posted|written|reported|words) )?by:? +", CASELESS);
    private static final Pattern IN_PLACE = Pattern.compile(" +in +\\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+)?");
    private static final Pattern FOR = Pattern.compile(" +for +(?=\\p{Lu})");
    private static final Pattern PARTS = Pattern.compile(" *[|·•,;()] *| +[-–—]+ +");
    private static final Pattern AND = Pattern.compile("(?:^| +)(?:and|&|with) +");

    private static final Pattern STAMP = Pattern.compile(
            "(?:(?:first|last|originally) +)?(?:published|posted|updated|modified|filed)\\b(?: +(?:on|at)\\b)?:?",
            CASELESS);
    private static final Pattern LATER = Pattern.compile("\\b(?:updated|modified)(?: +(?:on|at))?:? *$", CASELESS);
    private static final Pattern CLOCK =
            Pattern.compile("(?:at )?\\d{1,2}[:.]\\d{2}(?: *[ap]\\.?m\\.?)?(?: +(?-i:[A-Z]{2,4}))?", CASELESS);
    private static final Pattern ISSUE = Pattern.compile("(?:issue|edition|volume|vol\\.?|no\\.?|#) *#?\\d+", CASELESS);
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+|[\\w.+-]+@[\\w.-]+|@\\w+", CASELESS);
    private static final Pattern ROLE = Pattern.compile(
            "(?:[\\p{L}'’&-]+ +){0,5}(?:editor|editors|editor-in-chief|reporter|correspondent|writer|columnist"
                    + "|contributor|journalist|analyst|author|staff)(?: at large)?",
            CASELESS);
    private static final Pattern TEAM = Pattern.compile(
            "(?:(?:the|our) +)?(.*?) *(?:\\b\\p{Ll}+ +){0,2}\\b(?i:team|desk|staff|newsroom|editors|briefing|newsletter)");
    private static final Pattern PLACE = Pattern.compile("\\p{Lu}{2}[\\p{Lu} .'’-]*");

    private static final String NAME_START = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";
    private static final Pattern NAME = Pattern.compile(NAME_START + "(?: +(?:" + NAME_START
            + "|de|del|della|di|da|dos|du|van|von|der|den|ter|la|le|al|bin|el)){0,4}");
    private static final Pattern OUTLET = Pattern.compile("(?:\\p{Lu}|\\d+\\p{L}|the )[\\p{L}\\p{M}\\d.'’&+-]*"
            + "(?: +(?:[\\p{Lu}\\d&][\\p{L}\\p{M}\\d.'’&+-]*|of|the|and|for|on)){0,5}");

    private final Boilerplate boilerplate;

    Byline(Boilerplate boilerplate) {
        this.boilerplate = boilerplate;
    }

    /** Whether {@code line} is what stands below an author's name: "Staff writer", "Founder and editor-in-chief". */
    static boolean isRole(String line) {
        return line.length() <= LONGEST && ROLE.matcher(line).matches();
    }

    /** Whether {@code line} may be a person's full name. */
    static boolean isFullName(String line) {
        return line.indexOf(' ') > 0
                && line.length() <= LONGEST
                && NAME.matcher(line).matches();
    }

    /**
     * What the byline {@code line} says, or nothing if it is none.
     *
     * @param belowHeadline whether the headline came before; above it only an unmistakable byline counts
     */
    Optional<Metadata> read(String line, boolean belowHeadline) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = Wording.onOneLine(EMPHASIS.matcher(line).replaceAll(""));
        Dates dates = Dates.takenFrom(plain);
        String rest = IN_PLACE.matcher(dates.rest).replaceAll("");
        Matcher by = BY.matcher(rest);
        if (by.lookingAt()) {
            return named(rest.substring(by.end()), dates);
        }
        return unnamed(rest, dates, belowHeadline);
    }

    private Optional<Metadata> named(String rest, Dates dates) {
        List<String> parts = parts(FOR.matcher(rest).replaceAll("|"));
        int authorParts = 1 + lastAnd(parts);
        List<String> names = parts.stream()
                .limit(authorParts)
                .flatMap(AND::splitAsStream)
                .filter(name -> !name.isEmpty())
                .toList();
        List<String> people = names.stream().filter(name -> !isTeam(name)).toList();
        List<String> outlets =
                parts.stream().skip(authorParts).filter(part -> !isMark(part)).toList();
        boolean understood = !names.isEmpty()
                && people.stream().allMatch(name -> NAME.matcher(name).matches())
                && outlets.stream().allMatch(Byline::isOutlet);
        boolean clear =
                people.isEmpty() || dates.first().isPresent() || people.stream().anyMatch(Byline::isFullName);
        if (!understood || !clear) {
            return Optional.empty();
        }
        Optional<String> outlet = outlets.stream().findFirst().or(() -> names.stream()
                .filter(Byline::isTeam)
                .map(Byline::teamless)
                .filter(Byline::isFullName)
                .findFirst());
        return Optional.of(metadata(people, outlet, dates));
    }

    /** A line without "by" needs a date or a stamp ("Updated 17:30"), and an outlet in it needs a date. */
    private Optional<Metadata> unnamed(String rest, Dates dates, boolean belowHeadline) {
        boolean dated = dates.first().isPresent();
        if (!dated && !STAMP.matcher(rest).lookingAt()) {
            return Optional.empty();
        }
        List<String> outlets = parts(rest).stream()
                .filter(part -> !isMark(part) && !PLACE.matcher(part).matches())
                .map(Byline::teamless)
                .toList();
        boolean clear = outlets.isEmpty() || (dated && (belowHeadline || rest.indexOf(" | ") > 0));
        return clear && outlets.size() <= 1 && outlets.stream().allMatch(Byline::isOutlet)
                ? Optional.of(metadata(List.of(), outlets.stream().findFirst(), dates))
                : Optional.empty();
    }

    private static List<String> parts(String line) {
        return PARTS.splitAsStream(line)
                .map(part -> STAMP.matcher(part).replaceAll("").strip())
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The last part that ends a list of full names: "Lena Ortiz, Paul Dreyer and Noor Castellane". */
    private static int lastAnd(List<String> parts) {
        for (int i = parts.size() - 1; i > 0; i--) {
            String part = parts.get(i);
            if (AND.matcher(part).find()
                    && AND.splitAsStream(part).allMatch(name -> name.isEmpty() || isFullName(name))) {
                return i;
            }
        }
        return 0;
    }

    private static boolean isTeam(String name) {
        return TEAM.matcher(name).matches();
    }

    /** "the Harbor Ledger technology desk" without the article and the desk. */
    private static String teamless(String name) {
        Matcher team = TEAM.matcher(name);
        return team.matches() ? team.group(1) : name;
    }

    /** Whether {@code part} may be the name of an outlet: a few capitalised words. */
    static boolean isOutlet(String part) {
        return OUTLET.matcher(part).matches();
    }

    private boolean isMark(String part) {
        return Stream.of(CLOCK, ISSUE, ROLE, ADDRESS)
                        .anyMatch(mark -> mark.matcher(part).matches())
                || boilerplate.isPhrase(part);
    }

    private static Metadata metadata(List<String> authors, Optional<String> outlet, Dates dates) {
        return new Metadata(
                Optional.empty(),
                authors,
                outlet,
                dates.first(),
                dates.updated().stream().findFirst(),
                Optional.empty(),
                Optional.empty());
    }

    /** The dates of a line, those of first publication before those of updates, and the line with bars for them. */
    private record Dates(List<PartialDate> published, List<PartialDate> updated, String rest) {
        static Dates takenFrom(String line) {
            List<PartialDate> published = new ArrayList<>();
            List<PartialDate> updated = new ArrayList<>();
            String rest = line;
            for (Optional<DateText> found = DateText.find(rest); found.isPresent(); found = DateText.find(rest)) {
                DateText date = found.get();
                String before = rest.substring(0, date.start());
                (LATER.matcher(before).find() ? updated : published).add(date.date());
                rest = before + "|" + rest.substring(date.end());
            }
            return new Dates(published, updated, rest);
        }

        Optional<PartialDate> first() {
            return Stream.concat(published.stream(), updated.stream()).findFirst();
        }
    }
}
