package org.dateline.enrich.entity.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.enrich.entity.lexicon.Head;
import org.dateline.enrich.entity.lexicon.Sort;
import org.dateline.enrich.entity.words.Labels;
import org.dateline.enrich.entity.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Acronyms that the text explains: "World Health Organization (WHO)". An explanation makes names of both even where the
 * recogniser saw none.
 *
 * @param names all names, the explained ones among them, in the order of the text and disjoint
 * @param longForms what an acronym stands for
 */
public record Brackets(List<Proper> names, Map<String, Proper> longForms) {
    private static final int MOST_WORDS = 10;
    private static final double EXPLAINED = 0.9;

    public static Brackets in(Words words, Labels labels, List<Proper> names) {
        List<Proper> all = new ArrayList<>(names);
        Map<String, Proper> longForms = new HashMap<>();
        Set<Proper> replaced = new HashSet<>();
        Map<Integer, Proper> byFirst = new HashMap<>();
        Map<Integer, Proper> byEnd = new HashMap<>();
        names.forEach(name -> byFirst.put(name.first(), name));
        names.forEach(name -> byEnd.put(name.end(), name));
        for (int open = 1; open + 2 < words.count(); open++) {
            boolean explains = words.at(open).equals("(") && words.at(open + 2).equals(")");
            boolean territory = Territories.endsAt(words, labels, open);
            if (!explains || territory || open == words.firstOfSentence(open)) {
                continue;
            }
            String acronym = Initials.acronym(words.at(open + 1));
            Proper known = byEnd.get(open);
            if (acronym.isEmpty() || (known != null && known.sort() == Sort.PERSON)) {
                continue;
            }
            Proper longForm = longForm(words, open, acronym, known, byEnd);
            if (longForm != null) {
                longForms.putIfAbsent(acronym, longForm);
                if (!longForm.equals(known)) {
                    all.add(longForm);
                    replaced.add(known == null ? longForm.within(0, 0) : known);
                }
                if (!byFirst.containsKey(open + 1)) {
                    all.add(new Proper(open + 1, open + 2, longForm.sort(), longForm.subtype(), null, null, EXPLAINED));
                }
            }
        }
        all.removeAll(replaced);
        all.sort(Comparator.comparingInt(Proper::first));
        return new Brackets(all, longForms);
    }

    /** The words before the bracket that the letters stand for: a name that ends there, else capitalised words. */
    private static @Nullable Proper longForm(
            Words words, int open, String acronym, @Nullable Proper known, Map<Integer, Proper> byEnd) {
        int from = Math.max(words.firstOfSentence(open), open - Math.min(MOST_WORDS, acronym.length() + 5));
        String before = words.surface(from, open);
        int start = Initials.longFormStart(acronym, before);
        if (start < 0) {
            return null;
        }
        int first = tokenAt(words, from, open, words.text().start(from) + start);
        if (known != null) {
            boolean whole = known.first() <= first;
            return whole ? known : widened(words, known, first, byEnd);
        }
        boolean capitals = words.capital(first) && words.capital(open - 1) && open - first > 1;
        if (!capitals
                || crosses(first, open, byEnd)
                || !Initials.of(words, first, open).contains(acronym)) {
            return null;
        }
        Head head = Head.of(words.lower(open - 1));
        return head == null
                ? Proper.of(first, open, Sort.ORGANISATION, EXPLAINED)
                : Proper.headed(first, open, head, EXPLAINED);
    }

    private static Proper widened(Words words, Proper known, int first, Map<Integer, Proper> byEnd) {
        boolean fits = words.capital(first) && !crosses(first, known.first() + 1, byEnd);
        return fits ? known.within(first, known.end()) : known;
    }

    private static boolean crosses(int first, int end, Map<Integer, Proper> byEnd) {
        for (int i = first + 1; i < end; i++) {
            if (byEnd.containsKey(i)) {
                return true;
            }
        }
        return false;
    }

    private static int tokenAt(Words words, int from, int end, int offset) {
        int token = from;
        while (token + 1 < end && words.text().end(token) <= offset) {
            token++;
        }
        return token;
    }
}
