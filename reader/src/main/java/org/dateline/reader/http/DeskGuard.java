package org.dateline.reader.http;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.MessageJson;
import org.dateline.operations.http.BearerKeys;
import org.dateline.operations.http.RefusedRequest;
import org.jspecify.annotations.Nullable;

/**
 * Keeps pages of others from the desk. A service on this machine can be reached by any page in a browser on it, key or
 * not, cookie or not: by a form, by a script of another origin, and by a name of the attacker's own that leads here (DNS
 * rebinding). Immutable.
 */
final class DeskGuard {
    /** A form of another site cannot send it, and a script of one must ask beforehand, which is refused. */
    static final String HEADER = "Dateline-Desk";

    private static final int LONGEST_BODY = 1024;

    private final BearerKeys keys;
    private final Set<String> hosts;

    /** @param hosts names besides localhost by which this may be reached where no key is asked for */
    DeskGuard(BearerKeys keys, Set<String> hosts) {
        this.keys = keys;
        this.hosts = Set.copyOf(hosts);
    }

    /** For whatever is asked of the desk. @throws RefusedRequest where it came by a name that is not ours */
    void admit(Context context) {
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        // A page of a rebound name has no key of ours.
        if (keys.isOpen() && !isOurs(host(context.req().getHeader("Host")))) {
            throw new RefusedRequest(
                    421,
                    "host",
                    "Host is not a name of this desk: must be localhost, an address or one of READER_HOSTS",
                    null);
        }
    }

    private boolean isOurs(String host) {
        boolean isAddress = host.startsWith("[") || host.matches("\\d{1,3}(\\.\\d{1,3}){3}");
        return isAddress || host.equals("localhost") || host.endsWith(".localhost") || hosts.contains(host);
    }

    private static String host(@Nullable String header) {
        return header == null ? "" : header.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    }

    /**
     * For what changes something.
     *
     * @param record that the body must name as {@code record}, so that nothing else is meant
     * @throws RefusedRequest where it does not come from the desk itself, or from a program that means it
     */
    void admitChange(Context context, String record) {
        requireOwnOrigin(context);
        String type = Optional.ofNullable(context.contentType()).orElse("");
        if (!type.toLowerCase(Locale.ROOT).matches("application/json(\\s*;.*)?")) {
            throw new RefusedRequest(415, "content-type", "Content-Type must be application/json", null);
        }
        byte[] body = context.bodyAsBytes();
        if (body.length > LONGEST_BODY || !record.equals(named(body))) {
            throw new RefusedRequest(400, "confirmation", "the body must be {\"record\":\"" + record + "\"}", "record");
        }
    }

    private static String named(byte[] body) {
        try {
            return MessageJson.readTree(body).path("record").asText();
        } catch (InvalidMessage e) {
            return "";
        }
    }

    private static void requireOwnOrigin(Context context) {
        String origin = context.req().getHeader("Origin");
        String site = context.req().getHeader("Sec-Fetch-Site");
        boolean isOther =
                origin != null && !authority(origin).equals(context.req().getHeader("Host"));
        boolean isOtherSite = site != null && !site.equals("same-origin") && !site.equals("none");
        if (isOther || isOtherSite) {
            throw new RefusedRequest(403, "origin", "Origin is another page's: must be the desk itself", null);
        }
        if (!"redrive".equals(context.req().getHeader(HEADER))) {
            throw new RefusedRequest(403, "header", "header " + HEADER + " is missing: must be redrive", null);
        }
    }

    private static String authority(String origin) {
        return origin.replaceFirst("^[a-z]+://", "");
    }
}
