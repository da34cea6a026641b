package org.dateline.enrich.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.published.DateLine;
import org.dateline.enrich.published.Dateline;
import org.dateline.messages.Enrichment.Headline;
import org.dateline.messages.Enrichment.Span;
import org.dateline.messages.Enrichment.Summary;
import org.jspecify.annotations.Nullable;

/**
 * The first one or two sentences that say something: news puts first what matters most. A sentence that already stands
 * as the derived headline is passed over where others follow. Works in every language that has sentences.
 */
public final class SummaryAnnotator implements Annotator {
    /** Characters above which no second sentence is added. */
    static final int ENOUGH = 300;

    /** Longest sentence that is lifted; longer ones are no sentences. */
    static final int LONGEST = 1000;

    private static final int MOST_SENTENCES = 2;
    private static final int SHORTEST = 25;

    @Override
    public String name() {
        return "summary";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Annotation annotate(Draft draft) {
        TokenizedText text = draft.text();
        if (text == null) {
            return new Annotation.Skipped("the text is not cut into sentences");
        }
        List<Span> candidates = candidates(text);
        List<Span> beyondHeadline = candidates.stream()
                .filter(span -> !isHeadline(text.surface(span), draft.headline()))
                .toList();
        List<Span> lead = lead(beyondHeadline.isEmpty() ? candidates : beyondHeadline);
        if (lead.isEmpty()) {
            return new Annotation.Empty();
        }
        String value = lead.stream().map(text::surface).collect(Collectors.joining(" "));
        return new Annotation.Found(draft.with(changes -> changes.summary = new Summary(value, lead)));
    }

    private static List<Span> candidates(TokenizedText text) {
        List<Span> candidates = new ArrayList<>();
        int from = DateLine.of(text.text()).map(DateLine::end).orElse(0);
        for (Span sentence : text.sentences()) {
            Span words = withoutDateline(text, sentence);
            int length = words.end() - words.start();
            if (sentence.start() >= from && length >= SHORTEST && length <= LONGEST) {
                candidates.add(words);
            }
            if (candidates.size() > MOST_SENTENCES) {
                break;
            }
        }
        return candidates;
    }

    private static Span withoutDateline(TokenizedText text, Span sentence) {
        int opening = Dateline.of(text.surface(sentence)).map(Dateline::end).orElse(0);
        return new Span(sentence.start() + opening, sentence.end());
    }

    private static List<Span> lead(List<Span> candidates) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        Span first = candidates.get(0);
        if (candidates.size() == 1 || length(first) + length(candidates.get(1)) > ENOUGH) {
            return List.of(first);
        }
        return List.of(first, candidates.get(1));
    }

    private static int length(Span span) {
        return span.end() - span.start();
    }

    private static boolean isHeadline(String sentence, @Nullable Headline headline) {
        return headline != null && headline.derived() && headline.value().equals(sentence.strip());
    }
}
