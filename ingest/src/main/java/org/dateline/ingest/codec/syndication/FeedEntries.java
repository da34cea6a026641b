package org.dateline.ingest.codec.syndication;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dateline.ingest.codec.document.PlainMarkup;
import org.dateline.ingest.codec.input.Described;
import org.dateline.ingest.codec.input.Findings;
import org.dateline.ingest.codec.input.Source;
import org.dateline.ingest.dates.SourceDate;
import org.dateline.ingest.feed.Feed;
import org.dateline.ingest.feed.FeedDocument;
import org.dateline.ingest.feed.FeedEntry;
import org.dateline.ingest.feed.FeedOutcome;
import org.dateline.ingest.feed.FeedPerson;
import org.dateline.ingest.feed.FeedText;
import org.dateline.ingest.format.ParseOutcome;
import org.dateline.ingest.format.RefusedItem;
import org.dateline.ingest.format.draft.Draft;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/** The entries of a feed as articles, and what the feed says of itself. */
public final class FeedEntries {
    private static final byte[] NO_BYTES = new byte[0];

    private FeedEntries() {}

    /**
     * Hands on each entry of a feed, and before them what it says of itself.
     *
     * @param bytes the whole feed, XML or JSON
     * @param source that it is the content of
     * @throws RefusedItem when it is no feed that can be read
     */
    public static void read(byte[] bytes, Source source, Findings to) {
        Described described = source.described();
        FeedOutcome outcome = FeedDocument.read(bytes, described.declaredCharset(), described.address());
        Feed feed = outcome.fold(read -> read, refused -> {
            throw new RefusedItem(refused.reason(), refused.message(), refused.field());
        });
        to.feed(about(feed));
        List<FeedEntry> entries = feed.entries();
        for (int i = 0; i < entries.size(); i++) {
            FeedEntry entry = entries.get(i);
            // The bytes of one entry are not known; the first refusal shows the feed, once.
            to.item(source.item("[" + i + "]", i == 0 ? bytes : NO_BYTES, () -> article(feed, entry)));
        }
    }

    private static ObjectNode about(Feed feed) {
        ObjectNode about = JsonNodeFactory.instance.objectNode();
        put(about, "title", plain(feed.title()));
        put(about, "link", feed.link());
        put(about, "id", feed.id());
        put(about, "language", feed.language());
        put(about, "updated", date(feed.updated()));
        put(about, "published", date(feed.published()));
        put(about, "description", plain(feed.description()));
        put(
                about,
                "author",
                feed.authors().isEmpty() ? null : feed.authors().get(0).label());
        put(about, "rights", feed.rights());
        put(about, "image", feed.image());
        put(about, "version", feed.version());
        return about;
    }

    static ParseOutcome article(Feed feed, FeedEntry entry) {
        Draft draft = new Draft()
                .identity(entry.id())
                .identity(entry.link())
                .headline(null, plain(entry.title()))
                // Atom asks for updated only: of an entry that was never changed it is when it was published.
                .published("published", entry.published() == null ? entry.updated() : entry.published())
                .updated("updated", entry.updated())
                .created("created", entry.created())
                .altId("link", entry.link())
                .altId("guid", entry.id())
                .altId("site", plain(feed.title()))
                .language("language", entry.language() != null ? entry.language() : feed.language());
        FeedText body = text(entry);
        if (body == null) {
            String instead = instead(entry, feed);
            draft.text(instead).warn("content", "the entry has no text: its " + instead + " stands for it");
        } else {
            draft.text(plainOf(body));
        }
        if (body != null && body.kind() != FeedText.Kind.TEXT && body.value().indexOf('<') >= 0) {
            draft.original(body.kind().mediaType(), body.value());
        }
        if (entry.summary() != null) {
            draft.summary(plain(entry.summary()));
        }
        List<FeedPerson> authors = entry.authors().isEmpty() ? feed.authors() : entry.authors();
        authors.forEach(author -> draft.author(author.name() != null ? author.name() : author.label()));
        entry.categories()
                .forEach(category -> draft.subject(
                        "keyword",
                        category.label() == null ? category.term() : category.label(),
                        category.label() == null ? null : category.term()));
        return draft.parsed();
    }

    /** The text itself, else what there is of it: a headline alone is news, too. */
    private static @Nullable FeedText text(FeedEntry entry) {
        FeedText body = entry.body();
        if (body != null && !plainOf(body).isBlank()) {
            return body;
        }
        FeedText summary = entry.summary();
        return summary != null && !plainOf(summary).isBlank() ? summary : entry.title();
    }

    /**
     * What stands for a text that is not there: an entry with a link alone says that there is something to read.
     *
     * @throws RefusedItem when there is nothing at all
     */
    private static String instead(FeedEntry entry, Feed feed) {
        Stream<@Nullable String> said = Stream.of(
                entry.link(),
                entry.enclosures().isEmpty() ? null : entry.enclosures().get(0).href(),
                entry.id(),
                entry.authors().isEmpty() ? null : entry.authors().get(0).label(),
                entry.contributors().isEmpty()
                        ? null
                        : entry.contributors().get(0).label(),
                entry.categories().isEmpty() ? null : entry.categories().get(0).term(),
                entry.published() == null ? null : entry.published().words(),
                entry.updated() == null ? null : entry.updated().words(),
                entry.created() == null ? null : entry.created().words(),
                entry.comments(),
                entry.rights(),
                plain(feed.title()));
        return said.filter(Objects::nonNull)
                .filter(each -> !each.isBlank())
                .findFirst()
                .orElseThrow(() -> new RefusedItem(Reason.EMPTY, "the entry is empty: must say something", "content"));
    }

    private static String plainOf(FeedText text) {
        return text.kind() == FeedText.Kind.TEXT ? text.value() : PlainMarkup.of(text.value());
    }

    private static @Nullable String plain(@Nullable FeedText text) {
        return text == null ? null : plainOf(text);
    }

    private static @Nullable String date(@Nullable SourceDate date) {
        return date == null ? null : date.value() == null ? date.words() : Draft.written(date.value());
    }

    private static void put(ObjectNode object, String name, @Nullable String value) {
        if (value != null) {
            object.put(name, value);
        }
    }
}
