package org.dateline.enrich.entity.coreference;

import java.util.Set;
import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.enrich.entity.lexicon.Roles;
import org.dateline.enrich.entity.mention.Proper;
import org.dateline.enrich.entity.words.Labels;
import org.dateline.enrich.entity.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The role of a person as the words around a name give it: "Deputy Foreign Minister" before it; ", the US assistant
 * secretary of state for East Asian and Pacific affairs," behind it; "the company's chief executive," before a comma.
 */
public final class RoleFinder {
    private static final int MOST_BEFORE = 8;
    private static final int MOST_BEHIND = 18;

    private static final Set<String> DETERMINERS =
            Set.of("the", "a", "an", "its", "his", "her", "their", "our", "my", "'s", "'", "then");

    /** An apposition goes no further. */
    private static final Set<String> ENDS =
            Set.of(",", ".", ";", ":", ")", "(", "—", "–", "”", "\"", "who", "whose", "which", "told", "?", "!", "…");

    /** Where one of these ends it, it was the subject of another sentence. */
    private static final Set<String> VERBS = Set.of(
            "said",
            "says",
            "is",
            "was",
            "has",
            "had",
            "will",
            "would",
            "are",
            "were",
            "told",
            "added",
            "and",
            "but",
            "have",
            "can",
            "could",
            "did",
            "does",
            "do",
            "may",
            "might",
            "should",
            "must",
            "wrote",
            "asked",
            "warned",
            "announced");

    /** Such as "US", "NATO". */
    private static final int LONGEST_ACRONYM = 4;

    private static final Set<String> HALVES = Set.of("re", "newly", "un", "then", "co", "long", "self");

    private final Words words;
    private final Labels labels;

    public RoleFinder(Words words, Labels labels) {
        this.words = words;
        this.labels = labels;
    }

    @Nullable
    String of(Proper name) {
        String before = before(name);
        if (before != null) {
            return before;
        }
        String behind = behind(name);
        return behind == null ? beforeComma(name) : behind;
    }

    /** "Deputy Foreign Minister" Yoon, "Secretary of State" Blinken, "Apple CEO" Cook, "Lt. Gen." Jones. */
    private @Nullable String before(Proper name) {
        int from = Math.max(words.firstOfSentence(name.first()), name.first() - MOST_BEFORE);
        int end = name.first();
        if (end - 1 >= from && Roles.title(words.lower(end - 1)) && !Roles.titleOfRole(words.lower(end - 1))) {
            end--;
        }
        if (end <= from) {
            return null;
        }
        int noun = nounBefore(end, from);
        if (noun < 0) {
            return null;
        }
        int first = noun;
        while (first > from && (standsInRole(first - 1) || withinCompound(first - 1))) {
            first--;
        }
        if (words.tyingHyphen(first) && first + 2 <= noun && HALVES.contains(words.lower(first - 1))) {
            // "re-elected Governor": what befell somebody is no role.
            first += 2;
        }
        while (first < noun
                && (dateline(first)
                        || words.lower(first).equals("dear")
                        || (words.function(first) && !words.lower(first).equals("former"))
                        || !words.text().word(first))) {
            first++;
        }
        return words.surface(first, end);
    }

    /** "WASHINGTON Senator Ann Lee": where the story was written, its dash lost. */
    private boolean dateline(int token) {
        return words.startsSentence(token)
                && words.shouted(token)
                && labels.is(token, Kind.PLACE)
                && words.at(token).length() > LONGEST_ACRONYM;
    }

    /** The noun right before the name, or the one that "of state" or "for Health" follows. */
    private int nounBefore(int end, int from) {
        int at = end - 1;
        if (roleWord(at)) {
            return at;
        }
        while (at > from && words.capital(at) && end - at <= 4) {
            at--;
        }
        boolean tied = at > from
                && at < end - 1
                && (words.lower(at).equals("of") || words.lower(at).equals("for"));
        return tied && Roles.noun(words.lower(at - 1)) ? at - 1 : -1;
    }

    private boolean roleWord(int token) {
        String lower = words.lower(token);
        return Roles.noun(lower) || Roles.titleOfRole(lower);
    }

    /** The "in" of "editor-in-chief", and what hangs on it. */
    private boolean withinCompound(int token) {
        return words.tyingHyphen(token + 1) && (words.tyingHyphen(token - 1) || roleWord(token));
    }

    private boolean standsInRole(int token) {
        String lower = words.lower(token);
        boolean person = labels.is(token, Kind.PERSON) && !roleWord(token) && !Roles.before(lower);
        if (person || words.possessive(token) || lower.equals(",")) {
            return false;
        }
        return words.capital(token) || roleWord(token) || Roles.before(lower) || words.tyingHyphen(token);
    }

    private @Nullable String behind(Proper name) {
        int comma = name.end();
        int limit = Math.min(words.endOfSentence(name.first()), comma + MOST_BEHIND);
        if (comma + 1 >= limit || !words.at(comma).equals(",")) {
            return null;
        }
        int first = comma + 1;
        if (Character.isDigit(words.at(first).charAt(0))
                && first + 1 < limit
                && words.at(first + 1).equals(",")) {
            first += 2;
        }
        while (first < limit && DETERMINERS.contains(words.lower(first))) {
            first++;
        }
        int end = first;
        boolean noun = false;
        while (end < limit && !ENDS.contains(words.lower(end)) && !verb(end)) {
            if (labels.is(end, Kind.PERSON)) {
                return null;
            }
            noun |= roleWord(end) && !words.possessive(end + 1);
            end++;
        }
        boolean ended = end == words.endOfSentence(name.first()) || (end < limit && endsApposition(end));
        return noun && ended && end > first && !words.function(first) ? words.surface(first, end) : null;
    }

    /** "and" goes on in "East Asian and Pacific affairs". */
    private boolean verb(int token) {
        return VERBS.contains(words.lower(token)) && !words.lower(token).equals("and");
    }

    private boolean endsApposition(int token) {
        return ENDS.contains(words.lower(token)) && !words.lower(token).equals("told");
    }

    private @Nullable String beforeComma(Proper name) {
        int from = Math.max(words.firstOfSentence(name.first()), name.first() - MOST_BEHIND);
        int end = name.first() - 1;
        boolean closed = name.end() < words.count()
                && (ENDS.contains(words.lower(name.end())) || VERBS.contains(words.lower(name.end())));
        if (end <= from || !words.at(end).equals(",") || !closed) {
            return null;
        }
        int first = end;
        boolean noun = false;
        while (first > from && !DETERMINERS.contains(words.lower(first - 1))) {
            first--;
            if (ENDS.contains(words.lower(first)) || verb(first) || labels.is(first, Kind.PERSON)) {
                return null;
            }
            noun |= roleWord(first);
        }
        return noun && first < end && first > from ? words.surface(first, end) : null;
    }
}
