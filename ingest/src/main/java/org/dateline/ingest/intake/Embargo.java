package org.dateline.ingest.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.dateline.messages.Article;
import org.dateline.messages.PubStatus;
import org.jspecify.annotations.Nullable;

/**
 * An article is not to be published yet.
 *
 * @param until when it is, or {@code null} where only a newer version of it can say: withheld, and no time to come given
 */
record Embargo(@Nullable Instant until) {

    /** That of an article at this time, or {@code null} where it has none. */
    static @Nullable Embargo of(Article article, Instant now) {
        Instant until = article.embargoedUntil();
        Instant toCome = until != null && until.isAfter(now) ? until : null;
        return toCome != null || article.pubStatus() == PubStatus.WITHHELD ? new Embargo(toCome) : null;
    }

    /** The article as it is published when its time has come. */
    static Article lifted(Article article) {
        if (article.pubStatus() != PubStatus.WITHHELD) {
            return article;
        }
        Map<String, JsonNode> other = new HashMap<>(article.other());
        other.remove("pubStatus");
        return article.toBuilder().other(other).build();
    }

    /** As it stands in a receipt. */
    String words() {
        return until == null ? "usable" : until.toString();
    }
}
