package org.dealgraph.export.table;

import java.util.List;
import java.util.stream.Stream;
import org.dealgraph.export.content.ArticleRow;
import org.dealgraph.export.content.ClaimRow;
import org.dealgraph.export.content.Column;
import org.dealgraph.export.content.Contents;
import org.dealgraph.export.content.DealRow;
import org.dealgraph.export.content.EntityRow;
import org.dealgraph.export.content.Heading;
import org.dealgraph.export.content.Kind;
import org.dealgraph.export.content.Table;

/** The tables that a store is exported as. */
public final class Tables {
    /** Their names, in their order. */
    public static final List<String> NAMES = List.of("claims", "deals", "entities", "articles");

    private static final List<Column<ClaimRow>> CLAIM =
            Stream.concat(ClaimRow.ENDS.stream(), ClaimRow.COLUMNS.stream()).toList();

    private static final List<Column<EntityRow>> ENTITY = Stream.concat(
                    Stream.of(new Column<>(new Heading("entity", Kind.IRI), EntityRow::iri)),
                    EntityRow.COLUMNS.stream())
            .toList();

    private Tables() {}

    /** All tables of a store's contents. */
    public static List<Table> of(Contents contents) {
        return List.of(
                Table.of("claims", CLAIM, contents::forEachClaim),
                Table.of("deals", DealRow.COLUMNS, contents::forEachDeal),
                Table.of("entities", ENTITY, reader -> {
                    for (EntityRow entity : contents.entities()) {
                        reader.read(entity);
                    }
                }),
                Table.of("articles", ArticleRow.COLUMNS, contents::forEachArticle));
    }
}
