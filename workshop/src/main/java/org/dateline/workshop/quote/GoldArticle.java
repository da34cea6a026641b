package org.dateline.workshop.quote;

import java.util.List;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.Quote;
import org.dateline.messages.Enrichment.Time;
import org.jspecify.annotations.Nullable;

/**
 * An article with what an editor finds in it.
 *
 * @param name for a person: the file, or the source that it names
 * @param published ISO 8601, or {@code null}
 * @param times dates and durations
 */
public record GoldArticle(
        String name,
        @Nullable String published,
        String text,
        List<Entity> entities,
        List<Quote> quotes,
        List<Time> times) {
    public GoldArticle {
        entities = List.copyOf(entities);
        quotes = List.copyOf(quotes);
        times = List.copyOf(times);
    }
}
