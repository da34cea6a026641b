package org.dateline.ingest.format;

import org.dateline.ingest.format.ParseOutcome.Parsed;
import org.dateline.ingest.format.ParseOutcome.Refused;
import org.dateline.messages.Article;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/** Reads one item of any format. Stateless and thread-safe. */
public final class ArticleFormats {
    private ArticleFormats() {}

    /** Reads an item in UTF-8, or in the encoding of its byte order mark. */
    public static ParseOutcome read(Format format, byte[] item, @Nullable String source) {
        return read(format, item, null, source);
    }

    /**
     * Reads an item.
     *
     * @param charset name of the encoding that the source declares, or {@code null} where it declares none
     * @param source file name or address, kept in {@code altIds} under the role {@code source-file}; or {@code null}
     */
    public static ParseOutcome read(Format format, byte[] item, @Nullable String charset, @Nullable String source) {
        try {
            return new Parsed(parse(format, item, charset, source));
        } catch (RefusedItem refused) {
            return refused.asOutcome();
        } catch (InvalidMessage invalid) {
            return new Refused(Reason.SCHEMA, String.valueOf(invalid.getMessage()), invalid.field());
        }
    }

    /** Reads a line of NDJSON; one that was longer than its reader allows is refused as too large. */
    public static ParseOutcome read(RawLine line, @Nullable String source) {
        return line.tooLong()
                ? new Refused(Reason.TOO_LARGE, "the line is longer than the cap of " + line.cap() + " bytes", null)
                : read(Format.NDJSON, line.bytes(), null, source);
    }

    private static Article parse(Format format, byte[] item, @Nullable String charset, @Nullable String source) {
        if (item.length == 0) {
            throw new RefusedItem(Reason.EMPTY, "there are no bytes", null);
        }
        String text = Decoding.decode(item, charset);
        Article article = switch (format) {
            case TEXT -> PlainText.parse(text);
            case NDJSON, NINJS -> JsonItem.parse(text);
        };
        if (article.text().isBlank()) {
            throw new RefusedItem(Reason.EMPTY, "the article has no text", "bodies");
        }
        return source == null ? article : SourceFile.remember(article, source);
    }
}
