package org.dateline.ingest.feeds.poll;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.ingest.feeds.poll.Sifting.News;
import org.dateline.ingest.format.ParseOutcome.Parsed;
import org.dateline.messages.Article;
import org.dateline.messages.Ninjs.AltId;

/** An entry with the text of its page: what the feed says of it stands, the page adds what the feed leaves out. */
final class FullText {
    private FullText() {}

    static News of(News news, Map<String, Article> pages) {
        return news.outcome()
                .fold(
                        entry -> {
                            Article page = pages.get(entry.uri());
                            return page == null
                                            || page.text().length()
                                                    <= entry.text().length()
                                    ? news
                                    : new News(
                                            new Parsed(
                                                    joined(entry, page),
                                                    news.outcome().warnings()),
                                            news.isRevision());
                        },
                        refused -> news);
    }

    private static Article joined(Article entry, Article page) {
        List<AltId> altIds = new ArrayList<>(entry.altIds());
        page.altIds().stream()
                .filter(id -> "canonical".equals(id.role()) && !altIds.contains(id))
                .forEach(altIds::add);
        return entry.toBuilder()
                .bodies(page.bodies())
                .headlines(entry.headlines().isEmpty() ? page.headlines() : entry.headlines())
                .by(entry.by() == null ? page.by() : entry.by())
                .language(entry.language() == null ? page.language() : entry.language())
                .altIds(altIds)
                .build();
    }
}
