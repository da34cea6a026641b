package org.dateline.enrich.place.resolve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A name of the text with the places that it can mean; its best one changes from round to round. */
final class Question {
    final String name;
    final List<Toponym> mentions = new ArrayList<>();
    List<Option> options = List.of();
    /** Whether it may be a country or a state itself. */
    boolean isLarge;
    /** Names that stand beside it in a list. */
    final List<Question> siblings = new ArrayList<>();

    /** Whether the text puts it where no place of the name lies. */
    boolean elsewhere;

    @Nullable
    Option best;

    Question(String name) {
        this.name = name;
    }

    void choose() {
        for (Option option : options) {
            Option leader = best;
            if (leader == null || option.score > leader.score) {
                best = option;
            }
        }
    }
}
