package org.dateline.bench.feeds;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A feed as Rome reads it. */
record RomeFeed(SyndFeed feed) implements FeedView {
    static @Nullable FeedView read(byte[] bytes) {
        try {
            SyndFeedInput input = new SyndFeedInput();
            input.setAllowDoctypes(true);
            return new RomeFeed(input.build(new XmlReader(new ByteArrayInputStream(bytes))));
        } catch (FeedException | IOException | IllegalArgumentException e) {
            // A feed that it does not read: counted by the caller.
            return null;
        }
    }

    @Override
    public List<String> feed(String field) {
        return switch (field) {
            case "title" -> FeedView.one(feed.getTitle());
            case "link" -> FeedView.one(feed.getLink());
            case "id" -> FeedView.one(feed.getUri());
            case "language" -> FeedView.one(feed.getLanguage());
            case "updated", "published" -> date(feed.getPublishedDate());
            case "description" -> FeedView.one(feed.getDescription());
            case "author" -> people(feed.getAuthor(), feed.getAuthors());
            default -> List.of();
        };
    }

    @Override
    public List<String> entry(int index, String field) {
        if (index >= feed.getEntries().size()) {
            return List.of();
        }
        SyndEntry entry = feed.getEntries().get(index);
        return switch (field) {
            case "title" -> FeedView.one(entry.getTitle());
            case "link" -> FeedView.one(entry.getLink());
            case "id" -> FeedView.one(entry.getUri());
            case "updated" -> date(entry.getUpdatedDate() == null ? entry.getPublishedDate() : entry.getUpdatedDate());
            case "published" -> date(entry.getPublishedDate());
            case "summary" ->
                entry.getDescription() == null
                        ? List.of()
                        : FeedView.one(entry.getDescription().getValue());
            case "content" ->
                entry.getContents().stream().map(SyndContent::getValue).toList();
            case "author" -> people(entry.getAuthor(), entry.getAuthors());
            case "tags" ->
                entry.getCategories().stream().map(SyndCategory::getName).toList();
            default -> List.of();
        };
    }

    private static List<String> date(@Nullable Date date) {
        return date == null ? List.of() : List.of(date.toInstant().toString());
    }

    private static List<String> people(@Nullable String author, List<SyndPerson> authors) {
        List<String> people = new ArrayList<>(FeedView.one(author));
        authors.forEach(person -> people.add(String.valueOf(person.getName())));
        return people;
    }
}
