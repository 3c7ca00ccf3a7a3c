package org.dealgraph.store;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.update.UpdateFactory;
import org.dealgraph.rdf.Iris;

/** SPARQL 1.1 text to a query that only reads, and only this store. */
final class SparqlParser {
    private SparqlParser() {}

    static Query parse(String name, String text) {
        Query query = syntax(name, text);
        if (query.getQueryPattern() != null) {
            requireLocal(name, query);
        }
        return query;
    }

    private static void requireLocal(String name, Query query) {
        Walker.walk(Algebra.compile(query), new OpVisitorBase() {
            @Override
            public void visit(OpService service) {
                throw new StoreException("the query " + name + " calls another server (SERVICE " + service.getService()
                        + "), which is not allowed; take that part out");
            }
        });
    }

    private static Query syntax(String name, String text) {
        try {
            // A fixed base, or else a relative IRI would depend on the working directory.
            return QueryFactory.create(text, Iris.DEFAULT_BASE, Syntax.syntaxSPARQL_11);
        } catch (QueryParseException e) {
            if (isUpdate(text)) {
                throw new StoreException("the query " + name + " is an update, and queries only read", e);
            }
            throw new StoreException("the query " + name + " is not valid SPARQL 1.1: " + oneLine(e.getMessage()), e);
        } catch (QueryException e) {
            throw new StoreException("the query " + name + " cannot be used: " + oneLine(e.getMessage()), e);
        }
    }

    private static boolean isUpdate(String text) {
        try {
            UpdateFactory.create(text);
            return true;
        } catch (QueryException e) {
            return false;
        }
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s+", " ");
    }
}
