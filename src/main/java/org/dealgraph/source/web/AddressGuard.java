package org.dealgraph.source.web;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/** Tells public addresses from those that only a machine's own network can reach. */
final class AddressGuard {
    private AddressGuard() {}

    /** Whether an address is one that anybody on the internet could reach. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address
                ? isPublic4(bytes[0] & 0xFF, bytes[1] & 0xFF, bytes[2] & 0xFF)
                : address instanceof Inet6Address && isPublic6(bytes);
    }

    /** By the registry of special-purpose addresses (RFC 6890 and its successors). */
    private static boolean isPublic4(int first, int second, int third) {
        boolean shared = first == 100 && second >= 64 && second <= 127;
        boolean assignments = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean benchmarks = first == 198 && (second == 18 || second == 19);
        boolean examples =
                (first == 198 && second == 51 && third == 100) || (first == 203 && second == 0 && third == 113);
        boolean reserved = first == 0 || first >= 240;
        return !shared && !assignments && !benchmarks && !examples && !reserved;
    }

    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        int second = (bytes[2] & 0xFF) << 8 | (bytes[3] & 0xFF);
        boolean global = (first & 0xE000) == 0x2000;
        // 6to4 and Teredo wrap an IPv4 address, which may be a private one.
        boolean wrapped = first == 0x2002 || (first == 0x2001 && second == 0);
        boolean example = first == 0x2001 && second == 0x0DB8;
        return global && !wrapped && !example;
    }
}
