package org.dateline.reader.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shapes of answers, as openapi.yaml describes them. What is {@code null} is left out. */
public final class Answer {
    private Answer() {}

    /** A stretch of a text in UTF-16 code units, the end excluded. */
    public record Mark(int start, int end) {}

    /** @param offset where the text stands in the body; {@code null} of a title */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Highlight(
            String field, String text, @Nullable Integer offset, List<Mark> marks) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Named(
            String id,
            String name,
            String type,
            @Nullable String uri,
            @Nullable Double salience) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TopicOf(String id, String name, String uri, List<String> path, double confidence) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PlaceOf(
            String id,
            String name,
            String kind,
            @Nullable String country,
            @Nullable String region,
            @Nullable Double latitude,
            @Nullable Double longitude,
            String rel) {}

    /** @param quotes how many it has */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Article(
            String id,
            String uri,
            String title,
            @Nullable String language,
            @Nullable String published,
            @Nullable Instant received,
            String source,
            @Nullable String by,
            @Nullable String summary,
            List<Named> entities,
            List<TopicOf> topics,
            List<PlaceOf> places,
            int quotes,
            @Nullable Double score,
            @Nullable List<Highlight> highlights) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Count(
            String id,
            @Nullable String name,
            @Nullable String type,
            @Nullable List<String> path,
            int count) {
        static Count of(String id, int count) {
            return new Count(id, null, null, null, count);
        }
    }

    /**
     * @param corrected what was searched for instead, or {@code null}
     * @param position of what is indexed; a stream goes on from it
     * @param next the cursor of the next page, or {@code null} on the last
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ArticlePage(
            int total,
            @Nullable String corrected,
            List<Article> articles,
            @Nullable Map<String, List<Count>> facets,
            String position,
            @Nullable String next,
            long millis) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ArticleRef(
            String id, String uri, String title, @Nullable String published, String source) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Quote(
            String text,
            boolean direct,
            @Nullable String verb,
            @Nullable Named speaker,
            int start,
            int end,
            ArticleRef article) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record QuotePage(List<Quote> quotes, @Nullable String next) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EntityPortrait(
            String id,
            String name,
            String type,
            @Nullable String uri,
            int articles,
            @JsonProperty("with") List<Count> company,
            List<Count> when,
            List<Count> where,
            List<Count> topics,
            List<Quote> quotes) {}

    public record Topics(List<Count> topics) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Trend(
            String id,
            @Nullable String name,
            @Nullable String type,
            @Nullable List<String> path,
            int count,
            int before,
            List<Count> days) {}

    public record Trends(String from, String to, int articles, int articlesBefore, List<Trend> trends) {}
}
