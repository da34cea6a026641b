package org.dateline.enrich.entity.revision;

import java.util.Set;
import java.util.stream.IntStream;
import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.enrich.entity.lexicon.Roles;
import org.dateline.enrich.entity.mention.PeopleSeen;
import org.dateline.enrich.entity.mention.Scene;
import org.dateline.enrich.entity.words.Labels;
import org.dateline.enrich.entity.words.WordList;
import org.dateline.enrich.entity.words.Words;

/**
 * What the beginnings of lines say in capitals: where a story comes from ("CONCORD, N.H. —") and who speaks in a transcript
 * ("SENATOR LEE:"). The recogniser takes both for anything.
 */
final class Lines {
    private static final int LONGEST_PLACE = 4;
    private static final int LONGEST_SPEAKER = 6;
    private static final int LONGEST_DATELINE = 16;
    private static final double SURE = 0.97;

    private static final Set<String> NO_PLACES = WordList.words(Lines.class, "no-datelines.txt");

    private static final Set<String> NO_PEOPLE = WordList.words(Lines.class, "no-speakers.txt");

    private static final Set<String> BEFORE_SPEAKERS = WordList.words(Lines.class, "before-speakers.txt");

    private final Words words;
    private final Labels labels;
    private final PeopleSeen people;

    private Lines(Scene scene) {
        this.words = scene.words();
        this.labels = scene.labels();
        this.people = scene.people();
    }

    static void datelines(Scene scene) {
        Lines lines = new Lines(scene);
        lines.starts().forEach(lines::dateline);
    }

    static void speakers(Scene scene) {
        Lines lines = new Lines(scene);
        lines.starts().forEach(lines::speaker);
    }

    /** First tokens of the lines that begin in capitals. */
    private IntStream starts() {
        return IntStream.range(0, words.count()).filter(i -> words.startsLine(i) && words.shouted(i));
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
