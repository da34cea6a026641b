package org.dateline.enrich.entity.coreference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.enrich.entity.lexicon.Countries;
import org.dateline.enrich.entity.lexicon.Head;
import org.dateline.enrich.entity.lexicon.Roles;
import org.dateline.enrich.entity.lexicon.Sort;
import org.dateline.enrich.entity.mention.PersonName;
import org.dateline.enrich.entity.mention.Proper;
import org.dateline.enrich.entity.words.Labels;
import org.dateline.enrich.entity.words.Labels.Label;
import org.dateline.enrich.entity.words.Words;

/**
 * The same words again where the recogniser did not see them: a name that stands for something once stands for it all
 * through an article. Longer names first; never inside another name or beside another capital.
 */
public final class Repeats {
    /** Names that begin with one word; more of them would be no article. */
    private static final int NAMES_OF_ONE_WORD = 12;

    private static final double SURE = 0.7;

    /** Where the recogniser is surer of a place than this, the town is meant and not the firm called like it. */
    private static final double SURE_OF_PLACE = 0.95;

    private static final Set<String> TO_A_PLACE =
            Set.of("in", "at", "from", "near", "to", "outside", "across", "around");

    private static final int SHORTEST_SHOUTED = 4;

    /** @param shorter whether it is a part of a name, which may mean the town or the person of that name too */
    private record Known(Proper model, int length, boolean shorter) {}

    private final Words words;
    private final Labels labels;
    private final Map<String, List<Known>> byFirstWord = new HashMap<>();
    private final boolean[] taken;

    private Repeats(Words words, Labels labels, List<Proper> names) {
        this.words = words;
        this.labels = labels;
        this.taken = new boolean[words.count()];
        for (Proper name : names) {
            for (int i = name.first(); i < name.end(); i++) {
                taken[i] = true;
            }
        }
    }

    /** The names with those that were missed, in the order of the text. */
    public static List<Proper> added(Words words, Labels labels, List<Proper> names) {
        Repeats repeats = new Repeats(words, labels, names);
        names.stream().filter(name -> name.confidence() >= SURE).forEach(repeats::learn);
        List<Proper> all = new ArrayList<>(names);
        for (int i = 0; i < words.count(); i++) {
            if (!repeats.taken[i] && words.capital(i)) {
                repeats.addAt(i, all);
            }
        }
        all.sort(Comparator.comparingInt(Proper::first));
        return all;
    }

    private void learn(Proper name) {
        put(words.lower(name.first()), new Known(name, name.length(), false), name.first());
        learnShortForm(name);
        if (name.sort() == Sort.PERSON && name.length() > 1 && !PersonName.junior(words, name)) {
            int last = name.end() - 1;
            boolean plain = words.text().word(last)
                    && !words.text().touchesPrevious(last)
                    && words.at(last).length() > 2;
            if (plain && !words.function(last)) {
                put(words.lower(last), new Known(name.within(last, name.end()), 1, false), last);
            }
        }
    }

    /** "Nordfrost" of "Nordfrost AG", "Pacific Reefer" of "Pacific Reefer Holdings"; "China" of "China Telecom" is a country. */
    private void learnShortForm(Proper name) {
        Head head = name.head();
        int end = name.end();
        while (end > name.first() + 1 && company(words.lower(end - 1))) {
            end--;
        }
        if (head != null && head.team() && name.length() > 1) {
            putPart(name, name.end() - 1, name.end());
            end = name.end() - 1;
        }
        boolean shorter = end < name.end() && words.text().word(end - 1) && name.sort() == Sort.ORGANISATION;
        if (shorter && !words.function(end - 1) && !Countries.isName(words, name.first(), end)) {
            putPart(name, name.first(), end);
        }
    }

    private void putPart(Proper name, int first, int end) {
        put(words.lower(first), new Known(name.within(first, end), end - first, true), first);
    }

    private static boolean company(String lower) {
        Head head = Head.of(lower);
        return head != null && head.company();
    }

    private void put(String word, Known known, int first) {
        List<Known> same = byFirstWord.computeIfAbsent(word, any -> new ArrayList<>());
        String key = words.key(first, known.model().end());
        boolean there = same.stream()
                .anyMatch(
                        one -> words.key(one.model().first(), one.model().end()).equals(key));
        if (!there && same.size() < NAMES_OF_ONE_WORD) {
            same.add(known);
            same.sort(Comparator.comparingInt(one -> -one.length()));
        }
    }

    private void addAt(int first, List<Proper> all) {
        for (Known known : byFirstWord.getOrDefault(words.lower(first), List.of())) {
            int end = first + known.length();
            if (end <= words.endOfSentence(first) && free(known, first, end) && same(known.model(), first, end)) {
                Proper model = known.model();
                all.add(new Proper(
                        first, end, model.sort(), model.subtype(), model.head(), model.country(), model.confidence()));
                for (int i = first; i < end; i++) {
                    taken[i] = true;
                }
                return;
            }
        }
    }

    private boolean same(Proper model, int first, int end) {
        if (!words.key(first, end).equals(words.key(model.first(), model.end()))) {
            return false;
        }
        if (end - first > 1) {
            return true;
        }
        boolean sameCase = words.at(first).equals(words.at(model.first()));
        boolean alone = words.headline(first)
                ? aloneAmongCapitals(model, first, end)
                : !bordersCapital(first - 1, first) && !words.capital(end);
        boolean word = words.startsSentence(first) && words.seenInLowerCase(words.lower(first));
        return sameCase && alone && !word;
    }

    /** "VASK TOLD REPORTERS" after "ARTUR VASK": every word is a capital, so only names beside it count. */
    private boolean aloneAmongCapitals(Proper model, int first, int end) {
        String lower = words.lower(first);
        return model.sort() == Sort.PERSON
                && lower.length() >= SHORTEST_SHOUTED
                && Head.of(lower) == null
                && !Roles.noun(lower)
                && !words.seenInLowerCase(lower)
                && labels.at(first - 1) == null
                && labels.at(end) == null;
    }

    private boolean bordersCapital(int before, int first) {
        return first > words.firstOfSentence(first)
                && words.capital(before)
                && !Roles.title(words.lower(before))
                && !Roles.noun(words.lower(before))
                && !words.function(before);
    }

    private boolean free(Known known, int first, int end) {
        Head head = known.model().head();
        if (known.shorter() && head != null && head.team() && TO_A_PLACE.contains(words.lower(first - 1))) {
            return false;
        }
        for (int i = first; i < end; i++) {
            Label label = labels.at(i);
            boolean placed =
                    known.shorter() && label != null && label.is(Kind.PLACE) && label.confidence() >= SURE_OF_PLACE;
            if (taken[i] || placed || (label != null && label.end() > end)) {
                return false;
            }
        }
        return true;
    }
}
