package org.dateline.reader.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Who published an article. */
public final class Publisher {
    private static final String UNKNOWN = "unknown";
    private static final Set<String> WRITERS = Set.of("author", "creator", "contributor", "editor");
    /** RFC 3085: {@code urn:newsml:ProviderId:DateId:NewsItemId:Revision}. */
    private static final String NEWSML = "newsml:";

    private Publisher() {}

    /** The source that the record names, else its provider or copyright holder, else the authority of its uri. */
    public static String of(IndexedArticle article) {
        return Stream.of(article.infoSources(), article.provider(), article.copyrightHolder())
                .filter(Objects::nonNull)
                .flatMap(Publisher::named)
                .findFirst()
                .orElseGet(() -> authority(article.uri()));
    }

    /** The names in order; who wrote an article is not who published it. */
    private static Stream<String> named(JsonNode value) {
        Stream<JsonNode> all = value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.of(value);
        return all.filter(one -> !WRITERS.contains(one.path("role").asText("")))
                .map(one -> one.isTextual() ? one.asText() : one.path("name").asText(""))
                .filter(name -> !name.isBlank());
    }

    /** {@code example.org} of an address, the authority of a tag, the provider of a NewsML urn, the first name of another. */
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
                String named = rest.startsWith(NEWSML) ? rest.substring(NEWSML.length()) : rest;
                return named.substring(0, Math.max(named.indexOf(':'), 0));
            }
        } catch (IllegalArgumentException e) {
            // said below, as for any uri that names nobody
        }
        return UNKNOWN;
    }
}
