package org.dateline.enrich.time;

import java.util.List;
import org.dateline.enrich.annotate.Draft;
import org.dateline.messages.Enrichment.PlaceFound;
import org.dateline.messages.Enrichment.Published;

/** Publication times in UTC: in Chicago it is still the evening before when it is past midnight there. */
final class Evenings {
    private static final int HOUR_AT = 11;
    private static final int HOUR_END = 13;
    /** So late in the night no desk in Europe is up, and all of America has its evening. */
    private static final int LAST_HOUR = 5;
    /** West of this is the mainland of America. */
    private static final double WEST = -60;

    private Evenings() {}

    static int shift(Draft draft) {
        Published published = draft.published();
        boolean utc = published != null
                && published.value().endsWith("Z")
                && published.value().length() > HOUR_END;
        if (published == null || !utc) {
            return 0;
        }
        int hour = Integer.parseInt(published.value().substring(HOUR_AT, HOUR_END));
        return hour <= LAST_HOUR && inTheWest(draft.places()) ? -1 : 0;
    }

    /** Whether what the story is about lies in America, all of it. */
    private static boolean inTheWest(List<PlaceFound> places) {
        List<PlaceFound> focus =
                places.stream().filter(place -> place.rel().equals("focus")).toList();
        return !focus.isEmpty()
                && focus.stream().allMatch(place -> {
                    Double longitude = place.longitude();
                    return longitude != null && longitude < WEST;
                });
    }
}
