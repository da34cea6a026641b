package org.dateline.reader.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Objects;
import java.util.stream.Stream;

/** Who published an article. */
public final class Publisher {
    private static final String UNKNOWN = "unknown";

    private Publisher() {}

    /** The source that the record names, else its provider or copyright holder, else the authority of its uri. */
    public static String of(IndexedArticle article) {
        return Stream.of(article.infoSources(), article.provider(), article.copyrightHolder())
                .filter(Objects::nonNull)
                .flatMap(Publisher::named)
                .findFirst()
                .orElseGet(() -> authority(article.uri()));
    }

    private static Stream<String> named(JsonNode value) {
        JsonNode one = value.isArray() ? value.path(0) : value;
        String name = one.isTextual() ? one.asText() : one.path("name").asText("");
        return Stream.of(name).filter(text -> !text.isBlank());
    }

    /** {@code example.org} of an address, the authority of a tag, the first name of a urn. */
    private static String authority(String uri) {
        try {
            URI parsed = URI.create(uri);
            String host = parsed.getHost();
            if (host != null) {
                return host.startsWith("www.") ? host.substring(4) : host;
            }
            String rest = parsed.getSchemeSpecificPart();
            if ("tag".equals(parsed.getScheme())) {
                return rest.substring(0, Math.max(rest.indexOf(','), 0));
            }
            if ("urn".equals(parsed.getScheme()) && !rest.startsWith("dateline:")) {
                return rest.substring(0, Math.max(rest.indexOf(':'), 0));
            }
        } catch (IllegalArgumentException e) {
            // said below, as for any uri that names nobody
        }
        return UNKNOWN;
    }
}
