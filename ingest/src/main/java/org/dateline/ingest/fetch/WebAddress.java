package org.dateline.ingest.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses as people and servers write them, as those that can be fetched. */
public final class WebAddress {
    private static final int LONGEST = 2000;
    private static final Pattern PARTS =
            Pattern.compile("(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://(?<authority>[^/?#]*)(?<rest>[^#]*)(?:#.*)?");
    private static final String RULE = "must be an address such as https://example.com/feed.xml";

    private WebAddress() {}

    /**
     * The address with scheme and host in lower case, without default port and fragment, with what no URI holds escaped.
     *
     * @throws IllegalArgumentException naming address and rule
     */
    public static URI of(String written) {
        String text = written.strip();
        Matcher parts = PARTS.matcher(text);
        if (text.length() > LONGEST || !parts.matches()) {
            throw refused(text, RULE);
        }
        String scheme = parts.group("scheme").toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw refused(text, "must begin with http:// or https://");
        }
        if (parts.group("authority").indexOf('@') >= 0) {
            throw refused("an address with a user", "must have no user and password in it");
        }
        String rest = escaped(parts.group("rest"));
        String address = scheme + "://" + authority(parts.group("authority"), scheme, text)
                + (rest.startsWith("/") ? rest : "/" + rest);
        try {
            URI uri = new URI(address);
            if (uri.getHost() == null) {
                throw refused(text, RULE);
            }
            return uri;
        } catch (URISyntaxException e) {
            throw refused(text, RULE);
        }
    }

    /**
     * Where a redirect leads.
     *
     * @throws IllegalArgumentException naming address and rule
     */
    static URI redirected(URI from, String location) {
        String to = location.strip();
        if (Pattern.matches("[A-Za-z][A-Za-z0-9+.-]*:.*", to)) {
            return of(to);
        }
        try {
            return of(from.resolve(escaped(to)).toString());
        } catch (IllegalArgumentException e) {
            throw refused(to, "must be an address that a redirect can lead to");
        }
    }

    private static String authority(String written, String scheme, String text) {
        if (written.startsWith("[")) {
            return written.toLowerCase(Locale.ROOT);
        }
        String[] parts = written.split(":", 2);
        try {
            String host = IDN.toASCII(parts[0]).toLowerCase(Locale.ROOT);
            String port = parts.length < 2 ? "" : parts[1];
            boolean isDefault = port.isEmpty() || port.equals(scheme.equals("http") ? "80" : "443");
            return isDefault ? host : host + ":" + port;
        } catch (IllegalArgumentException e) {
            throw refused(text, RULE);
        }
    }

    /** What no URI may hold, in percent; what is escaped already stays so. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean stays = c > ' ' && c < 0x7F && "\"<>\\^`{|}".indexOf(c) < 0;
            if (stays) {
                out.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(String.format(Locale.ROOT, "%02X", b));
                }
            }
        });
        return out.toString();
    }

    private static IllegalArgumentException refused(String address, String rule) {
        return new IllegalArgumentException(
                (address.length() > 200 ? address.substring(0, 200) + "…" : address) + ": " + rule);
    }
}
