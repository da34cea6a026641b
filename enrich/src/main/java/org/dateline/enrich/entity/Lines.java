package org.dateline.enrich.entity;

import java.util.Set;
import org.dateline.enrich.annotate.Name.Kind;

/**
 * What the beginnings of lines say in capitals: where a story comes from ("CONCORD, N.H. —") and who speaks in a transcript
 * ("SENATOR LEE:"). The recogniser takes both for anything.
 */
final class Lines {
    private static final int LONGEST_PLACE = 4;
    private static final int LONGEST_SPEAKER = 6;
    private static final int LONGEST_DATELINE = 16;
    private static final double SURE = 0.97;

    private static final Set<String> NO_PLACES = Set.of(
            "update",
            "breaking",
            "correction",
            "note",
            "exclusive",
            "analysis",
            "opinion",
            "editorial",
            "review",
            "obituary",
            "sports",
            "weather",
            "news",
            "by",
            "from",
            "the",
            "watch",
            "read",
            "photo",
            "photos",
            "video");

    private static final Set<String> NO_PEOPLE = Set.of(
            "court",
            "audience",
            "member",
            "moderator",
            "operator",
            "question",
            "answer",
            "unidentified",
            "male",
            "female",
            "voice",
            "voices",
            "crowd",
            "all",
            "narrator",
            "host",
            "interviewer",
            "announcer",
            "caller",
            "translator",
            "interpreter",
            "clerk",
            "q",
            "a",
            "participant",
            "panelist",
            "man",
            "woman",
            "update",
            "note",
            "watch",
            "more",
            "read",
            "related",
            "photos",
            "video",
            "correction",
            "analysis",
            "opinion",
            "editor");

    private static final Set<String> BEFORE_SPEAKERS = Set.of("the", "honorable", "chair", "vice", "ranking", "member");

    private final Words words;
    private final Labels labels;
    private final PeopleSeen people;

    private Lines(Words words, Labels labels, PeopleSeen people) {
        this.words = words;
        this.labels = labels;
        this.people = people;
    }

    static void read(Words words, Labels labels, PeopleSeen people) {
        Lines lines = new Lines(words, labels, people);
        for (int i = 0; i < words.count(); i++) {
            if (words.startsLine(i) && words.shouted(i)) {
                lines.dateline(i);
                lines.speaker(i);
            }
        }
    }

    private void dateline(int first) {
        int end = first;
        while (end < words.count() && end - first < LONGEST_PLACE && partOfPlace(end, first)) {
            end++;
        }
        if (end > first && !NO_PLACES.contains(words.lower(first)) && leadsToDash(end)) {
            labels.put(first, end, Kind.PLACE, SURE);
        }
    }

    private boolean partOfPlace(int token, int first) {
        return words.shouted(token)
                || (token > first && words.tyingHyphen(token))
                || (token == first && words.lower(token).equals("st."));
    }

    /** ", Ohio —", ", Nov. 4 (Agency) -", "(Agency) –": no word in lower case before the dash. */
    private boolean leadsToDash(int from) {
        for (int i = from; i < Math.min(words.count(), from + LONGEST_DATELINE); i++) {
            String word = words.at(i);
            if (words.startsLine(i) || Character.isLowerCase(word.charAt(0)) || word.equals(":")) {
                return false;
            }
            if (isDash(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isDash(int token) {
        String word = words.at(token);
        boolean dash = word.equals("—") || word.equals("–") || word.equals("-") || word.equals("--");
        return dash && !words.tyingHyphen(token);
    }

    private void speaker(int first) {
        int colon = first;
        while (colon < words.count() && colon - first < LONGEST_SPEAKER && shoutedName(colon)) {
            colon++;
        }
        if (colon == first || colon >= words.count() || !words.at(colon).equals(":")) {
            return;
        }
        int name = first;
        while (name < colon && saysWhatHeIs(name)) {
            name++;
        }
        if (name < colon && (name > first || knownElsewhere(name, colon)) && !NO_PEOPLE.contains(words.lower(name))) {
            labels.put(name, colon, Kind.PERSON, SURE);
        }
    }

    private boolean shoutedName(int token) {
        return words.shouted(token) || words.tyingHyphen(token) || Roles.title(words.lower(token));
    }

    private boolean saysWhatHeIs(int token) {
        String lower = words.lower(token);
        return Roles.title(lower) || Roles.noun(lower) || Roles.before(lower) || BEFORE_SPEAKERS.contains(lower);
    }

    /** "SMITH:" after "JOHN SMITH" or "Smith" was named. */
    private boolean knownElsewhere(int name, int colon) {
        return labels.is(name, Kind.PERSON) || people.surname(words.lower(colon - 1));
    }
}
