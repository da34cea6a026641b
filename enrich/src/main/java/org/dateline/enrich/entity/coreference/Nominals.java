package org.dateline.enrich.entity.coreference;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.enrich.entity.lexicon.Countries;
import org.dateline.enrich.entity.lexicon.Countries.Match;
import org.dateline.enrich.entity.lexicon.Head;
import org.dateline.enrich.entity.lexicon.Roles;
import org.dateline.enrich.entity.lexicon.Sort;
import org.dateline.enrich.entity.mention.Proper;
import org.dateline.enrich.entity.revision.Agencies;
import org.dateline.enrich.entity.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * "The ministry", "the company", "the US official", "an intelligence-sharing pact with Japan, the ... Agreement": words
 * that mean something named before or right behind them. Only where nothing else can be meant.
 */
public final class Nominals {
    private static final Set<String> OF_COMPANIES = Set.of("company", "firm", "corporation", "group");

    /** Common words for what a subtype is. */
    private static final Map<String, Set<String>> OF_OBJECTS = Map.of(
            "agreement", Set.of("agreement", "pact", "treaty", "accord", "deal", "protocol", "convention"),
            "law", Set.of("law", "bill", "act", "legislation"),
            "policy", Set.of("policy", "strategy", "initiative", "plan"));

    /** Behind the noun these show that it stands for itself: "the court case" does not. */
    private static final Set<String> FOLLOWERS = Set.of(
            "'s", "'", ",", ".", ";", ":", "!", "?", ")", "”", "\"", "—", "–", "said", "says", "is", "was", "has",
            "had", "will", "would", "and", "or", "but", "in", "on", "at", "to", "from", "with", "by", "that", "which",
            "who", "as", "also", "did", "does", "can", "could", "may", "might", "should", "must", "for", "after",
            "before", "since", "when", "if", "told", "he", "she", "it", "they", "are", "were", "under", "over", "into",
            "against", "between", "because", "while", "where", "not", "plans", "expects", "went", "came", "took",
            "made", "won", "lost", "gave", "until", "during");

    /** Where two of them are named, "the party" is the one that the story is about, which no grammar tells. */
    private static final Set<String> RIVALS = Set.of("party", "club", "team", "union", "university", "bank", "airline");

    private static final int MOST_OF_APPOSITION = 10;

    private final Words words;
    private final TreeMap<Integer, Referent> byFirst = new TreeMap<>();
    private final Map<Integer, Integer> endOf = new HashMap<>();
    private final Map<String, Referent> latest = new HashMap<>();
    private final Map<String, Set<Referent>> persons = new HashMap<>();
    private final Set<String> rivals = new HashSet<>();
    private final Set<Referent> companies = new HashSet<>();
    private @Nullable Referent lastCompany;

    private Nominals(Words words) {
        this.words = words;
    }

    /** Adds to each of the things the mentions that are no names. */
    public static void find(Words words, List<Referent> things) {
        Nominals nominals = new Nominals(words);
        for (Referent thing : things) {
            for (Proper name : thing.names) {
                nominals.byFirst.put(name.first(), thing);
                nominals.endOf.put(name.first(), name.end());
            }
        }
        nominals.scan();
        things.forEach(thing -> thing.nominals.sort(Comparator.comparingInt(Referent.Nominal::first)));
    }

    private void scan() {
        int token = 0;
        while (token < words.count()) {
            Referent named = byFirst.get(token);
            if (named != null) {
                int end = endOf.getOrDefault(token, token + 1);
                apposition(token, named);
                if (!Agencies.credited(words, token, end)) {
                    note(named);
                }
                token = end;
            } else {
                token = words.lower(token).equals("the") ? definite(token) : token + 1;
            }
        }
    }

    private void note(Referent named) {
        if (named.is(Sort.PERSON)) {
            for (String word :
                    Words.folded(named.role == null ? "" : named.role).split(" ", -1)) {
                if (Roles.noun(word)) {
                    persons.computeIfAbsent(word, any -> new HashSet<>()).add(named);
                }
                if (Roles.official(word)) {
                    persons.computeIfAbsent("official", any -> new HashSet<>()).add(named);
                }
            }
            return;
        }
        if (named.head != null) {
            Referent before = latest.put(named.head.word(), named);
            if (before != null && before != named && RIVALS.contains(named.head.word())) {
                rivals.add(named.head.word());
            }
        }
        if (named.subtype != null) {
            OF_OBJECTS.getOrDefault(named.subtype, Set.of()).forEach(noun -> latest.put(noun, named));
        }
        if (named.is(Sort.ORGANISATION) && mayBeCompany(named)) {
            companies.add(named);
            lastCompany = named;
        }
    }

    private static boolean mayBeCompany(Referent named) {
        return named.head == null
                ? named.known == null || "company".equals(named.known.subtype())
                : named.head.company();
    }

    /** Words after "the"; gives the token to go on at. */
    private int definite(int the) {
        int at = the + 1;
        int limit = words.endOfSentence(the);
        Match country = Countries.at(words, at, limit);
        if (country != null) {
            at = country.end();
        }
        if (at >= limit || words.capital(at) || !stands(at, limit)) {
            return the + 1;
        }
        Referent meant = meant(words.lower(at), country);
        if (meant != null) {
            meant.nominals.add(new Referent.Nominal(the, at + 1));
        }
        return at;
    }

    private boolean stands(int noun, int limit) {
        String next = words.lower(noun + 1);
        return noun + 1 >= limit || FOLLOWERS.contains(next) || next.endsWith("ed") || words.possessive(noun + 1);
    }

    private @Nullable Referent meant(String noun, @Nullable Match country) {
        Set<Referent> people = persons.get(noun);
        if (people != null) {
            return onlyOne(people, country);
        }
        if (OF_COMPANIES.contains(noun)) {
            Referent company = lastCompany;
            boolean sure = companies.size() == 1 || (company != null && company.head != null && company.head.company());
            return country == null && sure ? company : null;
        }
        Head head = Head.of(noun);
        Referent one = rivals.contains(noun) ? null : latest.get(noun);
        boolean nominal = head == null || head.nominal();
        boolean agrees =
                country == null || (one != null && one.country != null && one.country.equals(country.country()));
        return nominal && agrees ? one : null;
    }

    /** The one person of that role and country, if there is one only. */
    private @Nullable Referent onlyOne(Set<Referent> people, @Nullable Match country) {
        Referent only = null;
        for (Referent person : people) {
            if (country == null || roleOf(person, country)) {
                if (only != null) {
                    return null;
                }
                only = person;
            }
        }
        return only;
    }

    private boolean roleOf(Referent person, Match country) {
        String role = " " + Words.folded(person.role == null ? "" : person.role) + " ";
        return role.contains(" " + words.key(country.first(), country.end()) + " ");
    }

    /** "an intelligence-sharing pact with Japan, the General Security of Military Information Agreement". */
    private void apposition(int first, Referent named) {
        int comma = words.lower(first - 1).equals("the") ? first - 2 : first - 1;
        if (named.subtype == null || comma <= 0 || !words.at(comma).equals(",")) {
            return;
        }
        Set<String> nouns = OF_OBJECTS.getOrDefault(named.subtype, Set.of());
        int from = Math.max(words.firstOfSentence(first), comma - MOST_OF_APPOSITION);
        boolean noun = false;
        for (int i = comma - 1; i >= from && words.sentence(i) == words.sentence(first); i--) {
            String lower = words.lower(i);
            noun |= nouns.contains(lower);
            if (lower.equals(",") || byFirst.containsKey(i)) {
                return;
            }
            if (lower.equals("a") || lower.equals("an")) {
                if (noun) {
                    named.nominals.add(new Referent.Nominal(i, comma));
                }
                return;
            }
        }
    }
}
