package org.dateline.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.dateline.messages.Article;
import org.dateline.messages.ArticleBuilder;
import org.dateline.messages.Identity;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.Ninjs.Headline;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The small form: {@code {"text": ..., "uri": ..., "title": ..., "published": ..., "language": ...}}, all but the text
 * optional. The text is the body as it stands. Other properties are left out: data sets have many, of every meaning.
 */
final class BareText {
    private BareText() {}

    static Article article(ObjectNode item) {
        String text = string(item, "text");
        if (text == null || text.isBlank()) {
            throw new RefusedItem(Reason.EMPTY, "text is empty: must hold the article's text", "text");
        }
        String uri = string(item, "uri");
        ArticleBuilder article = Article.of(uri == null ? Identity.ofText(text) : Shape.absoluteUri("uri", uri), text)
                .language(language(string(item, "language")));
        String title = string(item, "title");
        if (title != null && !title.isBlank()) {
            article.headlines(List.of(new Headline("main", "text/plain", title.strip())));
        }
        String published = string(item, "published");
        if (published != null && !published.isBlank()) {
            article.contentCreated(DateLine.parse(published)
                    .orElseThrow(() -> new InvalidMessage(
                            "published", published, "must be a date, such as 2019-11-04 or 2019-11-04T10:15:00Z")));
        }
        return article.build();
    }

    private static @Nullable String string(ObjectNode item, String name) {
        JsonNode value = item.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new InvalidMessage(name, value.toString(), "must be a string");
        }
        return value.textValue();
    }

    private static @Nullable String language(@Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            return null;
        }
        try {
            return new Locale.Builder().setLanguageTag(tag.strip()).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new InvalidMessage("language", tag, "must be a BCP 47 language tag, such as en or pt-BR");
        }
    }
}
