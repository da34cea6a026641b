package org.dateline.enrich.time;

import java.util.List;
import java.util.Set;
import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.meaning.Anchor;
import org.dateline.enrich.time.meaning.Direction;
import org.dateline.enrich.time.meaning.Length;
import org.dateline.enrich.time.meaning.OfTheStory;
import org.dateline.enrich.time.meaning.Repeated;
import org.dateline.enrich.time.meaning.Resolved;
import org.dateline.enrich.time.reading.Match;
import org.dateline.enrich.time.words.TimeWords;
import org.dateline.messages.Enrichment.Span;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the times of an article in their order, and so knows which one was named last. What happened is told from
 * what happened before it, not from when somebody spoke of it: "was fired on Nov. 3, she said Monday. Two days later".
 */
final class Story {
    private static final Set<String> SAYING = TimeWords.list("saying");
    private static final int BEFORE = 3;

    private final Words words;
    private final Anchor publication;
    private final List<Span> paragraphs;
    private int paragraph;
    private @Nullable Named happened;
    private @Nullable Named last;

    Story(Words words, Anchor publication) {
        this.words = words;
        this.publication = publication;
        this.paragraphs = words.text().paragraphs();
    }

    private record Named(String value, int paragraph) {}

    Resolved resolve(Match match, Direction direction) {
        int start = words.text().start(match.from());
        while (paragraph + 1 < paragraphs.size()
                && paragraphs.get(paragraph + 1).start() <= start) {
            paragraph++;
        }
        Resolved resolved = match.meaning() instanceof OfTheStory counted
                ? counted(counted, direction)
                : match.meaning().resolve(publication, direction);
        if (match.meaning() instanceof Length || match.meaning() instanceof Repeated) {
            return resolved;
        }
        if (resolved.value() != null) {
            last = new Named(resolved.value(), paragraph);
            happened = said(match) ? happened : last;
        } else if (!said(match)) {
            // What comes after "last year" hangs on it, also where nobody knows which year that was.
            last = null;
            happened = null;
        }
        return resolved;
    }

    private Resolved counted(OfTheStory counted, Direction direction) {
        Resolved resolved = counted.resolve(anchor(), direction);
        boolean unlikely = resolved.value() == null || direction == Direction.FORWARD;
        return counted.orPublication() && unlikely ? counted.resolve(publication, direction) : resolved;
    }

    /** A time further back than the paragraph before is not what the words hang on. */
    private Anchor anchor() {
        if (happened != null && happened.paragraph() == paragraph) {
            return Anchor.at(happened.value());
        }
        return last != null && last.paragraph() >= paragraph - 1 ? Anchor.at(last.value()) : Anchor.NONE;
    }

    private boolean said(Match match) {
        for (int i = match.from() - BEFORE; i < match.from(); i++) {
            if (SAYING.contains(words.at(i))) {
                return true;
            }
        }
        return SAYING.contains(words.at(match.to()));
    }
}
