package org.dateline.ingest.feeds.poll;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.ingest.codec.syndication.FeedArticles;
import org.dateline.ingest.feed.Feed;
import org.dateline.ingest.feed.FeedEntry;
import org.dateline.ingest.feed.FeedText;
import org.dateline.ingest.feeds.entry.EntryNames;
import org.dateline.ingest.feeds.entry.OtherSources;
import org.dateline.ingest.feeds.entry.Seen;
import org.dateline.ingest.feeds.entry.SeenEntry;
import org.dateline.ingest.feeds.state.FeedTable;
import org.dateline.ingest.format.ParseOutcome;
import org.dateline.ingest.format.ParseOutcome.Refused;
import org.dateline.messages.Article;
import org.dateline.messages.Identity;
import org.dateline.messages.Ninjs.Headline;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is new in a feed from what was dealt with before. An entry is the one it was when its guid or its address is
 * the same; with another text or title it is a revision of it. An article that another feed has published is left to
 * that one. Not thread-safe: for one document.
 */
final class Sifting {
    private final String address;
    private final Seen seen;
    private final FeedTable table;
    private final long today;
    private final Map<String, SeenEntry> byName = new HashMap<>();
    private final Set<String> uris = new HashSet<>();
    private final List<SeenEntry> current = new ArrayList<>();
    private final Set<SeenEntry> replaced = new HashSet<>();
    /** An entry is the later form of one other at most. */
    private final Set<SeenEntry> taken = new HashSet<>();

    private final List<News> news = new ArrayList<>();
    private int elsewhere;

    /** @param today in days of the epoch */
    Sifting(String address, Seen seen, FeedTable table, long today) {
        this.address = address;
        this.seen = seen;
        this.table = table;
        this.today = today;
        // The newest are first, and what is newer counts.
        for (int i = seen.entries().size() - 1; i >= 0; i--) {
            SeenEntry entry = seen.entries().get(i);
            entry.names().forEach(name -> byName.put(name, entry));
            uris.add(entry.uri());
        }
    }

    /**
     * Something to be published.
     *
     * @param isRevision of what was published before
     */
    record News(ParseOutcome outcome, boolean isRevision) {}

    /**
     * What is to be done about a document.
     *
     * @param news oldest first, as far as the feed's order tells
     * @param elsewhere how many entries were left to other feeds
     * @param changed whether {@code seen} is to be remembered anew
     */
    record Sifted(List<News> news, int elsewhere, boolean changed, Seen seen) {
        Sifted {
            news = List.copyOf(news);
        }
    }

    Sifted sift(Feed feed, long version) {
        List<Map.Entry<FeedEntry, EntryNames>> entries =
                new ArrayList<>(named(feed).entrySet());
        // Feeds have the newest first; on the topic it is the last.
        Collections.reverse(entries);
        entries.forEach(entry -> take(feed, entry.getKey(), entry.getValue()));
        Collections.reverse(current);
        Seen after = seen.after(replaced, current, version, today);
        return new Sifted(news, elsewhere, !after.entries().equals(seen.entries()), after);
    }

    /** The entries with their names, each name of one entry only: what several have in common identifies none. */
    private Map<FeedEntry, EntryNames> named(Feed feed) {
        Map<EntryNames, FeedEntry> different = new LinkedHashMap<>();
        Map<FeedEntry, EntryNames> named = new LinkedHashMap<>();
        for (FeedEntry entry : feed.entries()) {
            EntryNames names = EntryNames.of(entry, address, feed.link());
            boolean nameless = names.all().isEmpty();
            if (nameless || different.putIfAbsent(names, entry) == null) {
                named.put(entry, names);
            }
        }
        Map<String, Long> uses = named.values().stream()
                .flatMap(each -> each.all().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        named.replaceAll((entry, names) -> {
            EntryNames own = isShared(names.guid(), uses) ? names.withoutGuid() : names;
            return isShared(names.link(), uses) ? own.withoutLink() : own;
        });
        return named;
    }

    private static boolean isShared(@Nullable String name, Map<String, Long> uses) {
        return name != null && uses.getOrDefault(name, 1L) > 1;
    }

    private void take(Feed feed, FeedEntry entry, EntryNames entryNames) {
        ParseOutcome outcome = FeedArticles.of(feed, entry, address);
        String content = content(entry, outcome);
        List<String> names = entryNames.all();
        if (names.isEmpty()) {
            names = List.of(EntryNames.digest("t " + content));
        }
        SeenEntry known = names.stream()
                .map(byName::get)
                .flatMap(Stream::ofNullable)
                .filter(each -> !taken.contains(each))
                .findFirst()
                .orElse(null);
        if (known != null) {
            again(known, names, content, outcome);
            return;
        }
        Optional<FeedTable.Named> other = table.ofAnother(address, names);
        if (other.isPresent()) {
            elsewhere++;
            remember(new SeenEntry(names, other.get().uri(), content, false, today));
            return;
        }
        anew(entry, names, content, outcome);
    }

    private void again(SeenEntry known, List<String> names, String content, ParseOutcome outcome) {
        replaced.add(known);
        taken.add(known);
        SeenEntry now =
                known.now(names, content, today).withSources(table.sources().of(known));
        if (known.own() && known.uri().isEmpty() && !known.content().equals(content)) {
            now = published(now, outcome, null, false);
        } else if (known.own() && isAnotherNow(known, now)) {
            now = published(now, outcome, known.uri(), true);
        }
        remember(now);
    }

    /** Its text or title; or that one more feed has it. */
    private static boolean isAnotherNow(SeenEntry known, SeenEntry now) {
        return !known.uri().isEmpty()
                && (!known.content().equals(now.content())
                        || now.sources().size() > known.sources().size());
    }

    private void anew(FeedEntry entry, List<String> names, String content, ParseOutcome outcome) {
        String uri = outcome.fold(Article::uri, refused -> "");
        // The entry's own uri may be its address, and the address another entry's: then it is known by its guid here.
        boolean taken = !uri.isEmpty() && uris.contains(uri);
        String instead = taken ? Identity.ofText(address + " " + (entry.id() == null ? content : entry.id())) : null;
        remember(published(new SeenEntry(names, "", content, true, today), outcome, instead, false));
    }

    /** As it is remembered once it is published. */
    private SeenEntry published(SeenEntry as, ParseOutcome outcome, @Nullable String uri, boolean isRevision) {
        ParseOutcome named = outcome.fold(
                article -> new ParseOutcome.Parsed(named(article, uri, as.sources()), outcome.warnings()),
                refused -> refused);
        boolean refusedAgain = isRevision && named instanceof Refused;
        if (!refusedAgain) {
            news.add(new News(named, isRevision));
        }
        String published = named.fold(Article::uri, refused -> as.uri());
        return as.withUri(published);
    }

    private static Article named(Article article, @Nullable String uri, List<String> sources) {
        Article named = uri == null ? article : article.toBuilder().uri(uri).build();
        return OtherSources.listed(named, sources);
    }

    private void remember(SeenEntry entry) {
        current.add(entry);
        taken.add(entry);
        uris.add(entry.uri());
        entry.names().forEach(name -> byName.put(name, entry));
    }

    /** Title and text; not dates, authors and keywords, which feeds change without anything being new. */
    private static String content(FeedEntry entry, ParseOutcome outcome) {
        return outcome.fold(
                article -> EntryNames.digest(
                        article.headlines().stream().map(Headline::value).collect(Collectors.joining("\n")) + "\n\n"
                                + article.text()),
                refused -> EntryNames.digest("refused " + entry.id() + text(entry.title()) + text(entry.summary())));
    }

    private static String text(@Nullable FeedText text) {
        return text == null ? "" : text.value();
    }
}
