package org.dealgraph.serve;

import java.util.Set;
import org.apache.jena.atlas.web.ContentType;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.fuseki.servlets.GSP_RW;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.riot.WebContent;
import org.apache.jena.web.HttpSC;

/**
 * Writing by the Graph Store Protocol, without the media types that can carry JSON-LD: its contexts are fetched from
 * wherever the data say.
 */
final class GraphStoreOperation extends GSP_RW {
    private static final Set<String> REFUSED = Set.of(
            WebContent.contentTypeJSONLD,
            WebContent.contentTypeMultipartFormData,
            WebContent.contentTypeMultipartMixed);

    @Override
    protected void doPut(HttpAction action) {
        checkMediaType(action);
        super.doPut(action);
    }

    @Override
    protected void doPost(HttpAction action) {
        checkMediaType(action);
        super.doPost(action);
    }

    private static void checkMediaType(HttpAction action) {
        ContentType type = ActionLib.getContentType(action);
        if (type != null && REFUSED.contains(type.getContentTypeStr())) {
            ServletOps.error(
                    HttpSC.UNSUPPORTED_MEDIA_TYPE_415,
                    type.getContentTypeStr() + " is not taken, as it may lead to other servers; send Turtle or TriG.");
        }
    }
}
