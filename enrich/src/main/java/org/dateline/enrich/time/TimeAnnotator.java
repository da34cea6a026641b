package org.dateline.enrich.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.annotate.Stamp;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.rules.Rule;
import org.dateline.enrich.rules.Ruled;
import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.meaning.Anchor;
import org.dateline.enrich.time.meaning.Direction;
import org.dateline.enrich.time.meaning.Resolved;
import org.dateline.enrich.time.reading.ForeignDates;
import org.dateline.enrich.time.reading.Match;
import org.dateline.enrich.time.reading.NumericDates;
import org.dateline.enrich.time.reading.Reading;
import org.dateline.enrich.time.side.Tense;
import org.dateline.enrich.time.words.NamedTokens;
import org.dateline.enrich.time.words.SlashOrder;
import org.dateline.messages.Enrichment.Time;
import org.jspecify.annotations.Nullable;

/**
 * Dates, times of day and durations, each with its value as far as the words, the tense and the publication date tell
 * it; in another language than English, dates alone. Takes time linear in the text.
 */
public final class TimeAnnotator implements Annotator, Ruled {
    /** Most times that a record lists, so that it never grows far beyond its article. */
    public static final int MAX_TIMES = 10_000;

    private final String version = Stamp.version(TimeAnnotator.class, "3");
    private final TimeRules rules;

    public TimeAnnotator() {
        this(TimeRules.ALL);
    }

    private TimeAnnotator(TimeRules rules) {
        this.rules = rules;
    }

    @Override
    public List<Rule<?>> rules() {
        return rules.list();
    }

    @Override
    public Annotator without(Set<String> ids) {
        return new TimeAnnotator(rules.without(ids));
    }

    @Override
    public String name() {
        return "time";
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Annotation annotate(Draft draft) {
        TokenizedText text = draft.text();
        if (text == null) {
            return new Annotation.Skipped("the text was not cut into words");
        }
        if (draft.foreign()) {
            return inAnotherLanguage(draft, text);
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
        List<Time> times = times(words, matches, anchor(draft));
        return new Annotation.Found(draft.with(changes -> changes.times = times));
    }

    private Anchor anchor(Draft draft) {
        Anchor printed = Anchor.of(draft.published());
        LocalDate day = printed.day();
        int shift = day == null
                ? 0
                : rules.localDays().applied().stream()
                        .mapToInt(rule -> rule.shift(draft))
                        .sum();
        return day == null || shift == 0 ? printed : Anchor.on(day.plusDays(shift));
    }

    /** Dates in digits and with the names of months; the other words of time are English. */
    private Annotation inAnotherLanguage(Draft draft, TokenizedText text) {
        String tag = draft.language() == null ? "und" : draft.language().tag();
        Anchor anchor = anchor(draft);
        List<Time> times = new ArrayList<>(ForeignDates.find(text.text(), tag, anchor));
        Words words = new Words(text);
        Reading reading = new Reading(words, new NamedTokens(text, draft.names()), SlashOrder.of(words, tag));
        List<Match> numeric = new ArrayList<>();
        NumericDates dates = new NumericDates();
        for (int token = 0; token < words.count(); token++) {
            Match match = dates.at(reading, token);
            if (match != null) {
                numeric.add(match);
                token = match.to() - 1;
            }
        }
        times.addAll(times(words, numeric, anchor));
        if (times.isEmpty()) {
            return new Annotation.Empty();
        }
        if (times.size() > MAX_TIMES) {
            return new Annotation.Skipped("the text names " + times.size() + " times, the cap is " + MAX_TIMES);
        }
        times.sort(Comparator.comparingInt(Time::start));
        return new Annotation.Found(draft.with(changes -> changes.times = times));
    }

    private List<Match> matches(Draft draft, Words words, @Nullable String language) {
        NamedTokens named = new NamedTokens(words.text(), draft.names());
        return new TimeFinder(new Reading(words, named, SlashOrder.of(words, language)), rules).find();
    }

    private List<Time> times(Words words, List<Match> matches, Anchor anchor) {
        TokenizedText text = words.text();
        Tense tense = new Tense(words, rules.sides(), rules.noVerbs(), rules.lastSides());
        Story story = new Story(words, anchor);
        List<Time> times = new ArrayList<>(matches.size());
        int sentence = 0;
        for (Match match : matches) {
            while (text.endToken(sentence) <= match.from()) {
                sentence++;
            }
            Direction direction = tense.of(match, text.firstToken(sentence), text.endToken(sentence));
            Resolved resolved = story.resolve(match, direction);
            int start = text.start(match.from());
            int end = text.end(match.to() - 1);
            times.add(new Time(start, end, text.text().substring(start, end), resolved.value(), resolved.precision()));
        }
        return times;
    }
}
