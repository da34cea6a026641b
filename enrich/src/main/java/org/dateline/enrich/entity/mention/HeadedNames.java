package org.dateline.enrich.entity.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.enrich.entity.lexicon.Countries;
import org.dateline.enrich.entity.lexicon.Head;
import org.dateline.enrich.entity.lexicon.Roles;
import org.dateline.enrich.entity.lexicon.Sort;
import org.dateline.enrich.entity.words.Labels;
import org.dateline.enrich.entity.words.Labels.Label;
import org.dateline.enrich.entity.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Names whose head word tells what they are, found by the capitals around it: "US Department of State", "East Asia
 * Summit", "New Southern Policy". What the recogniser saw decides where a head alone would be a guess.
 */
public final class HeadedNames {
    private static final int LONGEST = Complements.LONGEST;

    private static final int MOST_BEFORE_OF = 4;

    /** Behind a hyphen these end an adjective: "Singapore-based". */
    private static final Set<String> ENDS_OF_ADJECTIVES =
            Set.of("based", "led", "owned", "backed", "run", "listed", "born", "style", "area", "funded", "controlled");

    /** "Tropical Storm Odile". */
    private static final Set<String> BEFORE_STORMS = Set.of("tropical", "subtropical", "winter", "severe", "super");

    private static final double BY_HEAD = 0.9;

    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    private final Words words;
    private final Labels labels;
    private final CapitalRuns runs;
    private final Complements complements;
    private final List<Proper> found = new ArrayList<>();

    private HeadedNames(Words words, Labels labels) {
        this.words = words;
        this.labels = labels;
        this.runs = new CapitalRuns(words, labels);
        this.complements = new Complements(words, labels, runs);
    }

    static List<Proper> in(Words words, Labels labels) {
        HeadedNames names = new HeadedNames(words, labels);
        int token = 0;
        while (token < words.count()) {
            token = names.words.capital(token) ? names.run(token) : token + 1;
        }
        return names.found;
    }

    /** Looks through one run of capitalised words; gives the token to go on at. */
    private int run(int first) {
        int end = runs.end(first);
        int from = first;
        int last = -1;
        for (int i = first; i < end; i++) {
            Head head = headAt(i, first, end);
            if (head == null) {
                continue;
            }
            last = i;
            if (head.standsBefore() && i + 1 < end && !headFollows(i + 1, end)) {
                int start = i > from && BEFORE_STORMS.contains(words.lower(i - 1)) ? i - 1 : i;
                from = endBehind(i, end, head);
                keep(start, from, head, i);
                i = from - 1;
                last = -1;
            } else if (head.beforeCountry()) {
                Countries.Match country = Countries.at(words, i + 1, end);
                keep(left(from, i, head), country == null ? end : country.end(), head, i);
                from = country == null ? end : country.end();
                i = from - 1;
                last = -1;
            } else if (!headFollows(i + 1, end)) {
                int nameEnd = complements.end(i, end, head);
                keep(left(from, i, head), nameEnd, head, i);
                from = nameEnd;
                i = nameEnd - 1;
                last = -1;
            }
        }
        return Math.max(Math.max(end, from), last + 1);
    }

    private @Nullable Head headAt(int token, int first, int end) {
        Head head = words.capital(token) ? Head.at(words, token) : null;
        if (head == null
                || (head.team() && (token == first || token + 1 < end))
                || (head.beforeCountry() && !countryFollows(token, end))
                || (head.surname() && labels.is(token, Kind.PERSON))
                || (token == first && token + 1 == end && !head.standsAlone() && !complements.follows(token + 1))) {
            return null;
        }
        return head;
    }

    /** "Statistics Poland": nothing but a country behind it. */
    private boolean countryFollows(int token, int end) {
        Countries.Match country = Countries.at(words, token + 1, end);
        return country != null && country.form() == Countries.Form.NAME && country.end() == end;
    }

    /** Where "Tropical Storm Odile" ends: with what the recogniser saw there, else with the next word. */
    private int endBehind(int at, int end, Head head) {
        Label label = labels.at(at + 1);
        int last = at + 2;
        if (label != null && (head.sort() != Sort.ORGANISATION || !label.is(Kind.PERSON))) {
            last = label.end();
        }
        while (last + 1 < end && words.tyingHyphen(last)) {
            last += 2;
        }
        return Math.min(last, end);
    }

    /** Whether a later word of the run, with no role or person in between, is a head too. */
    private boolean headFollows(int from, int end) {
        // Bounded, since a run of ten thousand capitals is no name.
        for (int i = from; i < Math.min(end, from + LONGEST); i++) {
            if (Roles.noun(words.lower(i)) || labels.is(i, Kind.PERSON) || words.tyingHyphen(i)) {
                return false;
            }
            Head head = Head.at(words, i);
            if (head != null && words.capital(i) && !head.surname() && !head.team() && !head.beforeCountry()) {
                return true;
            }
        }
        return false;
    }

    /** The first token of a name with this head: not beyond a role, a person, or the sentence's first small words. */
    private int left(int runStart, int at, Head head) {
        int first = at;
        while (first > runStart && at - first < LONGEST && belongsBefore(first - 1, head)) {
            first--;
        }
        while (first < at && skippedAtStart(first)) {
            first++;
        }
        return beforeOf(beforeAnd(first));
    }

    /** "a Rock and Roll Hall of Fame": what stands alone between an article and "and" is the first half of the name. */
    private int beforeAnd(int first) {
        return beforeAnd(words, labels, first);
    }

    static int beforeAnd(Words words, Labels labels, int first) {
        int half = first - 2;
        Label label = labels.at(half);
        boolean joined = half > words.firstOfSentence(first)
                && words.lower(first - 1).equals("and")
                && words.capital(half)
                && words.text().word(half)
                && (label == null || (label.length() == 1 && label.is(Kind.MISCELLANEOUS)))
                && !words.shouted(half)
                && ARTICLES.contains(words.lower(half - 1))
                && Head.of(words.lower(half)) == null
                && !Roles.noun(words.lower(half))
                && Countries.at(words, half, first) == null;
        return joined ? half : first;
    }

    /** "the General Security of Military Information Agreement": all that stands between "the" and "of" belongs to it. */
    private int beforeOf(int first) {
        int of = first - 1;
        int from = words.firstOfSentence(first);
        int start = of;
        while (start > from && of - start < MOST_BEFORE_OF && words.capital(start - 1) && mayBelong(start - 1)) {
            start--;
        }
        boolean whole = start > from
                && start < of
                && words.lower(of).equals("of")
                && words.lower(start - 1).equals("the");
        return whole ? start : first;
    }

    private boolean mayBelong(int token) {
        Label label = labels.at(token);
        boolean role = Roles.noun(words.lower(token)) && !words.lower(token).equals("general");
        return !role && (label == null || label.is(Kind.ORGANISATION) || label.is(Kind.MISCELLANEOUS));
    }

    private boolean belongsBefore(int token, Head head) {
        if (endsAdjective(words, token) || (words.headline(token) && words.function(token))) {
            return false;
        }
        if (labels.is(token, Kind.PERSON)) {
            return head.namedAfterPeople();
        }
        return !Roles.noun(words.lower(token)) || partOfLongerLabel(token);
    }

    public static boolean endsAdjective(Words words, int token) {
        return ENDS_OF_ADJECTIVES.contains(words.lower(token)) && words.text().touchesPrevious(token);
    }

    private boolean partOfLongerLabel(int token) {
        Label label = labels.at(token);
        return label != null && !label.is(Kind.PERSON) && label.end() > token + 1;
    }

    private boolean skippedAtStart(int token) {
        String lower = words.lower(token);
        if (words.tyingHyphen(token) || words.possessive(token) || lower.equals("&")) {
            return true;
        }
        Label label = labels.at(token);
        if (label != null && label.end() > token + 1 && !label.is(Kind.PERSON)) {
            return lower.equals("the");
        }
        return (words.function(token) && !lower.equals("new"))
                || (words.startsSentence(token) && words.seenInLowerCase(lower));
    }

    private void keep(int first, int end, Head head, int at) {
        boolean lone = end - first == 1 && !head.standsAlone();
        boolean headline = words.headline(at) || head.weak() || end - first == 1;
        Label label = labels.at(at);
        boolean thing = head.opens() && head.sort() != Sort.ORGANISATION;
        boolean supported =
                label != null && !label.is(Kind.PLACE) && (!label.is(Kind.PERSON) || thing || label.end() == at + 1);
        boolean person =
                label != null && label.is(Kind.PERSON) && !thing && (head.surname() || label.confidence() > BY_HEAD);
        boolean place = label != null && label.is(Kind.PLACE) && label.end() > end;
        if (lone || person || place || (headline && !supported) || end - first > LONGEST || ofAPlaceOnly(first, at)) {
            return;
        }
        found.add(Proper.headed(first, end, head, label == null ? BY_HEAD : Math.max(BY_HEAD, label.confidence())));
    }

    /** "South Korea Ministry"? Fine; "Summit" and "War" alone are not names, nor is a number before them. */
    private boolean ofAPlaceOnly(int first, int at) {
        return first == at - 1 && !Character.isLetter(words.at(first).codePointAt(0));
    }
}
