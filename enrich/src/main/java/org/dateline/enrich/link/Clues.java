package org.dateline.enrich.link;

import org.dateline.enrich.rules.Rule;
import org.dateline.enrich.rules.Rules;

/** What is asked of each candidate, in this order; the sum decides. */
final class Clues {
    static final Rules<Clue> ALL = Rules.of(
            new Rule<>("not-born-yet", "Nobody is in the news as a child, nothing before it was founded.", Clues::born),
            new Rule<>("long-dead", "Who died long ago is in the news only if famous.", Clues::dead),
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
            new Rule<>("role-of-another-field", "The role in the text is not what the one meant does.", Clues::role),
            new Rule<>("legal-form", "A firm by its full name is the firm of that name.", Clues::legalForm));

    private static final double NEVER = -1000;

    private Clues() {}

    private static double born(Reading reading) {
        return reading.age() < (reading.person() ? Weights.YOUNGEST : 0) ? NEVER : 0;
    }

    private static double dead(Reading reading) {
        boolean gone = reading.yearsSinceItsEnd() > Weights.LONG && reading.popularity() < Weights.FAMOUS;
        return gone ? Weights.LONG_DEAD : 0;
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
        return Weights.NAMESAKES * Math.max(0, candidate.commonness() - Weights.RARE)
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
        double rare = -Math.log(reading.table().shareOf(reading.country()));
        return share == 0
                ? 0
                : Math.min(Weights.COUNTRY, Weights.COUNTRY_RARENESS * rare)
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
        return (reading.fields() & reading.near()) == 0 ? 0 : Weights.BESIDE;
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

    private static double role(Reading reading) {
        boolean other = reading.role() != 0 && reading.fields() != 0 && (reading.role() & reading.fields()) == 0;
        return other ? Weights.OTHER_ROLE : 0;
    }

    private static double legalForm(Reading reading) {
        return reading.candidate().firm() ? Weights.LEGAL_FORM : 0;
    }
}
