package org.dealgraph.source.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host. */
@FunctionalInterface
interface Resolver {
    List<InetAddress> resolve(String host) throws UnknownHostException;

    /** As the system does. */
    static Resolver system() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
