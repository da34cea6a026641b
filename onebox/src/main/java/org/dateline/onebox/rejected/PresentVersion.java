package org.dateline.onebox.rejected;

import java.time.Duration;
import java.util.Map;
import org.dateline.delivery.record.Bytes;
import org.dateline.delivery.rejected.RejectedRecord;
import org.dateline.enrich.Enricher;
import org.dateline.enrich.crew.Deadline;
import org.dateline.messages.Article;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.MessageJson;
import org.dateline.messages.Rejection;
import org.dateline.sink.files.ArticleHead;
import org.jspecify.annotations.Nullable;

/** Tries rejected records on this version of Dateline, without Kafka: whether the fault that rejected them is mended. */
final class PresentVersion implements AutoCloseable {
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final Map<String, Trial> trials = Map.of("enrich", this::enrich, "sink", this::sink);
    private @Nullable Enricher enricher;

    private interface Trial {
        void of(@Nullable String key, byte[] value);
    }

    /** Why the stage that rejected it would do so again, or {@code null}. */
    @Nullable
    String objection(RejectedRecord record) {
        Rejection rejection = record.rejection();
        Trial trial = rejection == null ? null : trials.get(rejection.stage());
        Bytes value = record.record().value();
        if (trial == null || value == null) {
            return "this version cannot try it: only what enrich or sink rejected can be tried";
        }
        try {
            trial.of(record.record().keyText(), value.array());
            return null;
        } catch (InvalidMessage e) {
            return "this version rejects it too: " + e.getMessage();
        } catch (RuntimeException e) {
            // What was "internal" then may be so now: no text of the article stands in the name of a class.
            return "this version fails on it too: " + e.getClass().getName();
        }
    }

    private void enrich(@Nullable String key, byte[] value) {
        Article article = MessageJson.readArticle(value);
        requireKey(key, article.uri());
        if (enricher == null) {
            enricher = Enricher.standard(1, Deadline.of(DEADLINE));
        }
        MessageJson.write(enricher.enrich(article, null));
    }

    private void sink(@Nullable String key, byte[] value) {
        requireKey(key, ArticleHead.read(value).uri());
    }

    private static void requireKey(@Nullable String key, String uri) {
        if (key != null && !key.equals(uri)) {
            throw new InvalidMessage("key", key, "must be the article's uri, " + uri + ", or nothing");
        }
    }

    @Override
    public void close() {
        if (enricher != null) {
            enricher.close();
        }
    }
}
