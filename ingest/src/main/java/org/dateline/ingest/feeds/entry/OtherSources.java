package org.dateline.ingest.feeds.entry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.ingest.format.SourceFile;
import org.dateline.ingest.intake.Newest;
import org.dateline.messages.Article;
import org.jspecify.annotations.Nullable;

/**
 * Which feeds have an article beside the one that publishes it. That one names them: with its next document, each once, so
 * that a source makes one revision at most. Bounded in number; thread-safe.
 */
public final class OtherSources {
    /** An article names so many at most. */
    static final int MOST = 20;

    private static final int MOST_ARTICLES = 100_000;

    private final Newest<List<String>> byUri = new Newest<>(MOST_ARTICLES);
    private final Set<String> owing = new HashSet<>();

    /**
     * A feed has the article, too.
     *
     * @param publisher address of the feed that publishes it, {@code null} where that has not been heard of yet
     */
    public synchronized void add(String uri, String feed, @Nullable String publisher) {
        List<String> known = byUri.get(uri).orElse(List.of());
        if (known.contains(feed) || known.size() >= MOST) {
            return;
        }
        byUri.put(uri, and(known, List.of(feed)));
        if (publisher != null) {
            owing.add(publisher);
        }
    }

    /**
     * All that an article is to name.
     *
     * @param named what it names already; that stays, and stays first
     */
    public synchronized List<String> of(SeenEntry named) {
        return and(named.sources(), byUri.get(named.uri()).orElse(List.of()));
    }

    private static List<String> and(List<String> first, List<String> then) {
        List<String> all = new ArrayList<>(first);
        then.stream().filter(feed -> !all.contains(feed)).forEach(all::add);
        return List.copyOf(all.subList(0, Math.min(all.size(), MOST)));
    }

    /** Whether a feed is to be read even where its server says that nothing has changed: an article of it has a new source. */
    public synchronized boolean isOwing(String feed) {
        return owing.contains(feed);
    }

    /** Its document has been read: what it still has names its sources now. */
    public synchronized void settled(String feed) {
        owing.remove(feed);
    }

    public static Article listed(Article article, List<String> feeds) {
        Article listed = article;
        for (String feed : feeds) {
            listed = SourceFile.add(listed, feed);
        }
        return listed;
    }
}
