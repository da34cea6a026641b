package org.dateline.ingest.fetch;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses are of the public network. All others are somebody's own: this machine, its network, the metadata
 * service of a cloud, and IPv6 forms that carry an IPv4 address which a gateway would reach for us.
 */
final class PublicAddresses {
    private static final List<AddressBlock> OWN = Stream.of(
                    // IANA's IPv4 special-purpose registry
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    // IPv6: unspecified, loopback and IPv4-compatible; NAT64; discard; Teredo and the rest of IETF's;
                    // documentation; 6to4; segment routing; unique local; link-local; site-local; multicast
                    "::/96",
                    "::ffff:0:0:0/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20",
                    "5f00::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .map(AddressBlock::of)
            .toList();

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        return OWN.stream().noneMatch(block -> block.contains(address));
    }
}
