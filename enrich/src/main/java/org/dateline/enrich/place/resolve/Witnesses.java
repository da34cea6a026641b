package org.dateline.enrich.place.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.enrich.place.atlas.Atlas;

/** What an article names besides a place, when it is decided whether that gets a link. Not thread-safe. */
final class Witnesses {
    private final Atlas atlas;
    private final String text;
    private final Set<Integer> sure;
    private final Set<Integer> likely;
    private final Set<String> unknown = new HashSet<>();

    /** @param sure places that the article means beyond doubt */
    Witnesses(Atlas atlas, String text, Set<Integer> sure) {
        this.atlas = atlas;
        this.text = text;
        this.sure = new HashSet<>(sure);
        this.likely = new HashSet<>(sure);
    }

    /** Large places speak for others, small ones for their neighbours alone, and a word of the language for nothing. */
    void hear(List<Question> questions, Usage usage) {
        for (Question question : questions) {
            Option best = question.best;
            if (best == null) {
                unknown.add(question.name);
            } else if (!usage.isWord(question.name)) {
                likely.add(best.place);
                if (best.hinted || !on(question, best).small()) {
                    sure.add(best.place);
                }
            }
        }
    }

    Verdict on(Question question, Option best) {
        return new Verdict(atlas, question, best, text, sure, likely, unknown);
    }
}
