package org.dateline.enrich.entity.coreference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.enrich.entity.lexicon.Clubs;
import org.dateline.enrich.entity.lexicon.Countries;
import org.dateline.enrich.entity.lexicon.Head;
import org.dateline.enrich.entity.lexicon.Sort;
import org.dateline.enrich.entity.mention.Initials;
import org.dateline.enrich.entity.mention.Proper;
import org.dateline.enrich.entity.words.FunctionWords;
import org.dateline.enrich.entity.words.Words;
import org.dateline.enrich.known.Known;
import org.dateline.enrich.known.KnownThing;
import org.jspecify.annotations.Nullable;

/**
 * Names of organisations, events and objects made one: the same words, the same known thing, an acronym and what it
 * stands for, the first words of a longer name.
 */
public final class Groups {
    /** First words that too many names share to mean one of them. */
    private static final Set<String> SHARED_FIRST_WORDS = Set.of(
            "national",
            "international",
            "american",
            "united",
            "first",
            "general",
            "royal",
            "federal",
            "central",
            "state",
            "new",
            "world",
            "european",
            "global",
            "north",
            "south",
            "east",
            "west",
            "northern",
            "southern",
            "eastern",
            "western",
            "democratic",
            "republican",
            "british",
            "supreme",
            "high",
            "old",
            "great",
            "los",
            "san",
            "saint",
            "st.",
            "us",
            "u.s.",
            "house",
            "bank",
            "university",
            "department",
            "ministry",
            "office",
            "council");

    private static final int LONGEST_SHORT_FORM = 3;

    /** From so many letters on a word of a long name must stand in what its acronym is known for, as far as they go. */
    private static final int SAYING_LENGTH = 4;

    /** "Jets", "Mets"; shorter ones are ends of other words: "'s". */
    private static final int SHORTEST_TEAM = 3;

    /** Only so many things of one name are told apart. */
    private static final int NAMESAKES = 8;

    private final Words words;
    private final Known known;
    private final Map<String, Proper> longForms;
    private final Set<Referent> all = new LinkedHashSet<>();
    private final Map<String, List<Referent>> byKey = new HashMap<>();
    private final Map<String, Referent> byUri = new HashMap<>();
    private final Map<String, Referent> byInitials = new HashMap<>();
    private final Map<String, Referent> byShortForm = new HashMap<>();
    private final Set<String> sharedShortForms = new HashSet<>();
    private final Map<Proper, Referent> byLongForm = new HashMap<>();

    private Groups(Words words, Known known, Map<String, Proper> longForms) {
        this.words = words;
        this.known = known;
        this.longForms = longForms;
    }

    /** @param names of no person, in the order of the text */
    public static List<Referent> of(Words words, Known known, List<Proper> names, Map<String, Proper> longForms) {
        Groups groups = new Groups(words, known, longForms);
        names.stream().filter(name -> name.length() > 1).forEach(groups::longName);
        names.stream().filter(name -> name.length() == 1).forEach(groups::shortName);
        return List.copyOf(groups.all);
    }

    private void longName(Proper name) {
        Referent one = equal(name);
        if (one == null) {
            one = shorter(name);
        }
        byLongForm.put(name, added(one, name));
    }

    private void shortName(Proper name) {
        String acronym = Initials.acronym(words.at(name.first()));
        Referent one = acronym.isEmpty() ? null : explained(acronym);
        if (one == null) {
            one = equal(name);
        }
        if (one == null && acronym.length() >= Initials.SHORTEST) {
            one = byInitials(acronym);
        }
        if (one == null) {
            one = shorter(name);
        }
        added(one, name);
    }

    private @Nullable Referent explained(String acronym) {
        Proper longForm = longForms.get(acronym);
        return longForm == null ? null : byLongForm.get(longForm);
    }

    private @Nullable Referent byInitials(String acronym) {
        for (String form : Initials.forgiving(acronym)) {
            Referent one = byInitials.get(form);
            if (one != null) {
                return one;
            }
        }
        return null;
    }

    /** The same words, and no other country's; or another name of the same known thing. */
    private @Nullable Referent equal(Proper name) {
        Referent latest = null;
        for (Referent candidate : byKey.getOrDefault(GroupName.key(words, name), List.of())) {
            boolean sameCountry =
                    candidate.country == null || name.country() == null || candidate.country.equals(name.country());
            latest = sameCountry ? candidate : latest;
        }
        if (latest == null) {
            KnownThing thing = lookUp(name);
            latest = thing == null ? null : byUri.get(thing.uri());
        }
        return latest;
    }

    /** "Samsung" where "Samsung Electronics" has been named, "the Olympics" where there were the "Tokyo Olympics". */
    private @Nullable Referent shorter(Proper name) {
        String key = GroupName.key(words, name);
        if (name.head() != null && name.head().team()) {
            return byShortForm.get(key);
        }
        boolean shared = sharedShortForms.contains(key) || SHARED_FIRST_WORDS.contains(key);
        Referent longer = shared ? null : byShortForm.get(key);
        KnownThing thing = longer == null || longer.known != null ? null : lookUp(name);
        // "GE" is known by itself, and "GE Healthcare" a part of it.
        return thing == null ? longer : null;
    }

    private Referent added(@Nullable Referent known, Proper name) {
        Referent one = known;
        if (one == null) {
            one = new Referent(name);
            all.add(one);
        } else {
            one.add(name);
        }
        register(one, name);
        return one;
    }

    private void register(Referent one, Proper name) {
        List<Referent> namesakes = byKey.computeIfAbsent(GroupName.key(words, name), any -> new ArrayList<>());
        namesakes.remove(one);
        namesakes.add(one);
        if (namesakes.size() > NAMESAKES) {
            namesakes.remove(0);
        }
        if (one.known == null) {
            KnownThing thing = lookUp(name);
            one.known = thing == null || agrees(one, name, thing) ? thing : null;
        }
        if (one.known != null) {
            byUri.putIfAbsent(one.known.uri(), one);
        }
        if (name.length() > 1) {
            Initials.of(words, name.first(), name.end()).forEach(letters -> byInitials.putIfAbsent(letters, one));
            Countries.Match owner = Countries.at(words, name.first(), name.end() - 1);
            if (owner != null && one.known == null) {
                int own = words.possessive(owner.end()) ? owner.end() + 1 : owner.end();
                Initials.of(words, own, name.end()).forEach(letters -> byInitials.putIfAbsent(letters, one));
                // "Center for Disease Control and Prevention" is the CDC.
                int and = own;
                while (and < name.end() && !words.lower(and).equals("and")) {
                    and++;
                }
                Initials.of(words, own, and).forEach(letters -> byInitials.putIfAbsent(letters, one));
            }
            registerShortForms(one, name);
        }
    }

    /** The FDA of Ghana's Food and Drugs Authority is not America's, which is known by these letters. */
    private boolean agrees(Referent one, Proper name, KnownThing thing) {
        Proper longer = one.names.get(0);
        if (name.length() > 1 || longer.length() < 2) {
            return true;
        }
        String known = Words.folded(thing.name());
        for (String part : GroupName.parts(words, longer)) {
            boolean says = part.length() >= SAYING_LENGTH && !FunctionWords.contains(part);
            if (says && !known.contains(part.substring(0, SAYING_LENGTH))) {
                return false;
            }
        }
        return true;
    }

    private void registerShortForms(Referent one, Proper name) {
        List<String> parts = GroupName.parts(words, name);
        for (int length = 1; length < Math.min(parts.size(), LONGEST_SHORT_FORM + 1); length++) {
            List<String> start = parts.subList(0, length);
            String next = parts.get(length);
            boolean cut = FunctionWords.contains(start.get(length - 1)) || next.equals("of") || next.equals("for");
            if (!cut && one.is(Sort.ORGANISATION)) {
                shortForm(String.join(" ", start), one);
            }
        }
        Head head = one.head;
        if (head == null ? isTeam(one, parts) : head.standsBefore() || head.team()) {
            shortForm(parts.get(parts.size() - 1), one);
        }
        boolean named = head != null
                && head.sort() == Sort.EVENT
                && parts.get(parts.size() - 1).equals(head.word());
        for (int length = 1; named && length < Math.min(parts.size(), LONGEST_SHORT_FORM + 1); length++) {
            shortForm(String.join(" ", parts.subList(parts.size() - length, parts.size())), one);
        }
    }

    /** "Cincinnati Bengals", "Boston Red Sox": a town and those who play for it, whom the rest calls by their name alone. */
    private static boolean isTeam(Referent one, List<String> parts) {
        String last = parts.get(parts.size() - 1);
        return one.is(Sort.ORGANISATION)
                && parts.size() > 1
                && parts.size() <= LONGEST_SHORT_FORM + 1
                && last.length() >= SHORTEST_TEAM
                && (last.endsWith("s") || last.equals("sox"))
                && !FunctionWords.contains(parts.get(parts.size() - 2));
    }

    /** Two things of one short form, and it means neither. */
    private void shortForm(String key, Referent one) {
        Referent before = byShortForm.putIfAbsent(key, one);
        if (before != null && before != one) {
            sharedShortForms.add(key);
        }
    }

    private @Nullable KnownThing lookUp(Proper name) {
        String iso = name.country() == null ? null : name.country().iso();
        String surface = words.surface(name.first(), name.end());
        String own = String.join(" ", GroupName.parts(words, name));
        return known.find(surface, iso)
                .or(() -> iso == null || own.length() < 4 ? java.util.Optional.empty() : known.find(own, iso))
                .or(() -> Clubs.isName(own) ? known.find(own + Clubs.CLUB) : java.util.Optional.empty())
                .filter(thing -> !thing.type().equals("place"))
                .orElse(null);
    }
}
