package org.dateline.enrich.time;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.text.Words;
import org.dateline.messages.Enrichment.Time;
import org.jspecify.annotations.Nullable;

/**
 * Dates, times of day and durations, each with its value as far as the words, the tense and the publication date tell
 * it. Takes time linear in the text.
 */
public final class TimeAnnotator implements Annotator {
    /** Most times that a record lists, so that it never grows far beyond its article. */
    public static final int MAX_TIMES = 10_000;

    @Override
    public String name() {
        return "time";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Annotation annotate(Draft draft) {
        TokenizedText text = draft.text();
        if (text == null) {
            return new Annotation.Skipped("the text was not cut into words");
        }
        Words words = new Words(text);
        String language = draft.language() == null ? null : draft.language().tag();
        List<Match> matches = matches(draft, words, language);
        if (matches.isEmpty()) {
            return new Annotation.Empty();
        }
        if (matches.size() > MAX_TIMES) {
            return new Annotation.Skipped("the text names " + matches.size() + " times, the cap is " + MAX_TIMES);
        }
        List<Time> times = times(words, matches, Anchor.of(draft.published()));
        return new Annotation.Found(draft.with(changes -> changes.times = times));
    }

    private static List<Match> matches(Draft draft, Words words, @Nullable String language) {
        NamedTokens named = new NamedTokens(words.text(), draft.names());
        return new TimeFinder(new Reading(words, named, SlashOrder.of(words, language))).find();
    }

    private static List<Time> times(Words words, List<Match> matches, Anchor anchor) {
        TokenizedText text = words.text();
        Tense tense = new Tense(words);
        List<Time> times = new ArrayList<>(matches.size());
        int sentence = 0;
        for (Match match : matches) {
            while (text.endToken(sentence) <= match.from()) {
                sentence++;
            }
            Direction direction = tense.of(match, text.firstToken(sentence), text.endToken(sentence));
            Resolved resolved = match.meaning().resolve(anchor, direction);
            int start = text.start(match.from());
            int end = text.end(match.to() - 1);
            times.add(new Time(start, end, text.text().substring(start, end), resolved.value(), resolved.precision()));
        }
        return times;
    }
}
