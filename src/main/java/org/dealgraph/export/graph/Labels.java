package org.dealgraph.export.graph;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealgraph.export.content.EntityRow;

/** Classes and relations as Cypher spells them. */
final class Labels {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern FOREIGN = Pattern.compile("[^A-Za-z0-9_]");

    private Labels() {}

    /** The labels of a node, {@code Entity} among them: all its classes. */
    static String of(EntityRow node, String separator) {
        return Stream.concat(Stream.of("Entity", node.type()), node.types().stream())
                .map(label -> FOREIGN.matcher(label).replaceAll("_"))
                .distinct()
                .collect(Collectors.joining(separator));
    }

    /** {@code partnersWith} as {@code PARTNERS_WITH}. */
    static String type(String relation) {
        String words = BETWEEN_WORDS.matcher(relation).replaceAll("_");
        return FOREIGN.matcher(words).replaceAll("_").toUpperCase(Locale.ROOT);
    }
}
