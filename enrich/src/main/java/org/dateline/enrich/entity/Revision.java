package org.dateline.enrich.entity;

import java.util.Set;
import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.enrich.entity.Labels.Label;
import org.dateline.enrich.known.Known;
import org.dateline.enrich.rules.Rules;

/**
 * Corrects what the recogniser saw, where the article itself or what is known of the world says better: the recogniser
 * looks at a few words at a time. Each rule is one reason; the order matters only where two speak of the same words.
 */
final class Revision {
    /** Where the recogniser is surer of a person than this, a preposition before the name says nothing. */
    private static final double SURE = 0.9;

    private static final Set<String> WHERE = Set.of("in", "near", "outside", "at");
    private static final Set<String> CURRENCIES = Set.of("sterling", "brent", "nikkei", "nymex");
    private static final Set<String> SIGNS = Set.of("!", "?", ",", ".");
    private static final double CORRECTED = 0.9;

    private final Words words;
    private final Labels labels;
    private final PeopleSeen people;
    private final Rules<Correction> corrections;

    private Revision(Words words, Labels labels, Rules<Correction> corrections) {
        this.words = words;
        this.labels = labels;
        this.corrections = corrections;
        this.people = PeopleSeen.of(words, labels);
    }

    private boolean ruled(Label label) {
        Scene scene = new Scene(words, labels);
        for (Correction correction : corrections.applied()) {
            if (correction.correct(scene, label)) {
                return true;
            }
        }
        return false;
    }

    static void of(Words words, Labels labels, Known known, Rules<Correction> corrections) {
        Revision revision = new Revision(words, labels, corrections);
        Lines.read(words, labels, revision.people);
        KnownNames.mark(words, labels, known);
        Partners.join(words, labels);
        labels.all().forEach(revision::correct);
        PlaceLists.mark(words, labels, revision.people, known);
        CompanyNames.mark(words, labels, revision.people);
        Clubs.mark(words, labels);
        Buildings.mark(words, labels);
    }

    private void correct(Label label) {
        if (!label.equals(labels.at(label.first())) || ruled(label)) {
            return;
        }
        if (family(label) || (label.length() == 1 && CURRENCIES.contains(words.lower(label.first())))) {
            labels.remove(label);
        } else if (label.is(Kind.PERSON)) {
            person(label);
        } else if (label.is(Kind.PLACE)) {
            place(label);
        } else {
            withoutGerund(label);
        }
    }

    /** "the Smiths" are two people that have been named. */
    private boolean family(Label label) {
        return label.length() == 1
                && words.lower(label.first() - 1).equals("the")
                && people.family(words.lower(label.first()));
    }

    private void person(Label label) {
        int end = label.end();
        while (words.tyingHyphen(end) && label.length() > 1 && nameBehindHyphen(end + 1)) {
            end += 2;
        }
        if (end > label.end()) {
            labels.put(label.first(), end, Kind.PERSON, label.confidence());
        } else if (stranger(label) && WHERE.contains(words.lower(label.first() - 1))) {
            town(label);
        }
    }

    /** "Jae-in", but not "Trump-era". */
    private boolean nameBehindHyphen(int token) {
        return words.text().word(token)
                && !HeadedNames.endsAdjective(words, token)
                && !FAMOUS_FOR.contains(words.lower(token));
    }

    private static final Set<String> FAMOUS_FOR = Set.of(
            "era",
            "like",
            "appointed",
            "style",
            "related",
            "inspired",
            "free",
            "themed",
            "directed",
            "produced",
            "endorsed",
            "aligned",
            "friendly",
            "less",
            "penned",
            "written",
            "trained",
            "coached",
            "esque",
            "type",
            "controlled",
            "chaired",
            "affiliated",
            "supported",
            "sponsored",
            "founded",
            "designed",
            "built",
            "made");

    /** One word that is no part of anybody's full name. */
    private boolean stranger(Label label) {
        return label.length() == 1
                && label.is(Kind.PERSON)
                && label.confidence() < SURE
                && !people.has(words.lower(label.first()));
    }

    /** "in Hugo and Durant": towns, whatever people bear their names. */
    private void town(Label label) {
        Label one = label;
        while (one != null && stranger(one)) {
            labels.put(one.first(), one.end(), Kind.PLACE, CORRECTED);
            boolean and = words.lower(one.end()).equals("and");
            one = and ? labels.at(one.end() + 1) : null;
        }
    }

    private void place(Label label) {
        int verb = verbWithin(label);
        if (verb > 0) {
            labels.remove(label);
            labels.put(label.first(), verb, Kind.PLACE, CORRECTED);
            labels.put(verb + 1, label.end(), Kind.PLACE, CORRECTED);
        } else if (title(label)) {
            boolean shouted = words.at(label.end()).equals("!");
            labels.put(label.first(), shouted ? label.end() + 1 : label.end(), Kind.MISCELLANEOUS, CORRECTED);
        } else if (college(label) || partThatSpeaks(label)) {
            labels.put(label.first(), label.end(), Kind.ORGANISATION, CORRECTED);
        }
    }

    /** The "host" of "Liverpool host Chelsea", which the recogniser may take for one name. */
    private int verbWithin(Label label) {
        for (int i = label.first() + 1; i < label.end() - 1; i++) {
            if (Clubs.isVerb(words.lower(i)) && words.capital(i + 1)) {
                return i;
            }
        }
        return -1;
    }

    /** “Oklahoma!” alone in quotation marks is a show. */
    private boolean title(Label label) {
        int end = SIGNS.contains(words.lower(label.end())) ? label.end() + 1 : label.end();
        return Quotation.opens(words, label.first() - 1) && Quotation.closes(words, end);
    }

    /** "at Valdosta State": a college, where no office of a state follows. */
    private boolean college(Label label) {
        return label.length() > 1
                && words.at(label.end() - 1).equals("State")
                && COLLEGE_BEFORE.contains(words.lower(label.first() - 1))
                && !Roles.noun(words.lower(label.end()));
    }

    /** "Metro North said": a part of a country has no mouth, a railway, a water works or a power firm has. */
    private boolean partThatSpeaks(Label label) {
        return label.length() > 1
                && PARTS.contains(words.lower(label.end() - 1))
                && SAYING.contains(words.lower(label.end()))
                && !Countries.isName(words, label.first(), label.end());
    }

    private static final Set<String> PARTS =
            Set.of("north", "south", "east", "west", "northern", "southern", "eastern", "western", "central");
    private static final Set<String> SAYING = Set.of("said", "says");

    private static final Set<String> COLLEGE_BEFORE = Set.of("at", "for", "beat", "against", "over", "with", "vs.");

    /** "Playing Aryna is hard": the first word of a sentence is no part of the name behind it. */
    private void withoutGerund(Label label) {
        int next = label.first() + 1;
        boolean gerund = label.length() > 1
                && words.startsSentence(label.first())
                && words.lower(label.first()).endsWith("ing")
                && people.has(words.lower(next));
        if (gerund) {
            labels.put(next, label.end(), Kind.PERSON, label.confidence());
        }
    }
}
