package org.dateline.enrich.place.resolve;

import java.util.List;
import java.util.Optional;
import org.dateline.enrich.place.atlas.Atlas;
import org.dateline.enrich.rules.Rule;
import org.dateline.enrich.rules.Rules;

/** How sure the best meaning of a name is, and why. */
final class Certainty {
    /** Meanings this near to each other are one place to a reader: the town and its county. */
    private static final double SAME_KM = 161;

    private static final double HINTED_CONFIDENCE = 0.97;
    private static final double ALONE_CONFIDENCE = 0.9;
    /** Less than a link needs. */
    private static final double BARRED_CONFIDENCE = 0.4;
    /** Of a place called "March" or "Commerce" without its province: a guess, too little for a link. */
    private static final double WORD_CONFIDENCE = 0.5;

    private final Atlas atlas;
    private final Usage usage;
    private final List<Rule<Bar>> bars;

    Certainty(Atlas atlas, Usage usage, Rules<Bar> bars) {
        this.atlas = atlas;
        this.usage = usage;
        this.bars = bars.list();
    }

    /**
     * Its best meaning; empty where it has none.
     *
     * @param witnesses what else the article names
     */
    Optional<Sense> sense(Question question, Witnesses witnesses) {
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
        Verdict verdict = witnesses.on(question, best);
        for (Rule<Bar> bar : bars) {
            if (bar.apply().bars(verdict)) {
                return Optional.of(new Sense(best.place, BARRED_CONFIDENCE, bar.id()));
            }
        }
        double confidence = confidence(question, best, best.score - second);
        String evidence = best.hinted
                ? "province or country named"
                : question.options.size() == 1 ? "only place of the name" : "people, kind and the other places";
        return Optional.of(new Sense(best.place, Math.min(0.99, confidence), evidence));
    }

    private double confidence(Question question, Option best, double margin) {
        if (best.hinted) {
            return HINTED_CONFIDENCE;
        }
        if (usage.isWord(question.name)) {
            return WORD_CONFIDENCE;
        }
        return Double.isInfinite(margin) ? ALONE_CONFIDENCE : 1 / (1 + Math.exp(-0.6 - 0.8 * margin));
    }
}
