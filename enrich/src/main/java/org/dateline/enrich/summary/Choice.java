package org.dateline.enrich.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.messages.Enrichment.Span;
import org.jspecify.annotations.Nullable;

/** Chooses by coverage and position. The weights were chosen on the development articles of {@code evaluation/keywords}. */
final class Choice {
    /**
     * What counts how much; chosen on the development articles of {@code workshop/src/evaluation/keywords}.
     *
     * @param later how a sentence's worth falls with each that stands before it
     * @param leaning share of its worth that a sentence keeps which needs the one before it
     * @param ofLength long sentences cover more, but not in proportion to what they cost the reader
     * @param enough characters that two sentences may have together
     * @param worthAdding least share of the first one's coverage that the second one has to add
     */
    record Weights(double later, double leaning, double ofLength, int enough, double worthAdding) {
        static final Weights CHOSEN = new Weights(1.0, 0.4, 0.2, 450, 0.4);
    }

    private final Coverage coverage;
    private final List<Candidate> candidates;
    private final Weights weights;

    Choice(Coverage coverage, List<Candidate> candidates, Weights weights) {
        this.weights = weights;
        this.coverage = coverage;
        this.candidates = candidates;
    }

    /** The first two, or the first one where they are long. */
    static List<Span> first(List<Candidate> candidates, int enough) {
        Candidate first = candidates.get(0);
        return candidates.size() == 1 || first.length() + candidates.get(1).length() > enough
                ? List.of(first.span())
                : List.of(first.span(), candidates.get(1).span());
    }

    /** The first one, or where it needs what stands before it the best one; and the one that adds most to it. */
    List<Span> best() {
        Candidate first = candidates.get(0).leans() ? best(Set.of(), null, Integer.MAX_VALUE) : candidates.get(0);
        if (first == null) {
            return first(candidates, weights.enough);
        }
        Set<String> said = coverage.words(first);
        Candidate second = best(said, first, weights.enough - first.length());
        List<Candidate> chosen = new ArrayList<>(List.of(first));
        if (second != null && coverage.of(beyond(second, said)) >= weights.worthAdding * coverage.of(said)) {
            chosen.add(second);
        }
        return chosen.stream()
                .sorted(Comparator.comparingInt(Candidate::position))
                .map(Candidate::span)
                .toList();
    }

    private @Nullable Candidate best(Set<String> said, @Nullable Candidate taken, int longest) {
        Candidate best = null;
        double most = 0;
        for (Candidate candidate : candidates) {
            if (candidate.equals(taken) || candidate.length() > longest) {
                continue;
            }
            boolean follows = taken != null && candidate.position() == taken.position() + 1;
            double worth = coverage.of(beyond(candidate, said))
                    / Math.pow(candidate.length(), weights.ofLength)
                    / (1 + weights.later * candidate.position())
                    * (candidate.leans() && !follows ? weights.leaning : 1);
            if (worth > most) {
                most = worth;
                best = candidate;
            }
        }
        return best;
    }

    private Set<String> beyond(Candidate candidate, Set<String> said) {
        Set<String> words = new HashSet<>(coverage.words(candidate));
        words.removeAll(said);
        return words;
    }
}
