package org.dateline.ingest.format;

import java.util.function.Function;
import org.dateline.messages.Article;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/** What became of an item: an article, or a refusal that tells its author what to change. */
public sealed interface ParseOutcome {

    /** Goes on with whichever of the two it is. */
    <T> T fold(Function<Article, T> parsed, Function<Refused, T> refused);

    /** The item is an article whose JSON is valid ninjs 3.0. */
    record Parsed(Article article) implements ParseOutcome {
        @Override
        public <T> T fold(Function<Article, T> parsed, Function<Refused, T> refused) {
            return parsed.apply(article);
        }
    }

    /**
     * The item breaks a rule.
     *
     * @param message one sentence that names the field, the value and the rule
     * @param field path of the field, or {@code null} where it is about the whole item
     */
    record Refused(Reason reason, String message, @Nullable String field) implements ParseOutcome {
        @Override
        public <T> T fold(Function<Article, T> parsed, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
