package org.dateline.enrich.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.enrich.annotate.TokenizedText;
import org.jspecify.annotations.Nullable;

/**
 * Decides which candidates mean their place. Names without a flag do; of the others, those whose sentence and article
 * speak for the place. In doubt it abstains.
 */
final class PlaceFinder {
    private final TokenizedText text;
    private final List<Candidate> candidates;
    private final Surroundings surroundings;
    private final Set<String> firmCountries = new HashSet<>();
    private final Set<PlaceName> persons = new HashSet<>();
    private @Nullable Boolean namesAState;

    private PlaceFinder(WordLists words, TokenizedText text, List<Candidate> candidates) {
        this.text = text;
        this.candidates = candidates;
        this.surroundings = new Surroundings(
                words,
                text,
                candidates.stream().map(Candidate::first).collect(Collectors.toSet()),
                candidates.stream().map(Candidate::end).collect(Collectors.toSet()));
    }

    static List<Candidate> find(WordLists words, TokenizedText text, Gazetteer gazetteer) {
        return new PlaceFinder(words, text, Candidates.in(text, gazetteer)).decided();
    }

    private List<Candidate> decided() {
        List<Candidate> open = new ArrayList<>();
        List<Candidate> firm = new ArrayList<>();
        for (Candidate candidate : candidates) {
            PlaceName name = candidate.name();
            if (name.place().isMask() || standsInAnotherName(candidate)) {
                continue;
            }
            boolean needsMore = !name.plain() && !name.flags().equals("n");
            (needsMore ? open : firm).add(candidate);
        }
        firm.forEach(candidate -> firmCountries.add(candidate.name().place().country()));
        List<Candidate> decided = new ArrayList<>(firm);
        open.stream().filter(this::hasEvidence).forEach(decided::add);
        decided.sort((a, b) -> Integer.compare(a.first(), b.first()));
        return decided;
    }

    private boolean standsInAnotherName(Candidate candidate) {
        PlaceName name = candidate.name();
        if (surroundings.shouted(candidate)) {
            // "JOIN US NOW" is no country; beside a capital, another capital says nothing.
            return name.tokens().get(0).equals("US") && name.tokens().size() == 1;
        }
        if (surroundings.inAState(candidate) && !name.demonym()) {
            return true;
        }
        if (name.demonym()) {
            return surroundings.nameAfter(candidate) && !surroundings.beginsSentence(candidate);
        }
        boolean before = surroundings.nameBefore(candidate);
        if (before && name.has('p')) {
            persons.add(name);
        }
        return !name.plain() && (before || surroundings.nameAfter(candidate));
    }

    private boolean hasEvidence(Candidate candidate) {
        PlaceName name = candidate.name();
        Place place = name.place();
        boolean countryNamed = firmCountries.contains(place.country());
        boolean neighbourNamed = place.neighbours().stream().anyMatch(firmCountries::contains);
        if (name.has('c')) {
            return countryNamed;
        }
        if (name.has('s')) {
            return (countryNamed || neighbourNamed) && !firmCountries.contains("US") && !namesAState();
        }
        if (name.has('p')) {
            return !persons.contains(name)
                    && (countryNamed || neighbourNamed || surroundings.afterPlacePreposition(candidate));
        }
        return !surroundings.beginsSentence(candidate) || countryNamed || neighbourNamed;
    }

    private boolean namesAState() {
        if (namesAState == null) {
            namesAState = findsAState();
        }
        return namesAState;
    }

    private boolean findsAState() {
        for (int token = 0; token < text.tokenCount(); token++) {
            if (text.capitalised(token) && surroundings.isState(text.token(token))) {
                return true;
            }
        }
        return false;
    }
}
