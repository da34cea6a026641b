package org.dateline.enrich.headline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.annotate.Stamp;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.published.DateLine;
import org.dateline.enrich.published.Dateline;
import org.dateline.enrich.text.Furniture;
import org.dateline.messages.Article;
import org.dateline.messages.Enrichment.Headline;
import org.dateline.messages.Enrichment.Span;
import org.dateline.messages.Ninjs;

/** The headline that the source gave, else the first sentence of the text, which is then said to be derived. */
public final class HeadlineAnnotator implements Annotator {
    /** Longest derived headline in UTF-16 code units; what is longer is cut after a word. */
    static final int LONGEST = 200;

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    private final String version = Stamp.version(HeadlineAnnotator.class, "1");

    @Override
    public String name() {
        return "headline";
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Annotation annotate(Draft draft) {
        Article article = draft.article();
        Optional<String> given = article.headline()
                .or(() -> Optional.ofNullable(article.title()))
                .map(HeadlineAnnotator::onOneLine)
                .filter(headline -> !headline.isEmpty());
        if (given.isPresent()) {
            return found(draft, new Headline(given.get(), false), "main");
        }
        if (draft.text() == null) {
            return new Annotation.Skipped("the text is not cut into sentences");
        }
        String derived = derived(draft.text());
        return derived.isEmpty() ? new Annotation.Empty() : found(draft, new Headline(derived, true), "derived");
    }

    private static Annotation found(Draft draft, Headline headline, String role) {
        return new Annotation.Found(draft.with(changes -> {
            changes.headline = headline;
            if (draft.article().headline().filter(value -> !value.isBlank()).isEmpty()) {
                List<Ninjs.Headline> headlines = new ArrayList<>(draft.article().headlines());
                headlines.add(0, new Ninjs.Headline(role, "text/plain", headline.value()));
                changes.article =
                        draft.article().toBuilder().headlines(headlines).build();
            }
        }));
    }

    private static String derived(TokenizedText text) {
        int from = DateLine.of(text.text()).map(DateLine::end).orElse(0);
        for (int i = 0; i < text.sentences().size(); i++) {
            Span sentence = text.sentences().get(i);
            if (sentence.start() < from || text.furniture(i)) {
                continue;
            }
            String surface = text.surface(sentence);
            int byline = Furniture.byline(surface);
            int opening = byline
                    + Dateline.of(surface.substring(byline)).map(Dateline::end).orElse(0);
            String value = onOneLine(surface.substring(opening));
            if (value.codePoints().anyMatch(Character::isLetterOrDigit)) {
                return shortened(value);
            }
        }
        return "";
    }

    private static String onOneLine(String value) {
        return WHITE_SPACE.matcher(value).replaceAll(" ").strip();
    }

    private static String shortened(String value) {
        if (value.length() <= LONGEST) {
            return value;
        }
        int space = value.lastIndexOf(' ', LONGEST);
        int end = space > LONGEST / 2 ? space : LONGEST;
        return value.substring(0, Character.isLowSurrogate(value.charAt(end)) ? end - 1 : end) + "…";
    }
}
