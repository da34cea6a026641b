package org.dateline.ingest.feed;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Links made absolute, by the text of RFC 3986 §5.2 and not by a URI class: addresses in feeds have spaces, umlauts and
 * brackets in them, and are to come out as they went in.
 */
final class Links {
    private static final Pattern PARTS =
            Pattern.compile("(?s)(?:([A-Za-z][A-Za-z0-9+.\\-]*):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?");

    private Links() {}

    /** The reference against a base; as it is where there is no base to resolve it against. */
    static String resolve(@Nullable String base, String reference) {
        String stripped = reference.strip();
        if (base == null || base.isBlank()) {
            return stripped;
        }
        Matcher ref = PARTS.matcher(stripped);
        Matcher against = PARTS.matcher(base.strip());
        if (!ref.matches() || !against.matches() || ref.group(1) != null || against.group(2) == null) {
            return stripped;
        }
        String scheme = against.group(1) == null ? "" : against.group(1) + ":";
        if (ref.group(2) != null) {
            return scheme + stripped;
        }
        String authority = scheme + "//" + against.group(2);
        String query = ref.group(4);
        String path;
        if (ref.group(3).isEmpty()) {
            path = against.group(3);
            query = query == null ? against.group(4) : query;
        } else {
            path = withoutDots(ref.group(3).startsWith("/") ? ref.group(3) : merged(against.group(3), ref.group(3)));
        }
        return authority + path + (query == null ? "" : "?" + query) + (ref.group(5) == null ? "" : "#" + ref.group(5));
    }

    /** Whether it is an address that a reader may be led to: no script, no data. */
    static boolean safe(String href) {
        String lower = href.strip().toLowerCase(Locale.ROOT);
        return !lower.isEmpty()
                && !lower.startsWith("javascript:")
                && !lower.startsWith("vbscript:")
                && !lower.startsWith("data:");
    }

    static boolean absolute(String href) {
        Matcher parts = PARTS.matcher(href.strip());
        return parts.matches() && parts.group(1) != null;
    }

    private static String merged(String basePath, String path) {
        return basePath.isEmpty() ? "/" + path : basePath.substring(0, basePath.lastIndexOf('/') + 1) + path;
    }

    private static String withoutDots(String path) {
        if (!path.contains("/.")) {
            return path;
        }
        StringBuilder out = new StringBuilder();
        String[] segments = path.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            switch (segments[i]) {
                case "." -> out.append(last ? "/" : "");
                case ".." -> {
                    out.setLength(Math.max(0, out.lastIndexOf("/")));
                    out.append(last ? "/" : "");
                }
                default -> out.append('/').append(segments[i]);
            }
        }
        return out.toString();
    }
}
