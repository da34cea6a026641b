package org.dateline.ingest.feeds.entry;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.ingest.fetch.WebAddress;
import org.dateline.ingest.words.WordFile;

/**
 * What two addresses of one article have in common: without scheme, port, fragment, the parameters that only track, the
 * labels and endings of mobile and AMP pages; with its parameters in order. For comparing, not for fetching.
 */
final class CanonicalLink {
    private static final Set<String> TRACKING =
            Set.copyOf(WordFile.lines(CanonicalLink.class, "tracking-parameters.txt"));
    private static final Set<String> TRACKING_STARTS = TRACKING.stream()
            .filter(name -> name.endsWith("*"))
            .map(name -> name.substring(0, name.length() - 1))
            .collect(Collectors.toUnmodifiableSet());
    /** Labels before the host's own name that lead to the same pages; what is left must still be a name with a dot. */
    private static final Pattern FIRST_LABEL = Pattern.compile("^(?:www\\d?|m|mobile|amp|wap)\\.(?=[^.]+\\.)");

    /** Google's viewer and the AMP cache, which have the article's own address in theirs. */
    private static final Pattern WRAPPED =
            Pattern.compile("https?://(?:(?:www\\.)?google\\.[a-z.]+/amp|[a-z0-9-]+\\.cdn\\.ampproject\\.org/[a-z])"
                    + "/(s/)?(?<inner>[^/]+\\.[^/]+/.*)");

    private static final Pattern AMP_PATH = Pattern.compile("(?:^/amp(?=/)|/amp/?$|\\.amp(?=(?:\\.html?)?$))");
    private static final Pattern INDEX = Pattern.compile("/index\\.(?:html?|php|jsp|aspx?)$");

    private CanonicalLink() {}

    /** Nothing where it is no address of the web, or only that of a site, which is no article's. */
    static Optional<String> of(String link) {
        try {
            URI uri = WebAddress.of(unwrapped(link.strip()));
            String host = FIRST_LABEL.matcher(uri.getHost()).replaceFirst("");
            String path = path(uri.getRawPath());
            String query = query(uri.getRawQuery() == null ? "" : uri.getRawQuery());
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            return path.isEmpty() && query.isEmpty() ? Optional.empty() : Optional.of(host + port + path + query);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String unwrapped(String link) {
        Matcher wrapped = WRAPPED.matcher(link);
        return wrapped.matches() ? "https://" + wrapped.group("inner") : link;
    }

    private static String path(String raw) {
        String path = INDEX.matcher(escapedAlike(raw)).replaceFirst("/");
        path = AMP_PATH.matcher(path).replaceFirst("");
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private static String query(String raw) {
        String kept = Arrays.stream(raw.split("[&;]", -1))
                .filter(part -> !part.isEmpty() && !tracks(part))
                .map(CanonicalLink::escapedAlike)
                .sorted()
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean tracks(String part) {
        String name = part.split("=", 2)[0].toLowerCase(Locale.ROOT);
        return TRACKING.contains(name) || TRACKING_STARTS.stream().anyMatch(name::startsWith);
    }

    /** {@code %7E} and {@code ~} are the same, so are {@code %c3} and {@code %C3}. */
    private static String escapedAlike(String raw) {
        if (raw.indexOf('%') < 0) {
            return raw;
        }
        StringBuilder out = new StringBuilder();
        Matcher escape = Pattern.compile("%[0-9a-fA-F]{2}").matcher(raw);
        while (escape.find()) {
            String said = escape.group().toUpperCase(Locale.ROOT);
            String plain = URLDecoder.decode(said, StandardCharsets.ISO_8859_1);
            escape.appendReplacement(
                    out, Pattern.matches("[A-Za-z0-9._~-]", plain) ? plain : Matcher.quoteReplacement(said));
        }
        return escape.appendTail(out).toString();
    }
}
