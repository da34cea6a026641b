package org.dateline.reader.desk;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a service says how it is.
 *
 * @param name such as {@code enrich}
 * @param address of its {@code /health} and {@code /metrics}; a name with several addresses is several instances
 */
public record ServiceAddress(String name, URI address) {
    /** @throws IllegalArgumentException when it is not {@code name=http://host:port} */
    static ServiceAddress parse(String text) {
        int equals = text.indexOf('=');
        String address = text.substring(equals + 1).strip();
        if (equals < 1 || !address.matches("https?://[^/\\s?#@]+/?")) {
            throw new IllegalArgumentException(
                    "must be NAME=http://HOST:PORT with commas, such as " + DeskSettings.USUAL_SERVICES + ", or none");
        }
        return new ServiceAddress(text.substring(0, equals).strip(), URI.create(address));
    }

    /** Each instance's address: docker compose and Kubernetes give all of them under one name. */
    List<URI> instances() {
        try {
            InetAddress[] all = InetAddress.getAllByName(address.getHost());
            if (all.length < 2 || Stream.of(all).anyMatch(InetAddress::isLoopbackAddress)) {
                return List.of(address);
            }
            return Stream.of(all)
                    .map(one -> at(one.getHostAddress()))
                    .distinct()
                    .sorted()
                    .toList();
        } catch (UnknownHostException e) {
            // Not there, or not yet: it is asked by its name, and does not answer.
            return List.of(address);
        }
    }

    private URI at(String host) {
        try {
            return new URI(address.getScheme(), null, host, address.getPort(), null, null, null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("an address of " + address + " makes no URI", e);
        }
    }
}
