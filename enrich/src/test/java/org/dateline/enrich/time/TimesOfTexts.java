package org.dateline.enrich.time;

import java.util.List;
import java.util.stream.Collectors;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.text.TextAnnotator;
import org.dateline.messages.Article;
import org.dateline.messages.Enrichment.Published;
import org.dateline.messages.Enrichment.Time;
import org.jspecify.annotations.Nullable;

/** What the annotator finds in a text, in a form that a test can show. */
final class TimesOfTexts {
    /** When the articles of the tests were published, where nothing else is said. */
    static final String MONDAY = "2019-11-04";

    private TimesOfTexts() {}

    static Draft draft(String text, @Nullable String published) {
        Draft plain = Draft.of(Article.of("urn:a", text).build());
        return plain.with(changes -> {
            changes.text = TextAnnotator.tokenize(text);
            changes.published = published == null ? null : new Published(published, "day", "metadata", published);
        });
    }

    static List<Time> times(Draft draft) {
        return new TimeAnnotator().annotate(draft).after(draft).times();
    }

    /** "surface=value" of each, or "surface=?" where it is unresolved. */
    static String told(Draft draft) {
        return times(draft).stream()
                .map(time -> time.surface() + "=" + (time.value() == null ? "?" : time.value()))
                .collect(Collectors.joining("; "));
    }
}
