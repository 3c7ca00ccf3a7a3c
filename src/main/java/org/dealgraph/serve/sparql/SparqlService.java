package org.dealgraph.serve.sparql;

import java.util.Set;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.servlets.ActionService;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dealgraph.serve.http.Limits;
import org.dealgraph.serve.http.Writers;

/** The operations of SPARQL and of the Graph Store Protocol that a server offers, and under which names. */
public final class SparqlService {
    /** Where the dataset is. */
    public static final String PATH = "/dealgraph";

    private SparqlService() {}

    /**
     * All of them, on {@code dataset}.
     *
     * @param afterWrite told after each request that may have written
     */
    public static DataService.Builder of(
            DatasetGraph dataset, Writers writers, Limits limits, Set<String> serviceHosts, Runnable afterWrite) {
        DataService.Builder service =
                DataService.newBuilder(new ServedDataset(dataset, limits.timeout(), serviceHosts));
        ActionService query = new QueryOperation(limits, writers.any());
        offer(service, Operation.Query, query, "", "sparql", "query");
        if (!writers.any()) {
            offer(service, Operation.GSP_R, new GraphStoreReading(), "", "data");
            return service;
        }
        offer(service, Operation.Update, new UpdateOperation(writers, limits.queryLength(), afterWrite), "", "update");
        offer(service, Operation.GSP_RW, new GraphStoreWriting(writers, afterWrite), "", "data");
        return service;
    }

    private static void offer(
            DataService.Builder service, Operation operation, ActionService processor, String... names) {
        for (String name : names) {
            service.addEndpoint(Endpoint.create()
                    .operation(operation)
                    .endpointName(name)
                    .processor(processor)
                    .build());
        }
    }
}
