package org.dateline.reader.index;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of an entity in addresses and filters: its Wikidata id, else its uri, else type and name, such as
 * {@code person:ana-petrovic}.
 */
public final class EntityKey {
    private static final Pattern WIKIDATA =
            Pattern.compile("(?:https?://(?:www\\.)?wikidata\\.org/(?:entity|wiki)/)?[Qq](\\d{1,12})");

    private EntityKey() {}

    /** @param type {@code person}, {@code place} and so on */
    public static String of(String type, String name, @Nullable String uri) {
        if (uri == null) {
            return type + ":" + Folded.slug(name);
        }
        return ofUri(uri);
    }

    /** A Wikidata uri as its id; any other as it is. */
    public static String ofUri(String uri) {
        if (uri.startsWith("http") || uri.startsWith("Q") || uri.startsWith("q")) {
            Matcher wikidata = WIKIDATA.matcher(uri);
            return wikidata.matches() ? "Q" + wikidata.group(1) : uri;
        }
        return uri;
    }
}
