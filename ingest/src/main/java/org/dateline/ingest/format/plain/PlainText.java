package org.dateline.ingest.format.plain;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.dateline.ingest.format.RefusedItem;
import org.dateline.ingest.format.draft.Byline;
import org.dateline.ingest.format.draft.References;
import org.dateline.ingest.format.draft.UsableText;
import org.dateline.messages.Article;
import org.dateline.messages.ArticleBuilder;
import org.dateline.messages.Identity;
import org.dateline.messages.Ninjs.AltId;
import org.dateline.messages.Ninjs.Headline;
import org.dateline.messages.PublishedEvidence;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Plain text: a head of a date line, a title and a byline, each of them optional, then the body. Only what is surely head
 * is taken off; the body is the rest as it stands, with its line breaks, a dateline included.
 *
 * <p>A title is a short line without a full stop that is set apart from what follows: by a blank line, a byline, a date
 * line or a dateline. Not thread-safe; one for each text.
 */
public final class PlainText {
    private static final int LONGEST_TITLE = 200;

    private final TextLines lines;
    private int body;
    private @Nullable OffsetDateTime published;
    private String dateLine = "";
    private @Nullable String title;
    private @Nullable String byline;

    private PlainText(String text) {
        this.lines = new TextLines(text);
    }

    /** @throws RefusedItem when nothing is left behind the head */
    public static Article parse(String text) {
        UsableText.require("text", text);
        PlainText parser = new PlainText(References.read(text));
        parser.takeHead();
        return parser.article();
    }

    private void takeHead() {
        // Right after a date line that opens the text, even a blank line is the body's own.
        if (takeDate()) {
            body = lines.end(lines.firstNotBlank(0));
        }
        takeTitle();
        takeByline();
        takeDate();
        takeByline();
    }

    private boolean takeDate() {
        int at = lines.firstNotBlank(body);
        Optional<OffsetDateTime> date = published == null ? DateLine.parse(lines.at(at)) : Optional.empty();
        date.ifPresent(found -> {
            published = found;
            dateLine = lines.at(at).strip();
            continueAfter(at);
        });
        return date.isPresent();
    }

    private void takeTitle() {
        int at = lines.firstNotBlank(body);
        String line = lines.at(at).strip();
        boolean opens = !line.isEmpty() && line.length() <= LONGEST_TITLE && !endsLikeASentence(line);
        if (opens && Byline.parse(line).isEmpty() && Dateline.parse(line).isEmpty() && isSetApart(at)) {
            title = line;
            continueAfter(at);
        }
    }

    private boolean isSetApart(int at) {
        int next = lines.end(at);
        int following = lines.firstNotBlank(next);
        String line = lines.at(following);
        return !line.isBlank()
                && (following > next
                        || Byline.parse(line).isPresent()
                        || DateLine.parse(line).isPresent()
                        || Dateline.parse(line).isPresent());
    }

    private void takeByline() {
        int at = lines.firstNotBlank(body);
        Optional<String> found = byline == null ? Byline.parse(lines.at(at)) : Optional.empty();
        found.ifPresent(name -> {
            byline = name;
            continueAfter(at);
        });
    }

    private void continueAfter(int line) {
        body = lines.firstNotBlank(lines.end(line));
    }

    private Article article() {
        String text = lines.from(body);
        if (text.isBlank()) {
            throw new RefusedItem(Reason.EMPTY, emptiness(), "bodies");
        }
        Optional<Dateline> dateline = Dateline.parse(new TextLines(text).at(0));
        ArticleBuilder article = Article.of(Identity.ofText(text), text)
                .by(byline)
                .located(dateline.map(Dateline::place).orElse(null))
                .contentCreated(
                        published != null
                                ? published
                                : dateline.map(Dateline::date).orElse(null));
        if (published != null) {
            // The line is taken off the text, so that only we can say what it was.
            article.altIds(List.of(new AltId(PublishedEvidence.FIRST_LINE, dateLine)));
        }
        if (title != null) {
            article.headlines(List.of(new Headline("main", "text/plain", title)));
        }
        return article.build();
    }

    private String emptiness() {
        return body == 0
                ? "there is only white space: must hold an article"
                : "there is no text after the head (date line, title, byline): must hold an article";
    }

    private static boolean endsLikeASentence(String line) {
        String bare = line.replaceAll("[\"”’')\\]]+$", "");
        return bare.isEmpty() || ".,;:".indexOf(bare.charAt(bare.length() - 1)) >= 0;
    }
}
