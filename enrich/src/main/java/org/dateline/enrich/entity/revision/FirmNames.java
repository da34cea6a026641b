package org.dateline.enrich.entity.revision;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.enrich.entity.lexicon.Countries;
import org.dateline.enrich.entity.lexicon.Peoples;
import org.dateline.enrich.entity.lexicon.Roles;
import org.dateline.enrich.entity.mention.PeopleSeen;
import org.dateline.enrich.entity.words.CalendarNames;
import org.dateline.enrich.entity.words.Labels;
import org.dateline.enrich.entity.words.Labels.Label;
import org.dateline.enrich.entity.words.Words;
import org.jspecify.annotations.Nullable;

/** Where a name stands that may be a firm's: in capitals, and nothing that the recogniser is sure of. */
final class FirmNames {
    private static final int LONGEST = 6;
    private static final Set<String> TIES =
            Set.of("de", "del", "do", "da", "di", "og", "och", "und", "et", "y", "&", "-");
    /** Above this the recogniser's place stays what it is. */
    private static final double SURE = 0.7;

    private static final Set<String> WHERE = Set.of("in", "near", "outside", "around");
    private static final double BY_WORDS_BESIDE = 0.9;

    private final Words words;
    private final Labels labels;
    private final PeopleSeen people;
    private final Set<Kind> overruled;
    private final Set<String> marked = new HashSet<>();

    /** @param overruled what the recogniser may have been sure of, since the words beside the name say better */
    FirmNames(Words words, Labels labels, Kind... overruled) {
        this.words = words;
        this.labels = labels;
        this.people = PeopleSeen.of(words, labels);
        this.overruled = Set.of(overruled);
    }

    /** The first token of the name that ends before a token, or -1. */
    int before(int end) {
        int first = end;
        int limit = Math.max(words.firstOfSentence(Math.max(0, end - 1)), end - LONGEST);
        while (first > limit && (named(first - 1) || (first < end && tie(first - 1) && named(first - 2)))) {
            first--;
        }
        while (first < end && !named(first)) {
            first++;
        }
        return free(first, end) ? first : -1;
    }

    /** The token behind the name that begins with one, or -1. */
    int behind(int first) {
        int end = first;
        int limit = Math.min(words.count(), first + LONGEST);
        while (end < limit && (named(end) || (end > first && tie(end) && named(end + 1)))) {
            end++;
        }
        return free(first, end) ? end : -1;
    }

    private boolean named(int token) {
        return words.capital(token) && words.text().word(token) && !words.function(token);
    }

    private boolean tie(int token) {
        return TIES.contains(words.lower(token)) && (!words.lower(token).equals("-") || words.tyingHyphen(token));
    }

    /** Whether the recogniser does not know better, and the capital of a sentence's first word is not all there is. */
    private boolean free(int first, int end) {
        if (first >= end || words.headline(first)) {
            return false;
        }
        boolean word = end == first + 1;
        boolean opens = words.startsSentence(first) && words.seenInLowerCase(words.lower(first));
        String lower = words.lower(first);
        boolean office = Roles.title(lower) || Roles.noun(lower) || Roles.before(lower);
        if ((word && opens) || office || CalendarNames.contains(lower) || Countries.isName(words, first, end)) {
            return false;
        }
        for (int i = first; i < end; i++) {
            if (known(labels.at(i), first, end)) {
                return false;
            }
        }
        return !Peoples.isAdjective(words, first, end);
    }

    private boolean known(@Nullable Label label, int first, int end) {
        if (label != null && label.is(Kind.ORGANISATION)) {
            return label.confidence() >= BY_WORDS_BESIDE || label.first() < first || label.end() > end;
        }
        if (label == null || label.is(Kind.MISCELLANEOUS) || overruled.contains(label.kind())) {
            return false;
        }
        boolean stranger = label.is(Kind.PERSON) && label.length() == 1 && !people.has(words.lower(label.first()));
        boolean guess = label.is(Kind.PLACE) && label.length() == 1 && label.confidence() < SURE;
        return !stranger && !guess;
    }

    void mark(int first, int end) {
        if (first >= 0 && end > first) {
            labels.put(first, end, Kind.ORGANISATION, BY_WORDS_BESIDE);
            marked.add(words.key(first, end));
        }
    }

    /** What is a firm once is one wherever nobody is "in" it. */
    void spread() {
        for (Label label : marked.isEmpty() ? List.<Label>of() : labels.all()) {
            boolean other = !label.is(Kind.ORGANISATION) && marked.contains(words.key(label.first(), label.end()));
            if (other && !WHERE.contains(words.lower(label.first() - 1))) {
                labels.put(label.first(), label.end(), Kind.ORGANISATION, BY_WORDS_BESIDE);
            }
        }
    }
}
