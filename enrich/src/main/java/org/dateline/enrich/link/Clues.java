package org.dateline.enrich.link;

import org.dateline.enrich.known.GivenName;
import org.dateline.enrich.rules.Rule;
import org.dateline.enrich.rules.Rules;

/** What is asked of each candidate, in this order; the sum decides. */
final class Clues {
    static final Rules<Clue> ALL = Rules.of(
            new Rule<>("not-born-yet", "Nobody is in the news as a child, nothing before it was founded.", Clues::born),
            new Rule<>("long-dead", "Who died long ago is in the news only if famous.", Clues::dead),
            new Rule<>(
                    "age-in-the-text",
                    "Who is 34 years old in the text is not the one who was born 64 years before.",
                    Clues::age),
            new Rule<>(
                    "institution-of-its-country",
                    "Every country has a parliament: one without a sign of its country is not linked.",
                    Clues::institution),
            new Rule<>(
                    "acronym-alone",
                    "Capitals mean too much: without the full name in the text they need much that speaks for them.",
                    Clues::acronym),
            new Rule<>(
                    "one-word-of-a-person",
                    "A last or first name alone is right in a quarter of the cases; the rarer, the more often.",
                    Clues::oneWord),
            new Rule<>(
                    "namesakes",
                    "The more people may bear a name, the less it says; an initial in the text counts.",
                    Clues::namesakes),
            new Rule<>("another-name", "A nickname or short name means others, too.", Clues::anotherName),
            new Rule<>(
                    "well-known", "Of all who bear a name the news means the best known most often.", Clues::wellKnown),
            new Rule<>(
                    "country-of-the-article",
                    "Who is meant is of a country that the article names; the rarer the country, the surer.",
                    Clues::country),
            new Rule<>(
                    "another-country", "An article that names places elsewhere means another one.", Clues::elsewhere),
            new Rule<>("words-beside", "The words beside the name say what the one meant does.", Clues::beside),
            new Rule<>("words-of-the-article", "The article is about what the one meant does.", Clues::spokenOf),
            new Rule<>("nothing-speaks-of-it", "No word of the article has to do with what it does.", Clues::unspoken),
            new Rule<>(
                    "named-and-no-more",
                    "Of somebody little known a story says beside the name what he does; where it does not, a namesake is"
                            + " meant.",
                    Clues::alone),
            new Rule<>("role-of-another-field", "The role in the text is not what the one meant does.", Clues::role),
            new Rule<>("legal-form", "A firm by its full name is the firm of that name.", Clues::legalForm));

    private static final double NEVER = -1000;

    private Clues() {}

    private static double born(Reading reading) {
        return reading.age() < (reading.person() ? Weights.YOUNGEST : 0) ? NEVER : 0;
    }

    private static double dead(Reading reading) {
        if (reading.popularity() >= Weights.FAMOUS) {
            return 0;
        }
        boolean forgotten = reading.person() && reading.yearsSinceItsEnd() == 0 && reading.olderThanAnybody();
        if (reading.yearsSinceItsEnd() > Weights.LONG || forgotten) {
            return Weights.LONG_DEAD;
        }
        return reading.person() && reading.yearsSinceItsEnd() > Weights.MOURNING ? Weights.DEAD : 0;
    }

    private static double age(Reading reading) {
        int said = reading.said();
        int age = reading.age();
        if (said == 0 || age == Reading.UNKNOWN_AGE || !reading.person()) {
            return 0;
        }
        return Math.abs(age - said) <= Weights.MISCOUNTED ? Weights.SAME_AGE : NEVER;
    }

    private static double institution(Reading reading) {
        Candidate candidate = reading.candidate();
        boolean needsCountry = !reading.person() && !candidate.acronym() && candidate.institution();
        return needsCountry && reading.surroundings().share(reading.country()) < Weights.MOST_OF_IT ? NEVER : 0;
    }

    private static double acronym(Reading reading) {
        return reading.candidate().acronym() ? Weights.ACRONYM : 0;
    }

    private static double oneWord(Reading reading) {
        Candidate candidate = reading.candidate();
        return reading.person() && candidate.words() == 1
                ? Weights.ONE_WORD_OF_A_PERSON + Weights.SURNAMES * Math.max(0, candidate.commonness())
                : 0;
    }

    private static double namesakes(Reading reading) {
        Candidate candidate = reading.candidate();
        if (!reading.person() || candidate.words() == 1) {
            return 0;
        }
        return Weights.NAMESAKES * Math.max(0, reading.commonness() - Weights.RARE)
                + (candidate.cut() ? Weights.OTHER_INITIAL : 0);
    }

    private static double anotherName(Reading reading) {
        Candidate candidate = reading.candidate();
        if (!candidate.alias() || candidate.acronym()) {
            return 0;
        }
        return candidate.words() == 1 && !reading.person() ? Weights.NICKNAME : Weights.ALIAS;
    }

    private static double wellKnown(Reading reading) {
        return Weights.RANK * (reading.popularity() - Weights.MIDDLE)
                + Weights.FAMOUS_RANK * Math.max(0, reading.popularity() - Weights.FAME);
    }

    private static double country(Reading reading) {
        double share = reading.surroundings().share(reading.country());
        if (share == 0) {
            return 0;
        }
        // Any Tomasz whom a Polish story names is a Pole: of a person the given name has said most of it already.
        GivenName given = reading.given();
        double usual = given == null
                ? reading.table().shareOf(reading.country())
                : given.share(reading.candidate().item());
        return Math.min(Weights.COUNTRY, Weights.COUNTRY_RARENESS * -Math.log(usual))
                * (Weights.NAMED + (1 - Weights.NAMED) * share);
    }

    private static double elsewhere(Reading reading) {
        boolean elsewhere = reading.country() != null
                && reading.surroundings().speaksOfCountries()
                && reading.surroundings().share(reading.country()) == 0;
        if (!elsewhere) {
            return 0;
        }
        return reading.person() ? Weights.OTHER_COUNTRY : Weights.OTHER_COUNTRY_OF_A_THING;
    }

    private static double beside(Reading reading) {
        if ((reading.fields() & reading.role()) != 0) {
            return Weights.SAME_ROLE;
        }
        if ((reading.fields() & reading.near()) == 0) {
            return 0;
        }
        // Where the text has said what somebody is, the other words are about those whom he meets.
        return reading.person() && reading.entity().role() != null ? Weights.BESIDE_ANOTHER_ROLE : Weights.BESIDE;
    }

    private static double spokenOf(Reading reading) {
        int words = reading.surroundings().words(reading.fields());
        return words < Weights.SEVERAL
                ? 0
                : Weights.SPOKEN_OF + Weights.EACH_WORD * (Math.min(words, Weights.MANY) - Weights.SEVERAL);
    }

    private static double unspoken(Reading reading) {
        boolean spoken = (reading.fields() & reading.near()) != 0
                || reading.surroundings().words(reading.fields()) > 0;
        if (reading.fields() == 0 || spoken) {
            return 0;
        }
        return (reading.popularity() < Weights.OBSCURE ? Weights.UNSPOKEN : Weights.UNSPOKEN_OF_A_KNOWN_ONE)
                + Weights.OBSCURITY * Math.max(0, Weights.OBSCURE - reading.popularity());
    }

    private static double alone(Reading reading) {
        boolean said = (reading.fields() & reading.near()) != 0;
        if (!reading.person() || reading.candidate().words() == 1 || reading.fields() == 0 || said) {
            return 0;
        }
        double unknown = Math.min(1, Math.max(0, Weights.FAMOUS - reading.popularity()) / Weights.FAME_TO_WIN);
        boolean spokenOf = reading.surroundings().words(reading.fields()) >= Weights.SEVERAL;
        return unknown * (spokenOf ? Weights.ALONE_AMONG_OTHERS : Weights.ALONE);
    }

    private static double role(Reading reading) {
        boolean other = reading.role() != 0 && reading.fields() != 0 && (reading.role() & reading.fields()) == 0;
        return other ? Weights.OTHER_ROLE : 0;
    }

    private static double legalForm(Reading reading) {
        return reading.candidate().firm() ? Weights.LEGAL_FORM : 0;
    }
}
