package org.dateline.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.Security;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** What names stand for, as the Java platform says it, which is what its HTTP client will hear as well. */
interface Names {
    /** All addresses of a host. @throws UnknownHostException when there is none, or nobody says so */
    List<InetAddress> addresses(String host) throws UnknownHostException;

    /** For how long the same is said again, whatever becomes of the name; zero where it is not said again. */
    Duration remembered();

    /** The platform's own. */
    static Names ofThePlatform() {
        return new Names() {
            @Override
            public List<InetAddress> addresses(String host) throws UnknownHostException {
                return List.of(InetAddress.getAllByName(host));
            }

            @Override
            public Duration remembered() {
                return ofTheJvm();
            }
        };
    }

    /** {@code networkaddress.cache.ttl}; without it the JVM remembers for half a minute, and for ever where it is negative. */
    private static Duration ofTheJvm() {
        String set = Security.getProperty("networkaddress.cache.ttl");
        String given = set == null ? System.getProperty("sun.net.inetaddr.ttl") : set;
        if (given == null || !Pattern.matches("-?\\d{1,9}", given.strip())) {
            return Duration.ofSeconds(30);
        }
        int seconds = Integer.parseInt(given.strip());
        return seconds < 0 ? Duration.ofDays(36_500) : Duration.ofSeconds(seconds);
    }
}
