package org.dateline.enrich.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.entity.Labels.Label;

/**
 * The same words again where the recogniser did not see them: a name that stands for something once stands for it all
 * through an article. Longer names first; never inside another name or beside another capital.
 */
final class Repeats {
    /** Names that begin with one word; more of them would be no article. */
    private static final int NAMES_OF_ONE_WORD = 12;

    private static final double SURE = 0.7;

    private record Known(Proper model, int length) {}

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
    static List<Proper> added(Words words, Labels labels, List<Proper> names) {
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
        put(words.lower(name.first()), new Known(name, name.length()), name.first());
        if (name.sort() == Sort.PERSON && name.length() > 1 && !PersonName.junior(words, name)) {
            int last = name.end() - 1;
            boolean plain = words.text().word(last)
                    && !words.text().touchesPrevious(last)
                    && words.at(last).length() > 2;
            if (plain && !words.function(last)) {
                put(words.lower(last), new Known(name.within(last, name.end()), 1), last);
            }
        }
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
            if (end <= words.endOfSentence(first) && free(first, end) && same(known.model(), first, end)) {
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
        boolean alone = !bordersCapital(first - 1, first) && !words.capital(end);
        boolean word = words.startsSentence(first) && words.seenInLowerCase(words.lower(first));
        return sameCase && alone && !word;
    }

    private boolean bordersCapital(int before, int first) {
        return first > words.firstOfSentence(first)
                && words.capital(before)
                && !Roles.title(words.lower(before))
                && !Roles.noun(words.lower(before))
                && !words.function(before);
    }

    private boolean free(int first, int end) {
        for (int i = first; i < end; i++) {
            Label label = labels.at(i);
            if (taken[i] || (label != null && label.end() > end)) {
                return false;
            }
        }
        return true;
    }
}
