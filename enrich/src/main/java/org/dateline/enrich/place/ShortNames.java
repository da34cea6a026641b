package org.dateline.enrich.place;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.enrich.place.atlas.Atlas;

/** "the Aurora" after "Cine Aurora": one place of which nobody knows where it is, by its whole name and the last word. */
final class ShortNames {
    private static final String THE = "the ";
    private final Map<String, String> wholes = new HashMap<>();

    private ShortNames() {}

    /** @param mentions of the article, in its order */
    static ShortNames of(List<PlaceMention> mentions, String body) {
        ShortNames names = new ShortNames();
        for (PlaceMention mention : mentions) {
            String name = lower(mention, body);
            int space = name.lastIndexOf(' ');
            if (mention.place() == Atlas.NONE && space > 0) {
                // What ends two names means neither.
                names.wholes.merge(name.substring(space + 1), name, (one, other) -> one.equals(other) ? one : "");
            }
        }
        return names;
    }

    /** By which mentions are brought together. */
    Object key(PlaceMention mention, String body) {
        Object key = FoundPlace.key(mention, body);
        boolean definite = mention.place() == Atlas.NONE
                && mention.start() >= THE.length()
                && body.regionMatches(true, mention.start() - THE.length(), THE, 0, THE.length());
        String whole = definite ? wholes.getOrDefault(lower(mention, body), "") : "";
        return whole.isEmpty() ? key : whole;
    }

    private static String lower(PlaceMention mention, String body) {
        return body.substring(mention.start(), mention.end()).toLowerCase(Locale.ROOT);
    }
}
