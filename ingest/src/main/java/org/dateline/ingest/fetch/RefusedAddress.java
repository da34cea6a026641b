package org.dateline.ingest.fetch;

import java.io.IOException;
import java.net.InetAddress;

/** A host is not connected to, since what it stands for is not of the public network and was not allowed by name. */
final class RefusedAddress extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedAddress(String host, InetAddress address) {
        super(host + (host.equals(address.getHostAddress()) ? "" : " is " + address.getHostAddress())
                + ": must be an address of the public network, or be named in INGEST_FEEDS_ALLOW");
    }
}
