package org.dealgraph.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The ids of entities that the catalogue does not know, minted from what they are and what they are called.
 *
 * <p>An id is a folder for the family and a slug: the label's words in lower-case ASCII, joined by hyphens. Where the
 * label cannot be had back by capitalising each word of the slug ("xAI", "Nestlé"), {@code _} and 12 hex digits of the
 * label's SHA-256 follow. So one id does not stand for two labels: {@code org/palo-alto-networks},
 * {@code org/xai_daeed48c2623}. Groups have no names but descriptions, so their words are taken as they are:
 * {@code group/people-familiar-with-the-matter}.
 */
public final class EntityId {
    private static final int LONGEST_SLUG = 60;
    private static final int HASH_DIGITS = 12;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGE_HYPHENS = Pattern.compile("^-+|-+$");

    private EntityId() {}

    /**
     * The id of an uncatalogued entity.
     *
     * @param type its type, of which only the family counts
     * @param label its usual name; any text
     */
    public static String mint(EntityType type, String label) {
        String slug = words(label);
        String spelled = type.family() == EntityType.Family.GROUP ? spaced(slug) : capitalised(slug);
        boolean plain = !slug.isEmpty() && spelled.equals(label);
        return folder(type.family()) + "/" + (plain ? slug : slug + "_" + hash(label));
    }

    private static String folder(EntityType.Family family) {
        return switch (family) {
            case ORGANIZATION -> "org";
            case PERSON -> "person";
            case GROUP -> "group";
            case PRODUCT -> "product";
        };
    }

    private static String words(String label) {
        String plain =
                MARKS.matcher(Normalizer.normalize(label, Normalizer.Form.NFKD)).replaceAll("");
        String hyphenated = NO_WORD.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        String slug = EDGE_HYPHENS.matcher(hyphenated).replaceAll("");
        if (slug.length() <= LONGEST_SLUG) {
            return slug;
        }
        return EDGE_HYPHENS.matcher(slug.substring(0, LONGEST_SLUG)).replaceAll("");
    }

    private static String spaced(String slug) {
        return slug.replace('-', ' ');
    }

    private static String capitalised(String slug) {
        return Arrays.stream(slug.split("-"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    private static String hash(String label) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(label.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
