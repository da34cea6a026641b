package org.dateline.bench.feeds;

import java.util.List;
import java.util.stream.Stream;
import org.dateline.ingest.dates.SourceDate;
import org.dateline.ingest.feed.Feed;
import org.dateline.ingest.feed.FeedDocument;
import org.dateline.ingest.feed.FeedEntry;
import org.dateline.ingest.feed.FeedOutcome;
import org.dateline.ingest.feed.FeedPerson;
import org.dateline.ingest.feed.FeedText;
import org.jspecify.annotations.Nullable;

/** A feed as ingest reads it. */
record OurFeed(Feed feed) implements FeedView {
    static @Nullable FeedView read(byte[] bytes, String url) {
        FeedOutcome outcome = FeedDocument.read(bytes, null, url);
        return outcome instanceof FeedOutcome.Read read ? new OurFeed(read.feed()) : null;
    }

    @Override
    public List<String> feed(String field) {
        return switch (field) {
            case "title" -> text(feed.title());
            case "link" -> FeedView.one(feed.link());
            case "id" -> FeedView.one(feed.id());
            case "language" -> FeedView.one(feed.language());
            case "updated" -> date(feed.updated() == null ? feed.published() : feed.updated());
            case "published" -> date(feed.published());
            case "description" -> text(feed.description());
            case "author" -> people(feed.authors());
            default -> List.of();
        };
    }

    @Override
    public List<String> entry(int index, String field) {
        if (index >= feed.entries().size()) {
            return List.of();
        }
        FeedEntry entry = feed.entries().get(index);
        return switch (field) {
            case "title" -> text(entry.title());
            case "link" -> FeedView.one(entry.link());
            case "id" -> FeedView.one(entry.id());
            case "language" -> FeedView.one(entry.language());
            case "updated" -> date(entry.updated() == null ? entry.published() : entry.updated());
            case "published" -> date(entry.published());
            case "created" -> date(entry.created());
            case "summary" -> text(entry.summary());
            case "content" -> entry.contents().stream().map(FeedText::value).toList();
            case "author" -> people(entry.authors());
            case "tags" ->
                entry.categories().stream()
                        .flatMap(category -> Stream.of(category.term(), String.valueOf(category.label())))
                        .toList();
            default -> List.of();
        };
    }

    private static List<String> text(@Nullable FeedText text) {
        return text == null ? List.of() : List.of(text.value());
    }

    private static List<String> date(@Nullable SourceDate date) {
        return date == null || date.value() == null
                ? List.of()
                : List.of(date.value().toInstant().toString());
    }

    private static List<String> people(List<FeedPerson> people) {
        return people.stream()
                .flatMap(person -> Stream.of(person.label(), String.valueOf(person.name())))
                .toList();
    }
}
