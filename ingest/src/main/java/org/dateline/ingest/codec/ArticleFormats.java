package org.dateline.ingest.codec;

import java.util.ArrayList;
import java.util.List;
import org.dateline.ingest.codec.input.Described;
import org.dateline.ingest.codec.input.Format;
import org.dateline.ingest.codec.input.Limits;
import org.dateline.ingest.format.ParseOutcome;
import org.dateline.ingest.format.ParseOutcome.Refused;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/** Reads what is surely one item. Stateless and thread-safe. */
public final class ArticleFormats {
    private ArticleFormats() {}

    /** Reads an item in UTF-8, or in the encoding of its byte order mark. */
    public static ParseOutcome read(Format format, byte[] item, @Nullable String source) {
        return read(format, item, null, source);
    }

    /**
     * Reads an item; where there are several, that is refused.
     *
     * @param charset name of the encoding that the source declares, or {@code null} where it declares none
     * @param source file name or address, kept in {@code altIds} under the role {@code source-file}; or {@code null}
     */
    public static ParseOutcome read(Format format, byte[] item, @Nullable String charset, @Nullable String source) {
        List<ParseOutcome> outcomes = new ArrayList<>();
        new ArticleReader(Limits.ofItemBytes(Integer.MAX_VALUE - 16))
                .read(
                        item,
                        new Described(format, null, charset, null, source, null),
                        each -> outcomes.add(each.read()) && outcomes.size() < 2);
        return switch (outcomes.size()) {
            case 0 -> new Refused(Reason.EMPTY, "there is no article", null);
            case 1 -> outcomes.get(0);
            default -> new Refused(Reason.SCHEMA, "there is more than one article: must be one", null);
        };
    }
}
