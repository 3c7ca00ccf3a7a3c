package org.dealgraph.serve.sparql;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.util.Context;

/**
 * Settings for queries of strangers: no class of this program is loaded by its name as a function, no script runs, and
 * SERVICE calls nobody but the hosts that are allowed.
 */
final class Strangers {
    private Strangers() {}

    /** Adds the settings to {@code context}. */
    static void restrict(Context context, Set<String> serviceHosts) {
        FunctionRegistry.set(context, functions());
        PropertyFunctionRegistry.set(context, propertyFunctions());
        context.set(ARQ.httpServiceAllowed, !serviceHosts.isEmpty());
        // An allowed host must not send the call on to another one.
        context.set(
                ARQ.httpQueryClient,
                HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build());
        ServiceExecutorRegistry registry = ServiceExecutorRegistry.createFrom(ServiceExecutorRegistry.get());
        registry.addSingleLink((call, original, binding, execution, chain) -> {
            requireAllowed(call.getService(), serviceHosts);
            return chain.createExecution(call, original, binding, execution);
        });
        ServiceExecutorRegistry.set(context, registry);
    }

    private static void requireAllowed(Node service, Set<String> hosts) {
        String iri = service.isURI() ? service.getURI() : "";
        if (!hosts.contains(hostOf(iri))) {
            throw new QueryDeniedException("SERVICE may not call " + iri + "; the host is not among those allowed.");
        }
    }

    private static String hostOf(String iri) {
        try {
            URI address = new URI(iri);
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            String host = address.getHost();
            if (!web || host == null) {
                return "";
            }
            return (address.getPort() < 0 ? host : host + ":" + address.getPort()).toLowerCase(Locale.ROOT);
        } catch (URISyntaxException e) {
            return "";
        }
    }

    /** Only what is registered: the registry of Jena would load any class that an IRI names. */
    private static FunctionRegistry functions() {
        FunctionRegistry known = new FunctionRegistry() {
            @Override
            public FunctionFactory get(String iri) {
                return isRegistered(iri) ? super.get(iri) : null;
            }
        };
        FunctionRegistry standard = FunctionRegistry.get();
        standard.keys().forEachRemaining(iri -> known.put(iri, standard.get(iri)));
        return known;
    }

    private static PropertyFunctionRegistry propertyFunctions() {
        PropertyFunctionRegistry known = new PropertyFunctionRegistry() {
            @Override
            public PropertyFunctionFactory get(String iri) {
                return isRegistered(iri) ? super.get(iri) : null;
            }

            @Override
            public boolean manages(String iri) {
                return isRegistered(iri);
            }
        };
        PropertyFunctionRegistry standard = PropertyFunctionRegistry.get();
        standard.keys().forEachRemaining(iri -> known.put(iri, standard.get(iri)));
        return known;
    }
}
