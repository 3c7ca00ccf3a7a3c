/**
 * The dataset that articles' graphs are kept in, and the queries that are asked of it. The only user of TDB2.
 *
 * <p>{@link org.dealgraph.store.Store} is the way in. A command that writes opens it with {@code open}, one that only reads
 * with {@code openExisting}, which makes nothing. Ingesting goes like this, the graphs being made and digested by any number
 * of threads and stored by one, {@link org.dealgraph.store.Store#BATCH} at a time and in the order of the input, because of
 * two inputs with one IRI the later stays:
 *
 * <pre>{@code
 * try (Store store = Store.open(directory, iris)) {
 *     store.loadOntology(graphs.ontology().find().toList());
 *     store.loadCatalogue(graphs.catalogue().find().toList());
 *     List<Outcome> outcomes = store.replaceAll(
 *             List.of(ArticleGraph.of(writer.nameOf(article), writer.graph(extraction).find().toList())), clock.instant());
 * }
 * }</pre>
 *
 * <p>Asking goes like this; the answer is read inside the function, while the read transaction lasts:
 *
 * <pre>{@code
 * NamedQuery query = QueryLibrary.question("deals-of"); // or NamedQuery.parse("my.rq", text)
 * int rows = store.query(query, Map.of("company", "OpenAI"), Optional.of(Duration.ofSeconds(30)), answer -> {
 *     if (answer instanceof Answer.Rows rows) { ... }
 * });
 * }</pre>
 *
 * <p>A setting is an RDF term before the query runs and cannot become SPARQL. A named query declares its parameters and their
 * types in its header; in a query without a header every variable can be set, and the spelling tells IRIs (bare, in angle
 * brackets or prefixed), numbers and text apart.
 *
 * <p>Header of a query, a comment at its top; deeper indented lines continue the one above:
 *
 * <pre>{@code
 * # Title: Who sues whom?
 * # Answers: One row a claim.
 * # Parameter: party (entity, optional) on either side, such as Google
 * # Parameter: least (integer, default 1) how many outlets, such as 2
 * # Example: Vast | sues | Borea
 * }</pre>
 *
 * <p>Every {@link org.dealgraph.store.StoreException} has a message of one sentence that can be shown as it is.
 */
package org.dealgraph.store;
