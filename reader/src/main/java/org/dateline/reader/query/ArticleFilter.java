package org.dateline.reader.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.reader.index.PublishedTime;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are asked for. Of each list one value must hold, and all lists that are not empty.
 *
 * @param text as typed, or empty
 * @param from published then or later, or {@code null}
 * @param before published earlier, or {@code null}
 */
public record ArticleFilter(
        String text,
        List<String> entities,
        List<String> topics,
        List<String> places,
        @Nullable Near near,
        List<String> speakers,
        List<String> languages,
        List<String> sources,
        @Nullable Instant from,
        @Nullable Instant before) {
    /** The parameters that it is made of. */
    public static final Set<String> NAMES =
            Set.of("q", "entity", "topic", "place", "near", "speaker", "language", "source", "from", "to");

    private static final int LONGEST_TEXT = 1000;
    private static final Pattern AGO = Pattern.compile("(\\d{1,5})([hd])");

    /** @throws BadParameter when one of them cannot be understood */
    public static ArticleFilter of(Parameters given, Clock clock) {
        String text = given.one("q").orElse("");
        if (text.length() > LONGEST_TEXT) {
            throw BadParameter.value("q", text, "must have at most " + LONGEST_TEXT + " characters");
        }
        ArticleFilter filter = new ArticleFilter(
                text,
                given.all("entity"),
                given.all("topic"),
                given.all("place"),
                given.one("near").map(Near::parse).orElse(null),
                given.all("speaker"),
                given.all("language"),
                given.all("source"),
                time(given, "from", clock).map(PublishedTime::start).orElse(null),
                time(given, "to", clock).map(PublishedTime::end).orElse(null));
        if (filter.from != null && filter.before != null && !filter.from.isBefore(filter.before)) {
            throw BadParameter.value("from", given.one("from").orElse(""), "must not be after to");
        }
        return filter;
    }

    private static Optional<PublishedTime> time(Parameters given, String name, Clock clock) {
        return given.one(name).map(text -> {
            Matcher ago = AGO.matcher(text);
            if (ago.matches()) {
                long count = Long.parseLong(ago.group(1));
                Instant then = clock.instant()
                        .minus(ago.group(2).equals("h") ? Duration.ofHours(count) : Duration.ofDays(count));
                return new PublishedTime(then, then.plusMillis(1));
            }
            return PublishedTime.parse(text)
                    .orElseThrow(() -> BadParameter.value(
                            name,
                            text,
                            "must be such as 2019, 2019-11, 2019-11-04, 2019-11-04T11:30:00Z, or 7d or 12h ago"));
        });
    }

    /** The same for another span of time. */
    ArticleFilter within(Instant start, Instant end) {
        return new ArticleFilter(text, entities, topics, places, near, speakers, languages, sources, start, end);
    }

    /** The same, of this entity alone. */
    ArticleFilter ofEntity(String id) {
        return new ArticleFilter(text, List.of(id), topics, places, near, speakers, languages, sources, from, before);
    }

    /** The same, where this entity is quoted. */
    ArticleFilter ofSpeaker(String id) {
        return new ArticleFilter(text, entities, topics, places, near, List.of(id), languages, sources, from, before);
    }
}
