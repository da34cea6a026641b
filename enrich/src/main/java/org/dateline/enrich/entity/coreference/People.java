package org.dateline.enrich.entity.coreference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.dateline.enrich.entity.lexicon.Roles;
import org.dateline.enrich.entity.mention.PersonName;
import org.dateline.enrich.entity.mention.Proper;
import org.dateline.enrich.entity.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Full and short names of people made one. A full name goes to the one that it agrees with; a short one to the nearest
 * earlier person of that last name, then of that first name ("Yoon" of "Yoon Soon-gu"), then to a later one.
 */
public final class People {
    /** Only so many people of one name are told apart. */
    private static final int NAMESAKES = 8;

    private static final int LONGEST_ENDING = 4;

    /** Before the name that somebody had at birth. */
    private static final Set<String> BORN = Set.of("born", "née", "nee");

    private final Words words;
    private final RoleFinder roles;
    private final List<Referent> all = new ArrayList<>();
    private final Map<String, Deque<Referent>> byEnding = new HashMap<>();
    private final Map<String, Deque<Referent>> byFirstWord = new HashMap<>();

    private People(Words words, RoleFinder roles) {
        this.words = words;
        this.roles = roles;
    }

    /** @param names of people only, in the order of the text */
    public static List<Referent> of(Words words, RoleFinder roles, List<Proper> names) {
        People people = new People(words, roles);
        List<List<String>> split =
                names.stream().map(name -> PersonName.words(words, name)).toList();
        Referent[] full = new Referent[names.size()];
        for (int i = 0; i < full.length; i++) {
            if (split.get(i).size() > 1) {
                full[i] = people.fullName(names.get(i), split.get(i));
            }
        }
        people.inOrder(names, split, full);
        return people.all;
    }

    private Referent fullName(Proper name, List<String> nameWords) {
        Referent known = agreeing(name, nameWords);
        if (known == null) {
            known = new Referent(name);
            known.nameWords = nameWords;
            all.add(known);
            tellMore(known, name);
        } else {
            take(known, name);
            if (nameWords.size() > known.nameWords.size()) {
                known.nameWords = nameWords;
            }
        }
        register(known, nameWords);
        String nickname = PersonName.nickname(words, name);
        if (!nickname.isEmpty()) {
            push(byFirstWord, nickname, known);
        }
        return known;
    }

    private @Nullable Referent agreeing(Proper name, List<String> nameWords) {
        String whole = String.join(" ", nameWords);
        for (Referent candidate : byEnding.getOrDefault(whole, new ArrayDeque<>())) {
            if (junior(candidate) == PersonName.junior(words, name) || candidate.nameWords.size() < nameWords.size()) {
                return candidate;
            }
        }
        if (BORN.contains(words.lower(name.first() - 1))) {
            Deque<Referent> namesakes = byFirstWord.getOrDefault(nameWords.get(0), new ArrayDeque<>());
            return namesakes.size() == 1 ? namesakes.getFirst() : null;
        }
        String last = nameWords.get(nameWords.size() - 1);
        for (Referent candidate : byEnding.getOrDefault(last, new ArrayDeque<>())) {
            if (PersonName.agree(candidate.nameWords, nameWords)
                    && junior(candidate) == PersonName.junior(words, name)) {
                return candidate;
            }
        }
        return null;
    }

    private boolean junior(Referent referent) {
        return PersonName.junior(words, referent.names.get(0));
    }

    /** The latest first: after each full mention its person is the nearest. */
    private void register(Referent referent, List<String> nameWords) {
        int from = Math.max(0, nameWords.size() - LONGEST_ENDING);
        IntStream.range(from, nameWords.size())
                .forEach(i -> push(byEnding, String.join(" ", nameWords.subList(i, nameWords.size())), referent));
        if (nameWords.size() > LONGEST_ENDING) {
            push(byEnding, String.join(" ", nameWords), referent);
        }
        push(byFirstWord, nameWords.get(0), referent);
    }

    private static void push(Map<String, Deque<Referent>> map, String key, Referent referent) {
        Deque<Referent> deque = map.computeIfAbsent(key, any -> new ArrayDeque<>());
        deque.remove(referent);
        deque.addFirst(referent);
        if (deque.size() > NAMESAKES) {
            deque.removeLast();
        }
    }

    private void inOrder(List<Proper> names, List<List<String>> split, Referent[] full) {
        Map<String, Deque<Referent>> laterEnding = new HashMap<>(byEnding);
        Map<String, Deque<Referent>> laterFirst = new HashMap<>(byFirstWord);
        byEnding.clear();
        byFirstWord.clear();
        for (int i = 0; i < full.length; i++) {
            if (full[i] != null) {
                register(full[i], full[i].nameWords);
                continue;
            }
            if (split.get(i).isEmpty()) {
                continue;
            }
            String word = split.get(i).get(0);
            Referent one = choose(names.get(i), byEnding.get(word), byFirstWord.get(word));
            if (one == null) {
                one = choose(names.get(i), laterEnding.get(word), laterFirst.get(word));
            }
            if (one == null && word.endsWith("s")) {
                // "Jexs guilty plea": an apostrophe got lost on the way.
                String owner = word.substring(0, word.length() - 1);
                one = choose(names.get(i), byEnding.get(owner), null);
            }
            if (one == null) {
                one = new Referent(names.get(i));
                Proper other = i + 1 < full.length ? names.get(i + 1) : names.get(i);
                one.sharedSurname = Couples.surname(words, names.get(i), other);
                one.nameWords =
                        one.sharedSurname.isEmpty() ? List.of(word) : List.of(word, Words.folded(one.sharedSurname));
                all.add(one);
                tellMore(one, names.get(i));
            } else {
                take(one, names.get(i));
            }
            register(one, one.nameWords);
        }
    }

    private void take(Referent one, Proper name) {
        one.add(name);
        tellMore(one, name);
    }

    private void tellMore(Referent one, Proper name) {
        if (one.role == null) {
            one.role = roles.of(name);
        }
        if (one.gender.isEmpty()) {
            one.gender = Roles.gender(words.lower(name.first() - 1));
        }
    }

    private @Nullable Referent choose(
            Proper name, @Nullable Deque<Referent> byLast, @Nullable Deque<Referent> byFirst) {
        Referent one = fitting(name, byLast);
        return one == null ? fitting(name, byFirst) : one;
    }

    /** The nearest whose role is named before the short name ("President Kim"), else the nearest that may be meant. */
    private @Nullable Referent fitting(Proper name, @Nullable Deque<Referent> candidates) {
        if (candidates == null) {
            return null;
        }
        String title = words.lower(name.first() - 1);
        String gender = Roles.gender(title);
        Referent nearest = null;
        for (Referent candidate : candidates) {
            // "Roy Jr." is the son of the Roy Hollen before him.
            boolean son = PersonName.junior(words, name) && !candidate.juniorSeen(words);
            boolean fits = !son && (gender.isEmpty() || candidate.gender.isEmpty() || candidate.gender.equals(gender));
            if (fits && Roles.noun(title) && hasRole(candidate, title)) {
                return candidate;
            }
            nearest = fits && (nearest == null || nearer(candidate, nearest)) ? candidate : nearest;
        }
        return nearest;
    }

    /**
     * Of two of one last name the one that the article calls by it alone, and else the one that it has named more often: a
     * story gives the family of the one it is about their full names.
     */
    private boolean nearer(Referent candidate, Referent nearest) {
        boolean alone = candidate.calledBySurname();
        return alone == nearest.calledBySurname() ? candidate.names.size() > nearest.names.size() : alone;
    }

    private boolean hasRole(Referent candidate, String noun) {
        return candidate.role != null && (" " + Words.folded(candidate.role) + " ").contains(" " + noun + " ");
    }
}
