package org.dealgraph.evaluate;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealgraph.model.Catalogue;
import org.dealgraph.model.CatalogueEntry;
import org.dealgraph.model.Entity;
import org.dealgraph.model.EntityType;
import org.dealgraph.model.Lexicon;
import org.dealgraph.model.NameIndex;

/**
 * Puts an invented name in the place of each name that the catalogue knows, outlets excepted, so that a score shows what
 * the program understands and not whom it knows.
 *
 * <p>Names are invented word by word: what is one word in two names stays one word, so short forms, surnames and the
 * names of units fit the full ones. Words that say what somebody is ("Capital", "Commission") stay, and so do numbers.
 */
public final class NameMask {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\S");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Set<String> GENERIC = Set.of("ai", "api", "com", "io", "org", "net", "s", "the");
    private static final List<String> KIND_LISTS =
            List.of("company-suffixes", "organization-words", "public-body-words");
    private static final int SHORTEST_IN_CAPITALS = 4;

    private final Catalogue catalogue;
    private final Set<String> kinds = new HashSet<>();
    private final InventedWords words;
    private final Map<String, String> masks = new TreeMap<>();

    /**
     * A mask for the names of a catalogue.
     *
     * @param lexicon the words that say what an organization is
     */
    public NameMask(Catalogue catalogue, Lexicon lexicon) {
        this.catalogue = requireNonNull(catalogue, "catalogue is null");
        KIND_LISTS.forEach(list -> kinds.addAll(lexicon.list(list)));
        words = new InventedWords(catalogue.entries().values().stream()
                .flatMap(entry -> names(entry.entity()))
                .flatMap(name -> WORD.matcher(name).results().map(MatchResult::group))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet()));
        // Organizations first, so that a person or product who shares a word with one takes over its invention.
        for (EntityType.Family family :
                List.of(EntityType.Family.ORGANIZATION, EntityType.Family.PRODUCT, EntityType.Family.PERSON)) {
            entities().filter(entity -> entity.type().family() == family).forEach(this::add);
        }
    }

    /** Every name that is masked. */
    public Set<String> names() {
        return Set.copyOf(masks.keySet());
    }

    /** The mask of one article, which knows people by their surnames and what else the gold calls somebody there. */
    public Masked forArticle(String text, Collection<GoldClaim> gold) {
        return new Masked(text, gold);
    }

    private Stream<Entity> entities() {
        return catalogue.entries().values().stream()
                .map(CatalogueEntry::entity)
                .filter(entity -> entity.type() != EntityType.OUTLET);
    }

    private static Stream<String> names(Entity entity) {
        return Stream.concat(Stream.of(entity.label()), entity.aliases().stream());
    }

    private void add(Entity entity) {
        boolean person = entity.type() == EntityType.PERSON;
        names(entity)
                .filter(name -> initialsIn(name, entity).isEmpty())
                .forEach(name -> masks.put(name, person ? person(name) : thing(name)));
        names(entity)
                .filter(name -> !masks.containsKey(name))
                .forEach(name -> masks.put(name, shortened(name, entity)));
    }

    /** "Federal Trade Commission" for "FTC". */
    private static Optional<String> initialsIn(String name, Entity entity) {
        boolean capitals = name.length() > 1 && name.chars().allMatch(Character::isUpperCase);
        return names(entity)
                .filter(full -> capitals && !full.equals(name) && initials(full).equals(name))
                .findFirst();
    }

    private String shortened(String name, Entity entity) {
        String initials = initials(masks.get(initialsIn(name, entity).orElseThrow()));
        return catalogue.entries().values().stream()
                        .anyMatch(entry -> names(entry.entity()).anyMatch(initials::equals))
                ? words.company(name)
                : initials;
    }

    private static String initials(String name) {
        return Stream.of(name.split("[ -]"))
                .filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }

    private String person(String name) {
        int last = name.lastIndexOf(' ') + 1;
        return replaced(name, word -> {
            boolean kept = word.group().length() == 1
                    || Character.isLowerCase(word.group().charAt(0));
            if (kept) {
                return word.group();
            }
            return word.start() >= last ? words.surname(word.group()) : words.firstName(word.group());
        });
    }

    private String thing(String name) {
        Optional<MatchResult> only = WORD.matcher(name).results().allMatch(word -> isKept(word.group()))
                ? WORD.matcher(name).results().findFirst()
                : Optional.empty();
        return replaced(name, word -> {
            boolean first = only.isPresent() && word.start() == only.get().start();
            return isKept(word.group()) && !first ? word.group() : words.company(word.group());
        });
    }

    private boolean isKept(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean common = word.equals(lower) && word.length() > 1;
        return common || GENERIC.contains(lower) || kinds.contains(lower);
    }

    private static String replaced(String name, Function<MatchResult, String> change) {
        return WORD.matcher(name).replaceAll(word -> Matcher.quoteReplacement(change.apply(word)));
    }

    /** The mask of one article. */
    public final class Masked {
        private final String text;
        private final NameIndex<String> index = new NameIndex<>();

        private Masked(String text, Collection<GoldClaim> gold) {
            this.text = text;
            catalogue.entries().values().stream()
                    .map(CatalogueEntry::entity)
                    .filter(entity -> entity.type() == EntityType.OUTLET)
                    .forEach(outlet -> names(outlet).forEach(name -> index.put(name, name)));
            masks.forEach(index::put);
            masks.forEach(this::add);
            List<String> spoken = new ArrayList<>(List.of(text));
            gold.forEach(claim -> ends(claim).forEach(end -> spoken.add(end.text())));
            addSurnames(String.join("\n", spoken));
            gold.forEach(claim -> ends(claim).forEach(this::addAlternatives));
        }

        private void add(String name, String mask) {
            index.put(name, mask);
            if (name.length() >= SHORTEST_IN_CAPITALS) {
                index.put(name.toUpperCase(Locale.ROOT), mask.toUpperCase(Locale.ROOT));
            }
        }

        private void addSurnames(String spoken) {
            entities().filter(entity -> entity.type() == EntityType.PERSON).forEach(person -> names(person)
                    .filter(spoken::contains)
                    .filter(name -> name.contains(" "))
                    .forEach(name -> add(lastWord(name), lastWord(masks.get(name)))));
        }

        /** What else the gold calls somebody whom the catalogue knows. */
        private void addAlternatives(End end) {
            List<String> names = List.of(end.text().split("\\|"));
            if (names.stream().anyMatch(masks::containsKey)) {
                names.stream()
                        .filter(name -> Character.isUpperCase(name.charAt(0))
                                && mask(name).equals(name))
                        .forEach(name -> add(name, thing(name)));
            }
        }

        private static String lastWord(String name) {
            return name.substring(name.lastIndexOf(' ') + 1);
        }

        private static List<End> ends(GoldClaim claim) {
            return Stream.concat(Stream.of(claim.subject(), claim.object()), claim.speaker().stream())
                    .toList();
        }

        /** The whole article. */
        public String text() {
            return mask(text);
        }

        /** A claim of the gold for the article as it is masked. */
        public GoldClaim claim(GoldClaim claim) {
            return new GoldClaim(
                    claim.line(),
                    claim.doc(),
                    evidence(claim.evidence()),
                    end(claim.subject()),
                    claim.relation(),
                    end(claim.object()),
                    claim.phases(),
                    claim.modalities(),
                    claim.negated(),
                    claim.speaker().map(this::end),
                    claim.details(),
                    claim.optional());
        }

        private End end(End end) {
            return End.of(Stream.of(end.text().split("\\|")).map(this::mask).collect(Collectors.joining("|")), "");
        }

        /** The first words of a sentence may end within a name, so more of it is masked; words stay as many. */
        private String evidence(String evidence) {
            int at = text.indexOf(evidence);
            if (at < 0) {
                return mask(evidence);
            }
            int sentence = text.indexOf('\n', at);
            String[] masked = mask(text.substring(at, sentence < 0 ? text.length() : sentence))
                    .split(" ");
            int length = evidence.split(" ").length;
            return Stream.of(masked).limit(length).collect(Collectors.joining(" "));
        }

        /** A text with the names of the catalogue masked. */
        public String mask(String original) {
            List<MatchResult> tokens = TOKEN.matcher(original).results().toList();
            List<String> forms = tokens.stream()
                    .map(token -> token.group().replace('’', '\''))
                    .toList();
            List<Boolean> joined = new ArrayList<>();
            for (int i = 0; i < tokens.size(); i++) {
                joined.add(i > 0 && tokens.get(i - 1).end() == tokens.get(i).start());
            }
            StringBuilder masked = new StringBuilder();
            int done = 0;
            for (int i = 0; i < tokens.size(); i++) {
                Optional<NameIndex.Match<String>> match = index.longestAt(forms, joined, i);
                if (match.isPresent()) {
                    masked.append(original, done, tokens.get(i).start())
                            .append(match.get().value());
                    i = match.get().end() - 1;
                    done = tokens.get(i).end();
                }
            }
            return masked.append(original, done, original.length()).toString();
        }
    }
}
