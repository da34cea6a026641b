package org.dateline.enrich.place;

import java.util.Locale;
import java.util.Set;
import org.dateline.enrich.annotate.TokenizedText;

/** What stands beside a candidate, and what that says of it. Not thread-safe. */
final class Surroundings {
    /** Capitalised words before a place that leave it a place. */
    private static final Set<String> BEFORE = Set.of(
            "The",
            "A",
            "An",
            "In",
            "On",
            "At",
            "For",
            "From",
            "To",
            "By",
            "With",
            "Of",
            "And",
            "But",
            "Or",
            "As",
            "While",
            "When",
            "If",
            "After",
            "Before",
            "Since",
            "Until",
            "Near",
            "Outside",
            "Inside",
            "Across",
            "Both",
            "Why",
            "How",
            "Will",
            "Can",
            "Is",
            "Are",
            "Does",
            "Did",
            "Has",
            "Like",
            "Unlike",
            "Although",
            "Though",
            "Because",
            "Meanwhile",
            "However",
            "Northern",
            "Southern",
            "Eastern",
            "Western",
            "Central",
            "Greater",
            "Downtown",
            "Mainland",
            "Only",
            "Even",
            "Under",
            "Over",
            "That",
            "This",
            "Its",
            "Their",
            "His",
            "Her",
            "Our",
            "Through",
            "Throughout",
            "Between",
            "Against",
            "Where",
            "What",
            "Once",
            "Today",
            "Now");

    /** Capitalised words after a place that leave it a place: offices, bodies and days. */
    private static final Set<String> AFTER = Set.of(
            "President",
            "Vice",
            "Prime",
            "Premier",
            "Chancellor",
            "Minister",
            "Foreign",
            "Defense",
            "Defence",
            "Finance",
            "Interior",
            "Government",
            "Parliament",
            "Supreme",
            "High",
            "Mayor",
            "Governor",
            "Police",
            "Ambassador",
            "Embassy",
            "Consulate",
            "Department",
            "Secretary",
            "Senate",
            "Senator",
            "Sen.",
            "Rep.",
            "Congress",
            "House",
            "Federal",
            "Army",
            "Navy",
            "Air",
            "Coast",
            "Constitutional",
            "Attorney",
            "Justice",
            "Treasury",
            "State",
            "Court",
            "Central",
            "Deputy",
            "King",
            "Queen",
            "Prince",
            "Crown",
            "Gen.",
            "General",
            "Maj.",
            "Lt.",
            "Col.",
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
            "Jan.",
            "Feb.",
            "Aug.",
            "Sept.",
            "Oct.",
            "Nov.",
            "Dec.",
            "But",
            "And",
            "In",
            "The",
            "Ministry",
            "Trade",
            "Commerce",
            "Cabinet",
            "National",
            "Republican",
            "Democratic",
            "Special",
            "Representative",
            "Marine",
            "Marines",
            "Armed",
            "Forces");

    private static final Set<String> PLACE_PREPOSITIONS = Set.of(
            "in",
            "from",
            "across",
            "throughout",
            "near",
            "outside",
            "inside",
            "into",
            "neighbouring",
            "neighboring",
            "visiting",
            "visited");

    private static final Set<String> STATES = Set.of(
            "Alabama",
            "Alaska",
            "Arizona",
            "Arkansas",
            "California",
            "Colorado",
            "Connecticut",
            "Delaware",
            "Florida",
            "Georgia",
            "Idaho",
            "Illinois",
            "Indiana",
            "Iowa",
            "Kansas",
            "Kentucky",
            "Louisiana",
            "Maine",
            "Maryland",
            "Massachusetts",
            "Michigan",
            "Minnesota",
            "Mississippi",
            "Missouri",
            "Montana",
            "Nebraska",
            "Nevada",
            "Ohio",
            "Oklahoma",
            "Oregon",
            "Pennsylvania",
            "Tennessee",
            "Texas",
            "Utah",
            "Vermont",
            "Virginia",
            "Wisconsin",
            "Wyoming",
            "Ontario",
            "Ala.",
            "Ariz.",
            "Ark.",
            "Calif.",
            "Colo.",
            "Conn.",
            "Del.",
            "Fla.",
            "Ga.",
            "Ill.",
            "Ind.",
            "Kan.",
            "Ky.",
            "La.",
            "Md.",
            "Mass.",
            "Mich.",
            "Minn.",
            "Miss.",
            "Mo.",
            "Mont.",
            "Neb.",
            "Nev.",
            "Okla.",
            "Ore.",
            "Pa.",
            "Tenn.",
            "Vt.",
            "Va.",
            "Wash.",
            "Wis.",
            "Wyo.",
            "Ont.",
            "Atlanta",
            "Savannah");

    private final TokenizedText text;
    private final Set<Integer> placeStarts;
    private final Set<Integer> placeEnds;
    private int lastSentence = -1;
    private boolean lastShouted;

    /** @param placeStarts first tokens of all candidates; {@code placeEnds} the tokens after them */
    Surroundings(TokenizedText text, Set<Integer> placeStarts, Set<Integer> placeEnds) {
        this.text = text;
        this.placeStarts = placeStarts;
        this.placeEnds = placeEnds;
    }

    /** Whether a capitalised word that is nobody's title stands right before it: "Michael" in "Michael Jordan". */
    boolean nameBefore(Candidate candidate) {
        int before = candidate.first() - 1;
        if (before < text.firstToken(candidate.sentence()) || placeEnds.contains(candidate.first())) {
            return false;
        }
        boolean apart = !text.touchesPrevious(candidate.first());
        return apart && text.capitalised(before) && !BEFORE.contains(text.token(before));
    }

    /** Whether a capitalised word that is no office stands right after it: "Hilton" in "Paris Hilton". */
    boolean nameAfter(Candidate candidate) {
        int after = candidate.end();
        if (after >= text.endToken(candidate.sentence()) || placeStarts.contains(after)) {
            return false;
        }
        boolean apart = !text.touchesPrevious(after);
        return apart && text.capitalised(after) && !AFTER.contains(text.token(after));
    }

    /** Whether it is in a state of the United States or Canada: "Paris, Texas", "Lebanon, Pa.", "Washington state". */
    boolean inAState(Candidate candidate) {
        int after = candidate.end();
        int end = text.endToken(candidate.sentence());
        if (after < end && text.token(after).equalsIgnoreCase("state")) {
            return !candidate.name().plain()
                    && (candidate.name().has('p') || candidate.name().has('s'));
        }
        return after + 1 < end && text.token(after).equals(",") && STATES.contains(text.token(after + 1));
    }

    boolean afterPlacePreposition(Candidate candidate) {
        int before = candidate.first() - 1;
        return before >= text.firstToken(candidate.sentence())
                && PLACE_PREPOSITIONS.contains(text.token(before).toLowerCase(Locale.ROOT));
    }

    boolean beginsSentence(Candidate candidate) {
        int first = text.firstToken(candidate.sentence());
        // A quotation mark may stand before the first word.
        return candidate.first() == first || (candidate.first() == first + 1 && !text.word(first));
    }

    /** Whether the whole sentence is in capitals, where a capital says nothing. */
    boolean shouted(Candidate candidate) {
        // Candidates come in the order of the text, so that each sentence is looked at once.
        if (candidate.sentence() != lastSentence) {
            lastSentence = candidate.sentence();
            lastShouted = shouted(lastSentence);
        }
        return lastShouted;
    }

    private boolean shouted(int sentence) {
        int words = 0;
        for (int token = text.firstToken(sentence); token < text.endToken(sentence); token++) {
            if (text.token(token).chars().anyMatch(Character::isLowerCase)) {
                return false;
            }
            words += text.word(token) ? 1 : 0;
        }
        return words > 2;
    }

    /** Whether the token names a state of the United States. */
    static boolean isState(String surface) {
        return STATES.contains(surface) && !surface.equals("Georgia") && !surface.equals("Ontario");
    }
}
