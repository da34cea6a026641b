package org.dateline.ingest.format;

import java.util.List;
import java.util.function.Function;
import org.dateline.messages.Article;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/** What became of an item: an article, or a refusal that tells its author what to change. */
public sealed interface ParseOutcome {

    /** Goes on with whichever of the two it is. */
    <T> T fold(Function<Article, T> parsed, Function<Refused, T> refused);

    /** What its sender should know although the item was taken; empty where it was refused. */
    List<Warning> warnings();

    /**
     * A part of an article that could not be taken as it was meant.
     *
     * @param field path of the field, by the sender's own name for it
     * @param message one sentence that names the field, the value and what became of it
     */
    record Warning(String field, String message) {}

    /**
     * The item is an article whose JSON is valid ninjs 3.0.
     *
     * @param warnings what of it was left out or read in another way than written
     */
    record Parsed(Article article, List<Warning> warnings) implements ParseOutcome {
        public Parsed {
            warnings = List.copyOf(warnings);
        }

        public Parsed(Article article) {
            this(article, List.of());
        }

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

        @Override
        public List<Warning> warnings() {
            return List.of();
        }
    }
}
