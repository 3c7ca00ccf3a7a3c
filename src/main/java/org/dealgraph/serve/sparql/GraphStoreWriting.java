package org.dealgraph.serve.sparql;

import java.util.Set;
import org.apache.jena.atlas.web.ContentType;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.fuseki.servlets.GSP_RW;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.riot.WebContent;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.web.HttpSC;
import org.dealgraph.serve.http.Writers;

/**
 * Reading and writing by the Graph Store Protocol. Writes name their graph; they come without the media types that can
 * carry JSON-LD, whose contexts are fetched from wherever the data say.
 */
final class GraphStoreWriting extends GSP_RW {
    private static final Set<String> REFUSED = Set.of(
            WebContent.contentTypeJSONLD,
            WebContent.contentTypeMultipartFormData,
            WebContent.contentTypeMultipartMixed);
    private static final Set<String> DERIVED = Set.of(HttpNames.graphTargetDefault, HttpNames.graphTargetUnion);

    private final Writers writers;
    private final Runnable afterWrite;

    GraphStoreWriting(Writers writers, Runnable afterWrite) {
        this.writers = writers;
        this.afterWrite = afterWrite;
    }

    @Override
    protected DatasetGraph decideDataset(HttpAction action) {
        DatasetGraph dataset = super.decideDataset(action);
        return isQuads(action) ? dataset : ServedDataset.withUnionAsDefault(dataset);
    }

    @Override
    protected void doPut(HttpAction action) {
        Gate.check(writers, action);
        checkMediaType(action);
        checkTarget(action);
        super.doPut(action);
        afterWrite.run();
    }

    @Override
    protected void doPost(HttpAction action) {
        Gate.check(writers, action);
        checkMediaType(action);
        checkTarget(action);
        super.doPost(action);
        afterWrite.run();
    }

    @Override
    protected void doDelete(HttpAction action) {
        Gate.check(writers, action);
        checkTarget(action);
        super.doDelete(action);
        afterWrite.run();
    }

    private static void checkMediaType(HttpAction action) {
        ContentType type = ActionLib.getContentType(action);
        if (type != null && REFUSED.contains(type.getContentTypeStr())) {
            ServletOps.error(
                    HttpSC.UNSUPPORTED_MEDIA_TYPE_415,
                    type.getContentTypeStr() + " is not taken, as it may lead to other servers; send Turtle or TriG.");
        }
    }

    private static void checkTarget(HttpAction action) {
        String graph = action.getRequestParameter(HttpNames.paramGraph);
        boolean isDefault = action.getRequestParameter(HttpNames.paramGraphDefault) != null;
        if (isDefault || (graph != null && DERIVED.contains(graph))) {
            ServletOps.errorForbidden(ServedDataset.DERIVED_DEFAULT);
        }
    }
}
