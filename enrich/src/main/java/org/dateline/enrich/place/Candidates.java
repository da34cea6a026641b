package org.dateline.enrich.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.enrich.annotate.TokenizedText;

/** Finds names in a text, the longest at each place, whatever they mean there. */
final class Candidates {
    private final Gazetteer gazetteer;
    private final TokenizedText text;

    private Candidates(Gazetteer gazetteer, TokenizedText text) {
        this.gazetteer = gazetteer;
        this.text = text;
    }

    static List<Candidate> in(TokenizedText text, Gazetteer gazetteer) {
        Candidates finder = new Candidates(gazetteer, text);
        List<Candidate> found = new ArrayList<>();
        for (int sentence = 0; sentence < text.sentences().size(); sentence++) {
            int token = text.firstToken(sentence);
            while (token < text.endToken(sentence)) {
                Optional<Candidate> candidate = text.capitalised(token) ? finder.at(token, sentence) : Optional.empty();
                candidate.ifPresent(found::add);
                token = candidate.map(Candidate::end).orElse(token + 1);
            }
        }
        return found;
    }

    private Optional<Candidate> at(int token, int sentence) {
        String surface = Surfaces.of(text, token);
        Optional<Candidate> asWritten = at(token, sentence, surface);
        return asWritten.isPresent() || !Surfaces.shouted(surface)
                ? asWritten
                : at(token, sentence, Surfaces.spoken(surface));
    }

    private Optional<Candidate> at(int token, int sentence, String first) {
        for (PlaceName name : gazetteer.startingWith(first)) {
            int end = token + name.tokens().size();
            if (end <= text.endToken(sentence) && restMatches(name, token)) {
                return Optional.of(new Candidate(name, token, end, sentence));
            }
        }
        return Optional.empty();
    }

    private boolean restMatches(PlaceName name, int token) {
        for (int i = 1; i < name.tokens().size(); i++) {
            if (!Surfaces.same(Surfaces.of(text, token + i), name.tokens().get(i))) {
                return false;
            }
        }
        return true;
    }
}
