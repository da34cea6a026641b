package org.dateline.enrich.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.published.Dateline;
import org.dateline.messages.Enrichment.Quote;
import org.jspecify.annotations.Nullable;

/** Reported speech: "..., the ministry said", "Smith said (that) ...", "according to Smith, ...". */
final class IndirectSpeech {
    private static final int FEWEST_WORDS = 3;
    private static final int LONGEST_TAIL = 14;
    private static final int LONGEST_SUBJECT = 24;
    private static final Set<String> NO_CLAUSE = Set.of(
            ",", ".", ":", ";", "?", "!", "of", "in", "on", "at", "to", "for", "about", "with", "by", "as", "from",
            "and", "but", "or", "so", "yes", "no", "goodbye", "”", ")", "—", "–", "", "into", "against", "when",
            "where", "why", "how", "whether", "if", "what", "who", "'s", "over", "under", "after", "before", "during",
            "through", "it.", "nothing", "little", "more", "than");
    private static final Set<String> TIME = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "yesterday",
            "today",
            "earlier",
            "later",
            "recently",
            "afterwards",
            "afterward",
            "again",
            "also",
            "tonight",
            "last",
            "this",
            "early",
            "late");

    private static final Set<String> TAIL = Set.of(
            "in",
            "on",
            "at",
            "during",
            "after",
            "before",
            "when",
            "while",
            "from",
            "via",
            "as",
            "and",
            "but",
            "by",
            "outside",
            "through",
            "following");

    private final Outer outer;
    private final TokenizedText text;
    private final SayingVerbs verbs;
    private final Subjects subjects;
    private final Attributions attributions;
    private final VerbText verbText;
    private final List<Quote> quotes = new ArrayList<>();
    /** After the dateline, which nobody says. */
    private final int storyStart;

    IndirectSpeech(Outer outer, TokenizedText text, SayingVerbs verbs, Subjects subjects, Attributions attributions) {
        this.outer = outer;
        this.text = text;
        this.verbs = verbs;
        this.subjects = subjects;
        this.attributions = attributions;
        this.verbText = new VerbText(outer, text);
        this.storyStart = Dateline.of(text.text()).map(Dateline::end).orElse(0);
    }

    List<Quote> quotes() {
        return quotes;
    }

    /** Reads a sentence without direct speech. Gives back its attribution, or {@code null}. */
    @Nullable
    Attribution read(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (attributions.according(i)) {
                Attribution attribution = new Attribution(i, attributions.subjectOfAccording(i));
                if (according(attribution, first, last)) {
                    return attribution;
                }
            } else if (verbs.finite(i) && !verbs.passive(i)) {
                Attribution attribution = reported(i, first, last);
                if (attribution != null) {
                    return attribution;
                }
            }
        }
        return null;
    }

    private boolean according(Attribution attribution, int first, int last) {
        int at = attribution.verb();
        if (at == first) {
            int comma = at + 2;
            while (comma <= last && comma < at + LONGEST_SUBJECT && !outer.is(comma, ",")) {
                comma++;
            }
            return outer.is(comma, ",") && add(comma + 1, last, attribution);
        }
        int end = outer.is(at - 1, ",") ? at - 2 : at - 1;
        return add(first, end, attribution);
    }

    private @Nullable Attribution reported(int verb, int first, int last) {
        int clause = clause(verb, last);
        if (clause > 0) {
            Subject subject = subjects.before(verb);
            boolean ofAnother = outer.is(verb - 1, ",") && subject != null && subject.figure() == null;
            if (subject != null && !ofAnother) {
                Attribution attribution = new Attribution(verb, subject.figure());
                return add(clause, last, attribution) ? attribution : null;
            }
        }
        return trailing(verb, first, last);
    }

    /** "..., the ministry said in a statement.", "..., said Smith.": what stands before the comma. */
    private @Nullable Attribution trailing(int verb, int first, int last) {
        boolean between = outer.is(verb + 1, ",") && last - verb > FEWEST_WORDS;
        if ((last - verb > LONGEST_TAIL && !between) || !verbs.takesThat(verb) || outer.is(verb - 1, "who")) {
            return null;
        }
        Attribution inverted = outer.is(verb - 1, ",") ? inverted(verb, first) : null;
        if (inverted != null || !tail(verb + 1, verb, last)) {
            return inverted;
        }
        Subject subject = subjects.before(verb);
        if (subject == null || subject.first() <= first + 1 || !outer.is(subject.first() - 1, ",")) {
            return null;
        }
        Attribution attribution = new Attribution(verb, subject.figure());
        // "A secret, Smith said, is safe with nobody.": all of it is what he said.
        return add(first, between ? last : subject.first() - 2, attribution) ? attribution : null;
    }

    /** "..., said Smith." */
    private @Nullable Attribution inverted(int verb, int first) {
        Subject behind = subjects.behind(verb);
        if (behind == null || (behind.figure() == null && (!verbs.plain(verb) || timeAt(verb + 1)))) {
            return null;
        }
        Attribution attribution = new Attribution(verb, behind.figure());
        return add(first, verb - 2, attribution) ? attribution : null;
    }

    private boolean timeAt(int item) {
        return TIME.contains(outer.word(item));
    }

    /** Whether behind the verb nothing stands but when, where and to whom it was said. */
    private boolean tail(int item, int verb, int last) {
        return item > last
                || verbs.telling(verb)
                || timeAt(item)
                || TAIL.contains(outer.word(item))
                || sign(outer.word(item));
    }

    /** Where what is reported begins behind its verb, or -1 where nothing is. */
    private int clause(int verb, int last) {
        int item = verb + 1;
        if (verbs.telling(verb)) {
            item = listener(item, last);
        }
        int limit = Math.min(last, item + LONGEST_TAIL);
        while (item < limit && aside(item)) {
            item = afterAside(item, limit);
        }
        if (outer.is(item, "that") && item < last) {
            return verbs.takesThat(verb) ? item + 1 : -1;
        }
        boolean bare = verbs.plain(verb) || (verbs.telling(verb) && item > verb + 1);
        boolean clause = bare && item < last && !NO_CLAUSE.contains(outer.word(item)) && !outer.quotation(item);
        return clause ? item : -1;
    }

    /** Over "reporters", "the BBC", "a news conference in Rome". */
    private int listener(int item, int last) {
        int at = item;
        while (at < last
                && at < item + 8
                && !outer.is(at, "that")
                && !clauseBegins(at)
                && !NO_CLAUSE.contains(outer.word(at))) {
            at++;
        }
        return at;
    }

    private boolean clauseBegins(int item) {
        return switch (outer.word(item)) {
            case "he", "she", "they", "it", "we", "i", "there" -> true;
            case "the", "a", "an", "his", "her", "its", "their", "this", "these" ->
                outer.word(item - 1).endsWith("s") || outer.capitalised(item - 1);
            default -> false;
        };
    }

    private boolean aside(int item) {
        String word = outer.word(item);
        return TIME.contains(word)
                || word.equals("on")
                || word.equals("in")
                || word.equals("at")
                || word.equals("to")
                || (word.equals(",") && TIME.contains(outer.word(item - 1)));
    }

    private int afterAside(int item, int limit) {
        String word = outer.word(item);
        if (TIME.contains(word) || word.equals(",")) {
            return item + 1;
        }
        // "in a statement", "at a news conference", "on Monday": up to "that", a comma or what begins a clause.
        int at = item + 1;
        while (at < limit
                && at < item + 6
                && !outer.is(at, "that")
                && !outer.is(at, ",")
                && !(at > item + 1 && clauseBegins(at))) {
            boolean whole = TIME.contains(outer.word(at))
                    || outer.is(at, "statement")
                    || outer.is(at, "interview")
                    || outer.is(at, "conference");
            at++;
            if (whole) {
                break;
            }
        }
        return at;
    }

    private boolean add(int first, int to, Attribution attribution) {
        int from = first;
        while (from < to && outer.token(from) >= 0 && (text.start(outer.token(from)) < storyStart || opens(from))) {
            from++;
        }
        int end = to;
        while (end >= from && outer.token(end) >= 0 && sign(outer.word(end))) {
            end--;
        }
        if (end - from + 1 < FEWEST_WORDS || outer.quotation(from) || outer.quotation(end)) {
            return false;
        }
        int start = text.start(outer.token(from));
        int stop = text.end(outer.token(end));
        Figure figure = attribution.figure();
        quotes.add(new Quote(
                start,
                stop,
                text.text().substring(start, stop),
                false,
                verbText.of(attribution),
                figure == null ? null : figure.id()));
        return true;
    }

    /** A comma or dash before the words: "he said that, of all days, ...". */
    private boolean opens(int item) {
        return outer.is(item, ",") || outer.is(item, ":") || outer.is(item, "—") || outer.is(item, "–");
    }

    private static boolean sign(String word) {
        return !word.isEmpty()
                && !Character.isLetterOrDigit(word.codePointAt(0))
                && !word.equals(")")
                && !word.equals("%");
    }
}
