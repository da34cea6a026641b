package org.dateline.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.dateline.ingest.codec.ArticleFormats;
import org.dateline.ingest.codec.input.Format;
import org.dateline.ingest.format.ParseOutcome.Refused;
import org.dateline.messages.Article;

/** Short ways to read an item and to say which outcome is expected. */
public final class Reads {
    private Reads() {}

    public static Article text(String text) {
        return article(ArticleFormats.read(Format.TEXT, text.getBytes(UTF_8), null));
    }

    public static Article json(String json) {
        return article(ArticleFormats.read(Format.NINJS, json.getBytes(UTF_8), null));
    }

    /** The fields that there are warnings of. */
    public static List<String> warnedJson(String json) {
        return ArticleFormats.read(Format.NINJS, json.getBytes(UTF_8), null).warnings().stream()
                .map(ParseOutcome.Warning::field)
                .toList();
    }

    public static Refused refusedText(String text) {
        return refused(ArticleFormats.read(Format.TEXT, text.getBytes(UTF_8), null));
    }

    public static Refused refusedJson(String json) {
        return refused(ArticleFormats.read(Format.NINJS, json.getBytes(UTF_8), null));
    }

    public static boolean isAccepted(String json) {
        return ArticleFormats.read(Format.NINJS, json.getBytes(UTF_8), null).fold(article -> true, refused -> false);
    }

    public static Article article(ParseOutcome outcome) {
        return outcome.fold(article -> article, refused -> {
            throw new AssertionError("refused: " + refused);
        });
    }

    static Refused refused(ParseOutcome outcome) {
        return outcome.fold(
                article -> {
                    throw new AssertionError("accepted: " + article.uri());
                },
                refused -> refused);
    }
}
