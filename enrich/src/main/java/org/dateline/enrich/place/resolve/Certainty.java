package org.dateline.enrich.place.resolve;

import java.util.Optional;
import org.dateline.enrich.place.atlas.Atlas;
import org.dateline.enrich.place.atlas.PlaceKind;

/** How sure the best meaning of a name is, and why. */
final class Certainty {
    /** Meanings this near to each other are one place to a reader: the town and its county. */
    private static final double SAME_KM = 161;

    private static final double HINTED_CONFIDENCE = 0.97;
    private static final double ALONE_CONFIDENCE = 0.9;
    /** Of a place called "March" or "Commerce" without its province: a guess, too little for a link. */
    private static final double WORD_CONFIDENCE = 0.5;
    /** Logarithm of the people from which on a town is known without its country. */
    private static final double LARGE_TOWN = 5.5;

    private final Atlas atlas;
    private final Usage usage;

    Certainty(Atlas atlas, Usage usage) {
        this.atlas = atlas;
        this.usage = usage;
    }

    /** Its best meaning; empty where it has none. */
    Optional<Sense> sense(Question question) {
        Option best = question.best;
        if (best == null) {
            return Optional.empty();
        }
        double second = Double.NEGATIVE_INFINITY;
        for (Option option : question.options) {
            if (option != best && atlas.distance(option.place, best.place) > SAME_KM) {
                second = Math.max(second, option.score);
            }
        }
        double confidence = confidence(question, best, best.score - second);
        String evidence = best.hinted
                ? "province or country named"
                : question.options.size() == 1 ? "only place of the name" : "people, kind and the other places";
        return Optional.of(new Sense(best.place, Math.min(0.99, confidence), evidence));
    }

    private boolean isSmall(int place) {
        PlaceKind kind = atlas.kind(place);
        boolean town = kind == PlaceKind.CITY || kind == PlaceKind.SECTION || kind == PlaceKind.DISTRICT;
        return town && atlas.magnitude(place) < LARGE_TOWN;
    }

    private double confidence(Question question, Option best, double margin) {
        if (best.hinted) {
            return HINTED_CONFIDENCE;
        }
        if (usage.isWord(question.name) || (question.elsewhere && isSmall(best.place))) {
            return WORD_CONFIDENCE;
        }
        return Double.isInfinite(margin) ? ALONE_CONFIDENCE : 1 / (1 + Math.exp(-0.6 - 0.8 * margin));
    }
}
