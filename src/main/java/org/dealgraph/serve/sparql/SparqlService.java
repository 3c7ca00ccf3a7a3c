package org.dealgraph.serve.sparql;

import java.time.Duration;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.servlets.ActionService;
import org.apache.jena.sparql.core.DatasetGraph;

/** The operations of SPARQL and of the Graph Store Protocol that a server offers, and under which names. */
public final class SparqlService {
    /** Where the dataset is. */
    public static final String PATH = "/dealgraph";

    private SparqlService() {}

    /** All of them, on {@code dataset}. */
    public static DataService.Builder of(
            DatasetGraph dataset, boolean allowWrite, Duration timeout, Deadlines deadlines) {
        DataService.Builder service = DataService.newBuilder(new ServedDataset(dataset, timeout));
        ActionService query = new QueryOperation(deadlines);
        offer(service, Operation.Query, query, "", "sparql", "query");
        if (!allowWrite) {
            offer(service, Operation.GSP_R, new GraphStoreReading(), "", "data");
            return service;
        }
        offer(service, Operation.Update, new UpdateOperation(), "", "update");
        offer(service, Operation.GSP_RW, new GraphStoreWriting(), "", "data");
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
