package org.dateline.enrich.entity.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.enrich.entity.lexicon.Airlines;
import org.dateline.enrich.entity.lexicon.Countries;
import org.dateline.enrich.entity.lexicon.Countries.Form;
import org.dateline.enrich.entity.lexicon.Head;
import org.dateline.enrich.entity.lexicon.Peoples;
import org.dateline.enrich.entity.lexicon.Roles;
import org.dateline.enrich.entity.lexicon.Sort;
import org.dateline.enrich.entity.words.Labels;
import org.dateline.enrich.entity.words.Labels.Label;
import org.dateline.enrich.entity.words.WordList;
import org.dateline.enrich.entity.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The names of a text with their sorts, in its order and disjoint: what the recogniser saw and what head words tell,
 * brought together. Places are left out, and so is what a careful editor would strike out.
 */
public final class ProperNames {
    /** Below this the recogniser guesses, and only what it means elsewhere in the text could help. */
    private static final double DOUBTFUL = 0.35;

    /** "The Ethiopian Foreign Ministry": the adjective says whose it is; "British Army" is a name as it stands. */
    private static final Set<String> OWNED_BY_ADJECTIVE =
            Set.of("ministry", "department", "parliament", "court", "cabinet", "congress", "senate", "assembly");

    private static final Set<String> LIKE_TITLES = WordList.words(ProperNames.class, "names-like-titles.txt");

    private static final double SURE_OF_A_THING = 0.75;
    private static final double TITLED = 0.8;

    private final Words words;
    private final Labels labels;
    private final List<Proper> found = new ArrayList<>();

    private ProperNames(Words words, Labels labels) {
        this.words = words;
        this.labels = labels;
    }

    public static List<Proper> in(Words words, Labels labels) {
        ProperNames names = new ProperNames(words, labels);
        names.merge(HeadedNames.in(words, labels).stream()
                .filter(name -> !Territories.isMarked(words, labels, name))
                .collect(Collectors.toCollection(ArrayList::new)));
        names.found.sort(Comparator.comparingInt(Proper::first));
        return names.found;
    }

    private void merge(List<Proper> headed) {
        int next = 0;
        for (Label label : labels.all()) {
            while (next < headed.size() && headed.get(next).end() <= label.first()) {
                add(withCountry(headed.get(next)));
                next++;
            }
            int at = next;
            boolean covered = false;
            while (at < headed.size() && headed.get(at).first() < label.end()) {
                covered = true;
                at++;
            }
            if (covered) {
                widen(headed, next, label);
            } else {
                addLabel(label);
            }
        }
        while (next < headed.size()) {
            add(withCountry(headed.get(next)));
            next++;
        }
    }

    /** What the recogniser saw of an organisation or thing beyond the capitals around the head belongs to it. */
    private void widen(List<Proper> headed, int at, Label label) {
        Proper one = headed.get(at);
        if (label.is(Kind.PERSON) || label.is(Kind.PLACE)) {
            if (label.is(Kind.PERSON) && label.first() < one.first() && label.end() <= one.first() + 1) {
                addLabel(new Label(label.first(), one.first(), label.kind(), label.confidence()));
            }
            return;
        }
        int first = Math.min(one.first(), trimmedFirst(label.first(), label.end()));
        int end = Math.max(one.end(), label.end());
        boolean crossesNext = at + 1 < headed.size() && end > headed.get(at + 1).first();
        if (!crossesNext && !hasPossessive(label.first(), one.first()) && (found.isEmpty() || last().end() <= first)) {
            headed.set(at, one.within(first, end));
        }
    }

    private boolean hasPossessive(int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.possessive(i)) {
                return true;
            }
        }
        return false;
    }

    private Proper last() {
        return found.get(found.size() - 1);
    }

    private void add(@Nullable Proper proper) {
        if (proper == null || (!found.isEmpty() && last().end() > proper.first()) || Junk.is(words, proper)) {
            return;
        }
        if (partner(proper)) {
            Proper first = found.remove(found.size() - 1);
            double confidence = Math.min(first.confidence(), proper.confidence());
            found.add(new Proper(first.first(), proper.end(), Sort.ORGANISATION, null, null, null, confidence));
        } else {
            found.add(proper);
        }
    }

    /** "Rowe Geller & Dowd": the people that a firm is called after are no people of the story. */
    private boolean partner(Proper proper) {
        return !found.isEmpty()
                && last().end() == proper.first() - 1
                && words.at(last().end()).equals("&")
                && partnership(last())
                && partnership(proper);
    }

    private static boolean partnership(Proper proper) {
        return proper.head() == null && (proper.sort() == Sort.PERSON || proper.sort() == Sort.ORGANISATION);
    }

    private void addLabel(Label label) {
        if (label.is(Kind.PLACE) || label.confidence() < DOUBTFUL) {
            return;
        }
        if (label.is(Kind.PERSON) && versus(label)) {
            // "Lee v. Poe" is a case before a court.
            add(Proper.of(label.first(), label.end(), Sort.OBJECT, label.confidence()));
            return;
        }
        if (label.is(Kind.PERSON)) {
            add(person(label));
            return;
        }
        int first = trimmedFirst(label.first(), label.end());
        int end = trimmedEnd(first, label.end());
        boolean country = Countries.isName(words, first, end) && !Airlines.isMarked(words, label);
        if (first >= end || country || Peoples.isAdjective(words, first, end)) {
            return;
        }
        int from = label.is(Kind.ORGANISATION) && end - first > 1 ? HeadedNames.beforeAnd(words, labels, first) : first;
        add(label.is(Kind.ORGANISATION) ? organisation(from, end, label) : thing(first, end, label));
    }

    private boolean versus(Label label) {
        for (int i = label.first() + 1; i < label.end() - 1; i++) {
            String word = words.lower(i);
            if (word.equals("v.") || word.equals("v") || word.equals("vs.") || word.equals("vs")) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Proper person(Label label) {
        int first = trimmedFirst(label.first(), label.end());
        while (first < label.end() - 1 && titleAt(first, label.end()) && !givenName(first, label.end())) {
            first++;
        }
        int end = trimmedEnd(first, label.end());
        boolean title = first == end - 1 && (Roles.title(words.lower(first)) || Roles.noun(words.lower(first)));
        return first >= end || title || Countries.isName(words, first, end)
                ? null
                : Proper.of(first, end, Sort.PERSON, confidence(first, label));
    }

    /** "Abbot Theofilos": the title says that it is a person. */
    private double confidence(int first, Label label) {
        String before = words.lower(first - 1);
        boolean titled = first > words.firstOfSentence(first)
                && words.capital(first - 1)
                && (Roles.title(before) || Roles.noun(before));
        return titled ? Math.max(TITLED, label.confidence()) : label.confidence();
    }

    private boolean titleAt(int token, int end) {
        String lower = words.lower(token);
        // "King" and "Major" are surnames too, but what follows another word of the name is none.
        return Roles.title(lower)
                || ((Roles.noun(lower) || Roles.before(lower)) && titleFollowedByName(token, end))
                || words.tyingHyphen(token);
    }

    /** The Dean of "Councillor Dean Mulholland": behind a role and before one name more. */
    private boolean givenName(int token, int end) {
        String before = words.lower(token - 1);
        return token + 2 == end
                && token > words.firstOfSentence(token)
                && words.capital(token - 1)
                && LIKE_TITLES.contains(words.lower(token))
                && (Roles.title(before) || Roles.noun(before));
    }

    private boolean titleFollowedByName(int token, int end) {
        boolean nounLater = Roles.noun(words.lower(token));
        for (int i = token + 1; i < end && !nounLater; i++) {
            nounLater = Roles.noun(words.lower(i)) && i + 1 < end;
        }
        return nounLater;
    }

    private Proper organisation(int first, int end, Label label) {
        Head head = Head.ending(words.lower(end - 1));
        if (head != null && head.sort() != Sort.ORGANISATION && !head.weak() && end - first > 1) {
            return Proper.headed(first, end, head, label.confidence());
        }
        return new Proper(first, end, Sort.ORGANISATION, null, organisationHead(head), null, label.confidence());
    }

    private static @Nullable Head organisationHead(@Nullable Head head) {
        return head != null && head.sort() == Sort.ORGANISATION ? head : null;
    }

    private @Nullable Proper thing(int first, int end, Label label) {
        Head head = Head.ending(words.lower(end - 1));
        if (head != null && end - first > 1) {
            return Proper.headed(first, end, head, label.confidence());
        }
        String subtype = Kinds.subtype(words, first, end);
        boolean acronym = end - first == 1 && !Initials.acronym(words.at(first)).isEmpty();
        boolean sure = acronym || (label.confidence() >= SURE_OF_A_THING && end - first > 1);
        return subtype == null && !sure
                ? null
                : new Proper(first, end, Kinds.sort(subtype), Kinds.recorded(subtype), null, null, label.confidence());
    }

    private int trimmedFirst(int from, int end) {
        int first = from;
        while (first < end
                && (!words.text().word(first) || words.lower(first).equals("the") || words.possessive(first))) {
            first++;
        }
        for (int i = first; i < end - 1; i++) {
            if (HeadedNames.endsAdjective(words, i)) {
                first = i + 1;
            }
        }
        // "the Bank's Monetary Policy Committee": whose it is by a common word.
        boolean owner = first + 2 < end && words.possessive(first + 1) && Head.of(words.lower(first)) != null;
        return owner ? first + 2 : first;
    }

    private int trimmedEnd(int first, int from) {
        int end = from;
        while (end > first
                && (words.possessive(end - 1)
                        || (!words.text().word(end - 1) && !words.at(end - 1).equals("!")))) {
            end--;
        }
        // A result is no part of who achieved it: "Rovers 4-2".
        boolean result = end - first > 3 && words.tyingHyphen(end - 2) && number(end - 1) && number(end - 3);
        return result ? end - 3 : end;
    }

    private boolean number(int token) {
        return words.at(token).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** "Seoul's Foreign Ministry" is South Korea's; "South Korea's Supreme Court" is a name with its country in it. */
    private @Nullable Proper withCountry(Proper proper) {
        Head head = proper.head();
        if (head == null || !head.governmental()) {
            return proper;
        }
        Countries.Match within = Countries.at(words, proper.first(), proper.end() - 1);
        if (within != null && within.form() == Form.ADJECTIVE && OWNED_BY_ADJECTIVE.contains(head.word())) {
            return proper.ofCountry(within.country()).within(within.end(), proper.end());
        }
        if (within != null && within.form() != Form.CAPITAL) {
            return proper.ofCountry(within.country());
        }
        int from = words.firstOfSentence(proper.first());
        boolean owned = proper.first() > from && words.possessive(proper.first() - 1);
        Countries.Match before = Countries.before(words, owned ? proper.first() - 1 : proper.first(), from);
        if (before == null) {
            return proper;
        }
        Proper theirs = proper.ofCountry(before.country());
        boolean free = found.isEmpty() || last().end() <= before.first();
        return owned && before.form() == Form.NAME && free ? theirs.within(before.first(), proper.end()) : theirs;
    }
}
