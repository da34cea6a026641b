package org.dateline.ingest.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Looks at the addresses of a host before it is connected to, and makes sure that the HTTP client will connect to one of
 * those that were looked at, whatever its name server says a moment later (DNS rebinding).
 *
 * <p>The client asks the JVM, which remembers what a name stands for. So a check holds while what was checked is
 * remembered, and that time is known only from a question before which nothing was: after as long as the JVM remembers,
 * the next question is asked anew. Between the two, shortly before the memory ends, nobody may connect; it is waited for.
 * Thread-safe.
 */
final class CheckedNames {
    /** A connection is made within this after its check, or not at all. */
    static final Duration CONNECTED_WITHIN = Duration.ofSeconds(10);

    /** The JVM counts whole seconds or nanoseconds, depending on its age. */
    private static final Duration SLACK = Duration.ofSeconds(1);

    private static final int MOST_REMEMBERED = 20_000;

    private final Names names;
    private final AllowedHosts allowed;
    private final LongSupplier nanoTime;
    private final Map<String, Long> askedAnew = new HashMap<>();

    /** @param nanoTime {@link System#nanoTime()}, or a test's own */
    CheckedNames(Names names, AllowedHosts allowed, LongSupplier nanoTime) {
        this.names = names;
        this.allowed = allowed;
        this.nanoTime = nanoTime;
    }

    /**
     * Checks a host that is to be connected to within {@link #CONNECTED_WITHIN}.
     *
     * @return how long to wait before it is checked again; zero where it may be connected to now
     * @throws RefusedAddress when one of its addresses is not of the public network
     * @throws java.net.UnknownHostException when it has no address
     */
    synchronized Duration check(String host) throws IOException {
        String name = host.toLowerCase(Locale.ROOT);
        if (allowed.allowName(name)) {
            return Duration.ZERO;
        }
        if (AddressBlock.isWrittenAsOne(name)) {
            // No name, and so nobody who could say something else of it.
            requirePublic(name);
            return Duration.ZERO;
        }
        long now = nanoTime.getAsLong();
        long remembered = names.remembered().toNanos();
        if (remembered <= CONNECTED_WITHIN.plus(SLACK).toNanos()) {
            throw new IOException("networkaddress.cache.ttl is "
                    + names.remembered().toSeconds() + ": must be more than "
                    + CONNECTED_WITHIN.plus(SLACK).toSeconds() + ", or no address can be checked that is connected to");
        }
        Long known = askedAnew.get(name);
        long age = known == null ? Long.MAX_VALUE : now - known;
        boolean anew = age >= remembered + SLACK.toNanos();
        if (!anew && age > remembered - CONNECTED_WITHIN.toNanos() - SLACK.toNanos()) {
            return Duration.ofNanos(remembered + SLACK.toNanos() - age);
        }
        requirePublic(name);
        if (anew) {
            remember(name, now);
        }
        return Duration.ZERO;
    }

    private void requirePublic(String name) throws IOException {
        for (InetAddress address : names.addresses(name)) {
            if (!PublicAddresses.contain(address) && !allowed.allow(address)) {
                throw new RefusedAddress(name, address);
            }
        }
    }

    private void remember(String name, long now) {
        if (askedAnew.size() >= MOST_REMEMBERED) {
            long gone = now - names.remembered().toNanos() - SLACK.toNanos();
            askedAnew.values().removeIf(since -> since - gone < 0);
        }
        askedAnew.put(name, now);
    }
}
