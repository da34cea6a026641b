package org.dateline.ingest.codec.input;

import java.util.function.Supplier;
import org.dateline.ingest.format.ParseOutcome;
import org.dateline.ingest.format.ParseOutcome.Parsed;
import org.dateline.ingest.format.ParseOutcome.Refused;
import org.dateline.ingest.format.RefusedItem;
import org.dateline.ingest.format.SourceFile;
import org.dateline.messages.Article;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.PubStatus;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/** One article as it was cut out of its input, read when asked. Its bytes are not copied: nobody changes them. */
public final class Item {
    private final Format format;
    private final String place;
    private final byte[] original;
    private final @Nullable String source;
    private final Supplier<? extends ParseOutcome> reading;

    /**
     * One that no {@link Source} stands for; others are made by {@link Source#item}.
     *
     * @param format what it was cut from
     * @param place where in the input, such as {@code :3} or {@code !/inner.html}; empty for all of it
     * @param original the bytes it was cut from
     * @param source what the article remembers as the file it came in, or {@code null}
     * @param reading asked when the item is read; may throw {@link RefusedItem}
     */
    public Item(
            Format format,
            String place,
            byte[] original,
            @Nullable String source,
            Supplier<? extends ParseOutcome> reading) {
        this.format = format;
        this.place = place;
        this.original = original;
        this.source = source;
        this.reading = reading;
    }

    public Format format() {
        return format;
    }

    /** Where in the input, to be written behind its name: {@code :3}, {@code !/inner.html}; empty for all of it. */
    public String place() {
        return place;
    }

    /** The bytes it was cut from; cut off themselves where they were too many. */
    public byte[] original() {
        return original;
    }

    /** Reads it; whatever is wrong with it, and even with us, costs this item only. */
    public ParseOutcome read() {
        try {
            return finished(reading.get());
        } catch (RefusedItem refused) {
            return refused.asOutcome();
        } catch (InvalidMessage invalid) {
            return new Refused(Reason.SCHEMA, String.valueOf(invalid.getMessage()), invalid.field());
        } catch (StackOverflowError e) {
            return new Refused(Reason.SCHEMA, "it is nested too deeply: must be readable in bounded memory", null);
        } catch (OutOfMemoryError e) {
            return new Refused(Reason.TOO_LARGE, "it needs more memory than there is", null);
        } catch (RuntimeException e) {
            return new Refused(Reason.INTERNAL, "our own mistake, please report it: " + e, null);
        }
    }

    private ParseOutcome finished(ParseOutcome outcome) {
        if (!(outcome instanceof Parsed parsed)) {
            return outcome;
        }
        Article article = parsed.article();
        // A kill note says which article goes, and need not repeat what it said.
        if (article.text().isBlank() && article.pubStatus() != PubStatus.CANCELED) {
            return new Refused(Reason.EMPTY, "the article has no text", "bodies");
        }
        return source == null ? parsed : new Parsed(SourceFile.remember(article, source), parsed.warnings());
    }
}
