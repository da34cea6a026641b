package org.dateline.enrich.summary;

import java.util.List;
import java.util.stream.Collectors;
import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.annotate.Stamp;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.keyword.WordTable;
import org.dateline.enrich.summary.Choice.Weights;
import org.dateline.messages.Enrichment.Span;
import org.dateline.messages.Enrichment.Summary;

/**
 * One or two sentences lifted whole, in their order: the first one, since news puts first what matters most, unless it
 * leans on something before it; and the one that adds most of what the article is about. In a language other than English
 * the first ones are taken. A first line without a full stop is a title, and passed over where sentences follow. Takes
 * time linear in the text.
 */
public final class SummaryAnnotator implements Annotator {
    private final String version = Stamp.version(SummaryAnnotator.class, "2");
    private final WordTable table = WordTable.shared();
    private final Weights weights;

    public SummaryAnnotator() {
        this(Weights.CHOSEN);
    }

    SummaryAnnotator(Weights weights) {
        this.weights = weights;
    }

    @Override
    public String name() {
        return "summary";
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Annotation annotate(Draft draft) {
        TokenizedText text = draft.text();
        if (text == null) {
            return new Annotation.Skipped("the text is not cut into sentences");
        }
        List<Candidate> candidates = Candidates.of(text);
        if (candidates.isEmpty()) {
            return new Annotation.Empty();
        }
        List<Span> chosen = draft.foreign()
                ? Choice.first(candidates, weights.enough())
                : new Choice(new Coverage(table, draft, text), candidates, weights).best();
        String value = chosen.stream().map(text::surface).collect(Collectors.joining(" "));
        return new Annotation.Found(draft.with(changes -> changes.summary = new Summary(value, chosen)));
    }
}
