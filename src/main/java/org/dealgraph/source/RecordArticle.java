package org.dealgraph.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dealgraph.model.Metadata;
import org.dealgraph.read.ArticleFormat;
import org.dealgraph.read.AuthorNames;
import org.dealgraph.read.DateText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;

/**
 * Makes an article of the fields of a record: its headline above its text, so that both can be quoted.
 *
 * @param container the name of what the record is in
 * @param columns which field is what
 */
record RecordArticle(String container, Columns columns) {
    private static final Pattern PAGE =
            Pattern.compile("^\\s*<(?:!doctype|html|head|body)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCHEME = Pattern.compile("^https?://", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_NAME = 200;

    /**
     * The article of a record, or what is wrong with it.
     *
     * @param name of the record
     * @param fields text by name, in the record's order; several authors between commas
     */
    Found article(String name, Map<String, String> fields) {
        List<String> available = List.copyOf(fields.keySet());
        Optional<String> column = columns.column(Columns.Part.TEXT, available);
        if (column.isEmpty()) {
            return new Found.Problem(name, name + ": " + columns.missingText(available));
        }
        String text = fields.get(column.get());
        if (text.isBlank()) {
            return new Found.Problem(name, name + ": has an empty \"" + column.get() + "\"; give a record with text");
        }
        Metadata known = metadata(fields, available);
        byte[] bytes = compose(name, known.headline(), text).getBytes(StandardCharsets.UTF_8);
        return new Found.Item(name, known, Optional.of(container), new Content.Held(bytes));
    }

    private Metadata metadata(Map<String, String> fields, List<String> available) {
        return new Metadata(
                value(Columns.Part.HEADLINE, fields, available).map(RecordArticle::onOneLine),
                value(Columns.Part.AUTHOR, fields, available)
                        .map(AuthorNames::read)
                        .orElse(List.of()),
                value(Columns.Part.OUTLET, fields, available)
                        .map(RecordArticle::onOneLine)
                        .filter(outlet -> outlet.length() <= LONGEST_NAME),
                value(Columns.Part.PUBLISHED, fields, available).flatMap(DateText::read),
                value(Columns.Part.URL, fields, available)
                        .filter(url -> SCHEME.matcher(url).find()),
                value(Columns.Part.LANGUAGE, fields, available));
    }

    private Optional<String> value(Columns.Part part, Map<String, String> fields, List<String> available) {
        return columns.column(part, available)
                .map(fields::get)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** Text as text; marked text as a page, with the headline as its own. */
    static String compose(String name, Optional<String> headline, String text) {
        if (PAGE.matcher(text).find()) {
            return text;
        }
        if (ArticleFormat.detect(name, text) == ArticleFormat.HTML) {
            List<String> page = new ArrayList<>(List.of("<!DOCTYPE html><html><body><article>"));
            headline.ifPresent(title -> page.add("<h1>" + escape(title) + "</h1>"));
            page.add(text);
            page.add("</article></body></html>");
            return String.join("\n", page);
        }
        boolean repeated = headline.isPresent() && onOneLine(text).startsWith(headline.get());
        return headline.isEmpty() || repeated ? text : headline.get() + "\n\n" + text;
    }

    private static String escape(String text) {
        return Entities.escape(text, new Document.OutputSettings());
    }

    private static String onOneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
