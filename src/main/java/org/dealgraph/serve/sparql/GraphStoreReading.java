package org.dealgraph.serve.sparql;

import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.sparql.core.DatasetGraph;

/** Reading by the Graph Store Protocol, with the default graph that queries have. */
final class GraphStoreReading extends GSP_R {
    @Override
    protected DatasetGraph decideDataset(HttpAction action) {
        DatasetGraph dataset = super.decideDataset(action);
        return isQuads(action) ? dataset : ServedDataset.withUnionAsDefault(dataset);
    }
}
